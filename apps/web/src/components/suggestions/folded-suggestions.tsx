import type { SuggestionCard as Card } from '@desk/contract/suggestions';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import LightbulbOutlined from '@mui/icons-material/LightbulbOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SuggestionCards } from './suggestion-cards.tsx';

const line = { display: 'flex', alignItems: 'center', gap: 2, width: '100%', minHeight: 44, px: 3 } as const;

/**
 * Suggestions in the middle of a form: one line that is always as high, so that no field moves away from under a finger; the
 * cards appear when somebody wants to see them.
 */
export function FoldedSuggestions({
  cards,
  onSolved,
}: {
  cards: readonly Card[];
  onSolved: (card: Card) => void;
}) {
  const { t } = useTranslation('suggestion');
  const [isOpen, setOpen] = useState(false);
  const cardsId = useId();
  const [first] = cards;
  const frame = { border: 1, borderColor: 'divider', borderRadius: 1.5, typography: 'body2' } as const;
  if (!first)
    return (
      <Box sx={{ ...line, ...frame, minWidth: 0, borderStyle: 'dashed', color: 'text.secondary' }}>
        <LightbulbOutlined aria-hidden sx={{ fontSize: 20 }} />
        {t('as_you_write')}
      </Box>
    );
  return (
    // A title on one line must not make the form as wide as itself.
    <Box sx={{ minWidth: 0 }}>
      <ButtonBase
        aria-expanded={isOpen}
        aria-controls={cardsId}
        onClick={() => setOpen(!isOpen)}
        sx={{
          ...line,
          ...frame,
          textAlign: 'start',
          '&:hover': { bgcolor: 'desk.hover' },
        }}
      >
        <LightbulbOutlined aria-hidden sx={{ fontSize: 20, color: 'primary.main' }} />
        <Box
          component="span"
          lang={first.language}
          sx={{
            fontWeight: 600,
            minWidth: 0,
            whiteSpace: 'nowrap',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          }}
        >
          {first.title}
        </Box>
        <Box component="span" sx={{ flex: '1 0 auto', color: 'text.secondary' }}>
          {cards.length > 1 && t('more', { count: cards.length - 1 })}
        </Box>
        <ExpandMoreIcon
          aria-hidden
          sx={{ fontSize: 20, color: 'text.secondary', rotate: isOpen ? '180deg' : '0deg' }}
        />
      </ButtonBase>
      <Box id={cardsId} hidden={!isOpen} sx={{ mt: 4 }}>
        {isOpen && <SuggestionCards cards={cards} onSolved={onSolved} />}
      </Box>
    </Box>
  );
}
