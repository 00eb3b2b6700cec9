import {
  type SatisfactionScore,
  satisfactionEmojis,
  satisfactionLabels,
  satisfactionScores,
} from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useLanguage } from '../i18n/language.ts';

type ScorePickerProps = {
  /** The id of the question. */
  labelledBy: string;
  score: SatisfactionScore | null;
  disabled?: boolean;
  onPick: (score: SatisfactionScore) => void;
};

/** Five faces with their words, of which one click picks one. */
export function ScorePicker({ labelledBy, score, disabled = false, onPick }: ScorePickerProps) {
  const language = useLanguage();
  return (
    <Box
      role="group"
      aria-labelledby={labelledBy}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
        gap: { xs: 1, sm: 2 },
        maxWidth: '32rem',
      }}
    >
      {satisfactionScores.map((one) => {
        const isPicked = one === score;
        return (
          <ButtonBase
            key={one}
            aria-pressed={isPicked}
            disabled={disabled}
            onClick={() => onPick(one)}
            sx={{
              display: 'flex',
              flexDirection: 'column',
              justifyContent: 'flex-start',
              gap: 1,
              minHeight: 76,
              px: 1,
              py: 2,
              borderRadius: 1,
              border: 1,
              borderColor: isPicked ? 'primary.main' : 'divider',
              bgcolor: isPicked ? 'desk.selected' : 'background.paper',
              color: isPicked ? 'text.primary' : 'text.secondary',
              '&:hover': { bgcolor: isPicked ? 'desk.selected' : 'desk.hover' },
            }}
          >
            <Box component="span" aria-hidden sx={{ fontSize: 28, lineHeight: 1.15 }}>
              {satisfactionEmojis[one]}
            </Box>
            <Box
              component="span"
              sx={{ typography: 'caption', fontWeight: isPicked ? 600 : undefined, lineHeight: 1.25 }}
            >
              {satisfactionLabels[one][language]}
            </Box>
          </ButtonBase>
        );
      })}
    </Box>
  );
}
