import { acceptedEndings } from '@desk/contract/file-kinds';
import AttachFile from '@mui/icons-material/AttachFile';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

const accept = acceptedEndings.map((ending) => `.${ending}`).join(',');

/** On a phone it offers the camera and the photos, too. */
export function AttachButton({ onChoose }: { onChoose: (files: File[]) => void }) {
  const { t } = useTranslation('ticket');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        color="inherit"
        startIcon={<AttachFile />}
        onClick={() => input.current?.click()}
        sx={{ minHeight: { xs: 44, sm: 40 } }}
      >
        {t('files.add')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was removed.
          event.target.value = '';
        }}
      />
    </>
  );
}
