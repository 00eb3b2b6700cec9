import type { Language } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { FactLine } from '../../components/fact-line.tsx';
import { excerptOf } from './excerpt.ts';

type KnowledgeRowProps = {
  to: string;
  title: string;
  /** Its first words are shown; it may be Markdown. */
  text: string;
  language: Language;
  /** Its facts, each an element. */
  children: ReactNode;
};

/** An article or a solved case in a list. */
export function KnowledgeRow({ to, title, text, language, children }: KnowledgeRowProps) {
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Box
        component={Link}
        to={to}
        sx={{
          display: 'block',
          px: 2,
          py: 4,
          color: 'inherit',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'desk.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Typography sx={{ fontWeight: 600, fontSize: '1rem', overflowWrap: 'anywhere' }} lang={language}>
          {title}
        </Typography>
        <Typography
          variant="body2"
          lang={language}
          sx={{
            mt: 0.5,
            mb: 2,
            color: 'text.secondary',
            maxWidth: '85ch',
            display: '-webkit-box',
            WebkitBoxOrient: 'vertical',
            WebkitLineClamp: '2',
            overflow: 'hidden',
          }}
        >
          {excerptOf(text)}
        </Typography>
        <FactLine>{children}</FactLine>
      </Box>
    </Box>
  );
}
