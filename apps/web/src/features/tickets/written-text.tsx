import type { Language } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';

/**
 * Text as somebody typed it, line breaks and all. Addresses in it stay plain text on purpose: people paste links from
 * phishing mails into tickets, and nobody should open one by a slip of the finger.
 */
export function WrittenText({ text, language }: { text: string; language?: Language }) {
  return (
    <Box lang={language} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '75ch' }}>
      {text}
    </Box>
  );
}
