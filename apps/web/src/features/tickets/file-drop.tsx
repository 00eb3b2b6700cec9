import Box from '@mui/material/Box';
import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { carriesFiles, filesOf } from '../../lib/dropped-files.ts';

type FileDropProps = { onFiles: (files: File[]) => void; children: ReactNode };

/** Takes files that are dropped on it, or pasted anywhere in it, such as a picture of the screen. */
export function FileDrop({ onFiles, children }: FileDropProps) {
  const { t } = useTranslation('ticket');
  // Every element inside is entered and left on the way: what counts is whether all of them have been left.
  const [depth, setDepth] = useState(0);
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
        const files = filesOf(event.clipboardData);
        // What an office program copies is both text and a picture of it: the text is meant.
        if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
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
