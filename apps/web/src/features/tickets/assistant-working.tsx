import type { AnalysisState } from '@desk/contract/vocabulary';
import CheckCircle from '@mui/icons-material/CheckCircle';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AssistantStage, assistantStage, hasGivenUp, slowAfterMs } from './polling.ts';

const stages = ['waiting', 'reading', 'searching', 'writing'] as const satisfies AssistantStage[];

const stageText = (t: TFunction<'ticket'>, stage: AssistantStage) => t(`assistant.${stage}`);

type AssistantWorkingProps = {
  state: AnalysisState;
  waitingSince: number;
  canRetry: boolean;
  onRetry: () => void;
  onLookAgain: () => void;
};

/** What the assistant does at this moment, in words; after a while, that it takes long, and a way on. */
export function AssistantWorking(props: AssistantWorkingProps) {
  const { state, waitingSince, canRetry, onRetry, onLookAgain } = props;
  const { t } = useTranslation('ticket');
  const now = useTicking(500);
  const [runningSince, setRunningSince] = useState<number | null>(null);
  if (state === 'running' && runningSince === null) setRunningSince(now);
  const stage = assistantStage(state, runningSince === null ? 0 : now - runningSince);
  const waited_ms = now - waitingSince;
  const present = stages.indexOf(stage);

  if (hasGivenUp({ analysis_state: state, waited_ms })) {
    return (
      <Slow text={t('assistant.gave_up')}>
        <Button size="small" variant="outlined" color="inherit" onClick={onLookAgain}>
          {t('assistant.look_again')}
        </Button>
      </Slow>
    );
  }
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {stages.slice(1).map((one, position) => {
          const isPast = position + 1 < present;
          const isPresent = position + 1 === present || (present === 0 && position === 0);
          const Icon = isPast ? CheckCircle : isPresent ? MoreHoriz : RadioButtonUnchecked;
          return (
            <Box
              key={one}
              component="li"
              aria-current={isPresent ? 'step' : undefined}
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 2,
                color: isPresent ? 'text.primary' : 'text.faint',
                fontWeight: isPresent ? 600 : undefined,
              }}
            >
              <Icon
                aria-hidden
                sx={{
                  fontSize: 20,
                  color: isPast || isPresent ? 'desk.assistant' : 'text.faint',
                  ...(isPresent && {
                    animation: 'desk-think 1.6s ease-in-out infinite',
                    '@keyframes desk-think': { '50%': { opacity: 0.35 } },
                  }),
                }}
              />
              {isPresent && present === 0 ? stageText(t, 'waiting') : stageText(t, one)}
            </Box>
          );
        })}
      </Box>
      {waited_ms < slowAfterMs ? (
        <Box sx={{ color: 'text.secondary', typography: 'body2', mt: 3 }}>{t('assistant.usual')}</Box>
      ) : (
        <Slow text={t('assistant.slow')}>
          {canRetry && (
            <Button size="small" variant="outlined" color="inherit" onClick={onRetry}>
              {t('assistant.retry')}
            </Button>
          )}
        </Slow>
      )}
    </>
  );
}

function Slow({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'start', gap: 2, mt: 3 }}>
      <Box sx={{ color: 'text.secondary', typography: 'body2' }}>{text}</Box>
      {children}
    </Box>
  );
}

/** The present, renewed every so many milliseconds. */
function useTicking(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
