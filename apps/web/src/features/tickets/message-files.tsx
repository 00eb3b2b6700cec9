import type { FileBody } from '@desk/contract/attachments';
import { shownTypes } from '@desk/contract/file-kinds';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { formatBytes } from '../../lib/format.ts';

/** The files that came with a message: pictures small, to be opened; all else to be saved. */
export function MessageFiles({ files }: { files: readonly FileBody[] }) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('detail.attachments')}
      sx={{ listStyle: 'none', m: 0, mt: 2, p: 0, display: 'flex', flexWrap: 'wrap', gap: 2 }}
    >
      {files.map((file) => (
        <Box component="li" key={file.id} sx={{ maxWidth: '100%' }}>
          {shownTypes.includes(file.content_type) ? (
            <Link href={file.url} target="_blank" rel="noopener" title={file.name} sx={{ display: 'block' }}>
              <Box
                component="img"
                src={file.url}
                alt={file.name}
                loading="lazy"
                sx={{
                  display: 'block',
                  height: 128,
                  minWidth: 64,
                  maxWidth: '100%',
                  objectFit: 'cover',
                  border: 1,
                  borderColor: 'divider',
                  borderRadius: 1,
                  bgcolor: 'desk.quiet_surface',
                }}
              />
            </Link>
          ) : (
            <Link
              href={file.url}
              download={file.name}
              underline="hover"
              color="inherit"
              sx={{
                display: 'inline-flex',
                alignItems: 'center',
                gap: 2,
                maxWidth: '100%',
                minHeight: 44,
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                px: 3,
                bgcolor: 'background.paper',
              }}
            >
              <InsertDriveFileOutlined aria-hidden sx={{ fontSize: 20, color: 'text.secondary' }} />
              <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
                {file.name}
              </Box>
              <Box component="span" sx={{ color: 'text.secondary', typography: 'caption', flexShrink: 0 }}>
                {formatBytes(file.size, language)}
              </Box>
            </Link>
          )}
        </Box>
      ))}
    </Box>
  );
}
