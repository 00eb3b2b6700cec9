import type { AssistantQuality } from '@desk/contract/assistant-quality';
import { languages } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { Pair } from '../../components/pair.tsx';
import { languageNames } from '../../i18n/language.ts';
import { AccuracyTables } from './accuracy-tables.tsx';
import { qualityQuery } from './assistant-queries.ts';
import { ConfusionMatrix } from './confusion-matrix.tsx';
import { Judgements } from './judgements.tsx';
import { LearnedModels } from './learned-models.tsx';
import { ModelPanel } from './model-panel.tsx';
import { QualityFigures } from './quality-figures.tsx';
import { periods, type QualityFilters, readFilters, writeFilters } from './quality-filters.ts';
import { ReliabilityChart } from './reliability-chart.tsx';
import { WeeksChart } from './weeks-chart.tsx';

/** How good the assistant is, judged by what people confirmed. */
export function Component() {
  const { t } = useTranslation('assistant');
  const [parameters, setParameters] = useSearchParams();
  const filters = readFilters(parameters);
  const { data, error, refetch, isPlaceholderData } = useQuery(qualityQuery(filters));
  const filter = (changes: Partial<QualityFilters>) =>
    setParameters(writeFilters({ ...filters, ...changes }), { preventScrollReset: true });

  return (
    <Page>
      <PageHeader
        title={t('quality.title')}
        lead={t('quality.lead')}
        actions={
          <>
            <Button component={Link} to="/settings/autonomy" variant="outlined" color="inherit">
              {t('quality.freedom')}
            </Button>
            <Button component={Link} to="/assistant/reviews" variant="outlined" color="inherit">
              {t('review.open')}
            </Button>
          </>
        }
      />
      <ModelPanel />
      <Filters filters={filters} models={data?.models ?? []} onChange={filter} />
      {data ? (
        <Box aria-busy={isPlaceholderData} sx={{ display: 'grid', gap: 12, minWidth: 0 }}>
          <Findings quality={data} />
        </Box>
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <SkeletonRows rows={10} height={56} />
      )}
    </Page>
  );
}

function Findings({ quality }: { quality: AssistantQuality }) {
  const { t } = useTranslation('assistant');
  const isConfirmed = quality.labels.total > 0;
  return (
    <>
      <QualityFigures quality={quality} />
      {isConfirmed && (
        <>
          <Pair>
            <ReliabilityChart reliability={quality.reliability} />
            <WeeksChart weeks={quality.weeks} />
          </Pair>
          <AccuracyTables quality={quality} />
          <ConfusionMatrix confusion={quality.confusion} />
        </>
      )}
      {!isConfirmed && <EmptyState title={t('quality.no_labels')} hint={t('quality.no_labels_hint')} />}
      <Pair>
        <Judgements quality={quality} />
        <LearnedModels models={quality.learned_models} />
      </Pair>
    </>
  );
}

type FiltersProps = {
  filters: QualityFilters;
  models: string[];
  onChange: (changes: Partial<QualityFilters>) => void;
};

function Filters({ filters, models, onChange }: FiltersProps) {
  const { t } = useTranslation('assistant');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 6 }}>
      <TextField
        select
        size="small"
        value={filters.days}
        onChange={({ target }) => onChange({ days: periods.find((days) => days === Number(target.value)) })}
        slotProps={{ htmlInput: { 'aria-label': t('quality.period') } }}
        sx={{ minWidth: 160 }}
      >
        {periods.map((days) => (
          <MenuItem key={days} value={days}>
            {t('quality.last_days', { count: days })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        value={filters.language ?? 'all'}
        onChange={({ target }) =>
          onChange({ language: languages.find((language) => language === target.value) ?? null })
        }
        slotProps={{ htmlInput: { 'aria-label': t('quality.language') } }}
        sx={{ minWidth: 160 }}
      >
        <MenuItem value="all">{t('quality.all_languages')}</MenuItem>
        {languages.map((language) => (
          <MenuItem key={language} value={language} lang={language}>
            {languageNames[language]}
          </MenuItem>
        ))}
      </TextField>
      {(models.length > 1 || filters.model) && (
        <TextField
          select
          size="small"
          value={filters.model ?? 'all'}
          onChange={({ target }) => onChange({ model: target.value === 'all' ? null : target.value })}
          slotProps={{ htmlInput: { 'aria-label': t('quality.answered_by') } }}
          sx={{ minWidth: 180 }}
        >
          <MenuItem value="all">{t('quality.all_models')}</MenuItem>
          {[...new Set([...models, ...(filters.model ? [filters.model] : [])])].map((model) => (
            <MenuItem key={model} value={model}>
              {model === 'rules' ? t('quality.rules') : model}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  );
}
