import { shownTypes } from '@desk/contract/file-kinds';
import Close from '@mui/icons-material/Close';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { visuallyHidden } from '../../components/visually-hidden.ts';
import { useLanguage } from '../../i18n/language.ts';
import { formatBytes } from '../../lib/format.ts';
import type { Attachments } from './use-attachments.ts';

/** What goes along with the message that is being written: what has arrived, what is on its way, and what did not make it. */
export function AttachedFiles({ attachments }: { attachments: Attachments }) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  const { files, uploads, remove, cancel } = attachments;
  return (
    <>
      <Box role="status" sx={visuallyHidden}>
        {files.length > 0 && t('files.attached', { count: files.length })}
      </Box>
      {(files.length > 0 || uploads.length > 0) && (
        <Box
          component="ul"
          aria-label={t('detail.attachments')}
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}
        >
          {files.map((file) => (
            <FileLine
              key={file.id}
              name={file.name}
              detail={formatBytes(file.size, language)}
              picture={
                shownTypes.includes(file.content_type) ? (
                  <Box
                    component="img"
                    src={file.url}
                    alt=""
                    sx={{ width: 40, height: 40, objectFit: 'cover', borderRadius: 0.5, display: 'block' }}
                  />
                ) : (
                  <InsertDriveFileOutlined aria-hidden sx={{ color: 'text.secondary' }} />
                )
              }
              button={t('files.remove', { name: file.name })}
              onButton={() => remove(file.id)}
            />
          ))}
          {uploads.map((upload) => (
            <FileLine
              key={upload.key}
              name={upload.name}
              detail={
                upload.error ? (
                  <Box component="span" role="alert" sx={{ color: 'error.main' }}>
                    {upload.error}
                  </Box>
                ) : (
                  <LinearProgress
                    aria-label={t('files.uploading', { name: upload.name })}
                    // All of it has been sent, and the desk looks at what it is.
                    variant={upload.share < 1 ? 'determinate' : 'indeterminate'}
                    value={upload.share * 100}
                    sx={{ my: 1.5 }}
                  />
                )
              }
              picture={
                upload.error ? (
                  <ErrorOutline aria-hidden color="error" />
                ) : (
                  <InsertDriveFileOutlined aria-hidden sx={{ color: 'text.faint' }} />
                )
              }
              button={t(upload.error ? 'files.remove' : 'files.cancel', { name: upload.name })}
              onButton={() => cancel(upload.key)}
            />
          ))}
        </Box>
      )}
    </>
  );
}

type FileLineProps = {
  name: string;
  detail: ReactNode;
  picture: ReactNode;
  button: string;
  onButton: () => void;
};

function FileLine({ name, detail, picture, button, onButton }: FileLineProps) {
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '40px minmax(0, 1fr) auto',
        alignItems: 'center',
        columnGap: 3,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        px: 2,
        py: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ display: 'grid', placeItems: 'center' }}>{picture}</Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }} title={name}>
          {name}
        </Box>
        <Box sx={{ color: 'text.secondary', typography: 'caption' }}>{detail}</Box>
      </Box>
      <IconButton aria-label={button} onClick={onButton} sx={{ width: 44, height: 44 }}>
        <Close fontSize="small" />
      </IconButton>
    </Box>
  );
}
