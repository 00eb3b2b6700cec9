import type { AssistantModel, ModelPull } from '@desk/contract/assistant-model';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { FormError } from '../../components/form-error.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatBytes, formatPercent } from '../../lib/format.ts';
import { useCan } from '../../lib/session.ts';
import { modelQuery, usePullModel } from './assistant-queries.ts';

/** Whether the language model is there; where it is not, what it takes to have it. */
export function ModelPanel() {
  const { t } = useTranslation('assistant');
  const titleId = useId();
  const { data, error, refetch } = useQuery(modelQuery);
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 4, py: 3, mb: 6 }}
    >
      <Typography variant="subtitle2" component="h2" id={titleId} sx={{ mb: 1 }}>
        {t('model.title')}
      </Typography>
      {data ? (
        <Status model={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <SkeletonRows rows={1} height={24} />
      )}
    </Box>
  );
}

function Status({ model }: { model: AssistantModel }) {
  const { t } = useTranslation('assistant');
  const language = useLanguage();
  const mayPull = useCan('pull_model');
  const pull = usePullModel();
  const { pull: download } = model;
  const isPulling = download?.state === 'pulling';
  const size = model.size_bytes === null ? null : formatBytes(model.size_bytes, language);
  const canOffer = model.is_enabled && model.is_reachable && !model.is_present;
  return (
    <Box sx={{ display: 'grid', gap: 3, justifyItems: 'start', maxWidth: '70ch' }}>
      <Typography aria-live="polite">{t(`model.${stateOf(model)}`, { model: model.model, size })}</Typography>
      {canOffer && !isPulling && (
        <>
          {download?.state === 'failed' && (
            <Typography sx={{ color: 'error.main', overflowWrap: 'anywhere' }}>
              {t('model.pull_failed', { error: download.error })}
            </Typography>
          )}
          {mayPull ? (
            <Button variant="outlined" color="inherit" loading={pull.isPending} onClick={() => pull.mutate()}>
              {size ? t('model.pull_size', { size }) : t('model.pull')}
            </Button>
          ) : (
            <Typography sx={{ color: 'text.secondary' }}>{t('model.ask_admin')}</Typography>
          )}
        </>
      )}
      {isPulling && <Download download={download} />}
      <FormError error={pull.error} />
    </Box>
  );
}

function Download({ download: { completed_bytes, total_bytes } }: { download: ModelPull }) {
  const { t } = useTranslation('assistant');
  const language = useLanguage();
  const share = total_bytes ? completed_bytes / total_bytes : null;
  return (
    <Box sx={{ width: '100%', maxWidth: 420 }}>
      <LinearProgress
        aria-label={t('model.pulling')}
        variant={share === null ? 'indeterminate' : 'determinate'}
        value={share === null ? undefined : share * 100}
      />
      <Box sx={{ mt: 1, typography: 'body2', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {share === null || total_bytes === null
          ? t('model.pull_begins')
          : t('model.pull_progress', {
              done: formatBytes(completed_bytes, language),
              total: formatBytes(total_bytes, language),
              percent: formatPercent(share, language),
            })}
      </Box>
    </Box>
  );
}

function stateOf(model: AssistantModel) {
  if (!model.is_enabled) return 'off';
  if (!model.is_reachable) return 'unreachable';
  if (!model.is_present) return 'missing';
  if (model.is_circuit_open) return 'resting';
  return model.is_loaded ? 'ready' : 'loading';
}
