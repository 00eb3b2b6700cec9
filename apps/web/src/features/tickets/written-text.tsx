import type { Language } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

type WrittenTextProps = {
  /** Or its pieces, where some of them are set apart. */
  text: ReactNode;
  language?: Language;
  /** In a line with something else. */
  inline?: boolean;
};

/**
 * Text as somebody typed it, line breaks and all. Addresses in it stay plain text on purpose: people paste links from
 * phishing mails into tickets, and nobody should open one by a slip of the finger.
 */
export function WrittenText({ text, language, inline }: WrittenTextProps) {
  return (
    <Box
      component={inline ? 'span' : 'div'}
      lang={language}
      sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '75ch' }}
    >
      {text}
    </Box>
  );
}
