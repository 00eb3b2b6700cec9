import type { ResolvedCaseBody } from '@desk/contract/resolved-cases';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { CaseFacts } from './case-facts.tsx';
import { excerptOf } from './excerpt.ts';

export function CaseRow({ solved }: { solved: ResolvedCaseBody }) {
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Box
        component={Link}
        to={`/knowledge/cases/${solved.id}`}
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
        <Typography sx={{ fontWeight: 600, fontSize: '1rem' }} lang={solved.language}>
          {solved.title}
        </Typography>
        <Typography
          variant="body2"
          lang={solved.language}
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
          {excerptOf(solved.resolution || solved.query)}
        </Typography>
        <CaseFacts solved={solved} />
      </Box>
    </Box>
  );
}
