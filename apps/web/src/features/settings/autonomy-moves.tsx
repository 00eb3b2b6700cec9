import type { AutonomyChange } from '@desk/contract/autonomy';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../components/relative-time.tsx';

/** Every step up and down in a category, and what it rested on. */
export function AutonomyMoves({ changes }: { changes: readonly AutonomyChange[] }) {
  const { t } = useTranslation('settings');
  if (changes.length === 0) return null;
  return (
    <Box component="details" sx={{ mt: 3, typography: 'body2' }}>
      <Box
        component="summary"
        sx={{ cursor: 'pointer', color: 'text.secondary', py: 1, width: 'fit-content' }}
      >
        {t('autonomy.moves')}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 2 }}>
        {changes.map((change) => (
          <li key={change.id}>
            <Move change={change} />
          </li>
        ))}
      </Box>
    </Box>
  );
}

function Move({ change }: { change: AutonomyChange }) {
  const { t } = useTranslation('settings');
  const { old_level, new_level, comment } = change;
  const step =
    old_level === new_level
      ? t('autonomy.stayed', { level: t(`autonomy.level.${new_level}`) })
      : t('autonomy.move', {
          before: t(`autonomy.level.${old_level}`),
          after: t(`autonomy.level.${new_level}`),
        });
  return (
    <>
      {step}{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        · <Reason change={change} /> · <RelativeTime time={change.created_at} />
      </Box>
      {comment && <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{comment}</Box>}
    </>
  );
}

function Reason({
  change: { evidence, is_pinned, changed_by, changed_by_name },
}: {
  change: AutonomyChange;
}) {
  const { t } = useTranslation('settings');
  if (evidence)
    return t('autonomy.by_evidence', { successes: evidence.successes, reviewed: evidence.reviewed });
  const name = changed_by_name ?? changed_by;
  return is_pinned ? t('autonomy.by_person', { name }) : t('autonomy.by_release', { name });
}
