import MoreHoriz from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasGivenUp } from './polling.ts';

type AssistantRefiningProps = { waitingSince: number; onLookAgain: () => void };

/** A quiet line below the first answer: the language model is still writing a better one. */
export function AssistantRefining({ waitingSince, onLookAgain }: AssistantRefiningProps) {
  const { t } = useTranslation('ticket');
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  const isLate = hasGivenUp({ analysis_state: 'refining', waited_ms: now - waitingSince });
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        mt: 4,
        color: 'text.secondary',
        typography: 'body2',
      }}
    >
      <MoreHoriz aria-hidden sx={{ fontSize: 20, color: 'desk.assistant' }} />
      <Box component="span" sx={{ flex: 1 }}>
        {t('assistant.refining')}
      </Box>
      {isLate && (
        <Button size="small" color="inherit" onClick={onLookAgain}>
          {t('assistant.look_again')}
        </Button>
      )}
    </Box>
  );
}
