import Box from '@mui/material/Box';
import { type ClipboardEvent, type DragEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { carriesFiles, filesOf, pastedFiles } from '../../lib/dropped-files.ts';

type FileDropProps = { onFiles: (files: File[]) => void; children: ReactNode };

/** Takes files that are dropped on it, or pasted anywhere in it, such as a picture of the screen. */
export function FileDrop({ onFiles, children }: FileDropProps) {
  const { t } = useTranslation('ticket');
  // Every element inside is entered and left on the way: what counts is whether all of them have been left.
  const [depth, setDepth] = useState(0);
  useEffect(keepPageOnMissedDrop, []);
  const drag = (event: DragEvent, change: number) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    setDepth((before) => before + change);
  };
  return (
    <Box
      onDragEnter={(event) => drag(event, 1)}
      onDragOver={(event) => drag(event, 0)}
      onDragLeave={(event) => drag(event, -1)}
      onDrop={(event) => {
        if (!carriesFiles(event.dataTransfer)) return;
        event.preventDefault();
        setDepth(0);
        onFiles(filesOf(event.dataTransfer));
      }}
      onPaste={(event: ClipboardEvent) => {
        const files = pastedFiles(event.clipboardData);
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
      sx={{
        position: 'relative',
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 2,
      }}
    >
      {children}
      {depth > 0 && (
        <Box
          aria-hidden
          sx={{
            position: 'absolute',
            inset: 0,
            display: 'grid',
            placeItems: 'center',
            border: 2,
            borderStyle: 'dashed',
            borderColor: 'primary.main',
            borderRadius: 1,
            bgcolor: 'desk.selected',
            color: 'primary.main',
            fontWeight: 600,
            pointerEvents: 'none',
            zIndex: 1,
          }}
        >
          {t('files.drop')}
        </Box>
      )}
    </Box>
  );
}

/** A file that is dropped beside the field would open in the place of the page, and with it of what was typed. */
function keepPageOnMissedDrop() {
  const keep = (event: globalThis.DragEvent) => {
    if (carriesFiles(event.dataTransfer)) event.preventDefault();
  };
  document.addEventListener('dragover', keep);
  document.addEventListener('drop', keep);
  return () => {
    document.removeEventListener('dragover', keep);
    document.removeEventListener('drop', keep);
  };
}
