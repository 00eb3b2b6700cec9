import type { SuggestionCard as Card } from '@desk/contract/suggestions';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { visuallyHidden } from '../visually-hidden.ts';
import { SuggestionCard } from './suggestion-card.tsx';

type SuggestionCardsProps = { cards: readonly Card[]; onSolved: (card: Card) => void };

/** What may already solve it, the likeliest first. */
export function SuggestionCards({ cards, onSolved }: SuggestionCardsProps) {
  const { t } = useTranslation('suggestion');
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography id={titleId} variant="h3" component="h2" sx={{ mb: 2 }}>
        {t('title')}
      </Typography>
      <Box role="status" sx={visuallyHidden}>
        {t('found', { count: cards.length })}
      </Box>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1.5,
          overflow: 'hidden',
        }}
      >
        {cards.map((card) => (
          <SuggestionCard key={`${card.kind}-${card.id}`} card={card} onSolved={() => onSolved(card)} />
        ))}
      </Box>
    </Box>
  );
}
