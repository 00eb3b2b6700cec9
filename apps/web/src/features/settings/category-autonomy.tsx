import type { CategoryAutonomyBody, ChangeAutonomy } from '@desk/contract/autonomy';
import { type AutonomyLevel, autonomyLevels, categoryLabels } from '@desk/contract/vocabulary';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { Tag } from '../../components/tag.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { api } from '../../lib/api.ts';
import { formatPercent } from '../../lib/format.ts';
import { AutonomyMoves } from './autonomy-moves.tsx';
import { Piece } from './part.tsx';
import { SetAutonomyDialog } from './set-autonomy-dialog.tsx';
import { useSave } from './use-save.ts';

/** One category: what the assistant may do there, what that rests on, and what is missing for more. */
export function CategoryAutonomy({
  autonomy,
  isManager,
}: {
  autonomy: CategoryAutonomyBody;
  isManager: boolean;
}) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const [wanted, setWanted] = useState<AutonomyLevel | null>(null);
  const save = useSave(
    (change: ChangeAutonomy) => api.patch<CategoryAutonomyBody>(`/api/autonomy/${autonomy.category}`, change),
    { onSaved: () => setWanted(null) },
  );
  const { category, level, is_pinned, highest_level } = autonomy;
  const name = categoryLabels[category][language];
  const isBeyond = (candidate: AutonomyLevel) =>
    autonomyLevels.indexOf(candidate) > autonomyLevels.indexOf(highest_level);

  return (
    <Piece
      title={name}
      aside={
        <Tag icon={is_pinned ? PushPinOutlined : undefined}>
          {t(is_pinned ? 'autonomy.pinned' : 'autonomy.automatic')}
        </Tag>
      }
    >
      <ToggleButtonGroup
        exclusive
        size="small"
        value={level}
        aria-label={t('autonomy.set_level', { category: name })}
        onChange={(_event, next: AutonomyLevel | null) => {
          if (next && next !== level) setWanted(next);
        }}
        sx={{ display: 'flex', maxWidth: 420 }}
      >
        {autonomyLevels.map((candidate) => (
          <ToggleButton
            key={candidate}
            value={candidate}
            disabled={isBeyond(candidate) || (!isManager && candidate !== level)}
            sx={{ flex: 1 }}
          >
            {t(`autonomy.level.${candidate}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Box sx={{ mt: 3, display: 'grid', gap: 1, '& p': { m: 0, textWrap: 'pretty' } }}>
        <p>{t(`autonomy.means.${level}`)}</p>
        <Box sx={{ color: 'text.secondary', display: 'grid', gap: 1 }}>
          <Evidence autonomy={autonomy} />
          {!is_pinned && <Next autonomy={autonomy} />}
          {highest_level !== 'answer' && <p>{t('autonomy.limited')}</p>}
        </Box>
      </Box>
      {isManager && is_pinned && (
        <Button
          variant="outlined"
          color="inherit"
          size="small"
          loading={save.isPending && wanted === null}
          onClick={() => save.mutate({ level, is_pinned: false })}
          sx={{ mt: 3 }}
        >
          {t('autonomy.release')}
        </Button>
      )}
      {wanted === null && <FormError error={save.error} />}
      <AutonomyMoves changes={autonomy.changes} />
      {wanted && (
        <SetAutonomyDialog
          category={name}
          level={wanted}
          busy={save.isPending}
          error={save.error}
          onConfirm={(comment) => save.mutate({ level: wanted, is_pinned: true, comment })}
          onClose={() => {
            save.reset();
            setWanted(null);
          }}
        />
      )}
    </Piece>
  );
}

function Evidence({ autonomy: { evidence } }: { autonomy: CategoryAutonomyBody }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  if (evidence.reviewed === 0) return <p>{t('autonomy.no_evidence')}</p>;
  const { successes, reviewed } = evidence;
  return (
    <p>{t('autonomy.evidence', { successes, reviewed, lower: formatPercent(evidence.lower, language) })}</p>
  );
}

function Next({ autonomy: { next_level, missing, highest_level } }: { autonomy: CategoryAutonomyBody }) {
  const { t } = useTranslation('settings');
  if (next_level === null) return highest_level === 'answer' ? <p>{t('autonomy.at_top')}</p> : null;
  if (missing === null) return <p>{t('autonomy.out_of_reach')}</p>;
  return <p>{t('autonomy.missing', { count: missing, level: t(`autonomy.level.${next_level}`) })}</p>;
}
