import { categories, categoryLabels } from '@desk/contract/vocabulary';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { KnowledgeTabs } from '../../components/knowledge-tabs.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { Pager } from '../../components/pager.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useSearchInput } from '../../lib/use-search-input.ts';
import { type CaseFilters, readCaseFilters, writeCaseFilters } from './case-filters.ts';
import { caseListQuery } from './case-queries.ts';
import { CaseRow } from './case-row.tsx';

/** How earlier tickets were solved, to be found in any language. */
export function CaseListPage() {
  const { t } = useTranslation('knowledge');
  const [parameters, setParameters] = useSearchParams();
  const filters = readCaseFilters(parameters);
  const { data, error, refetch, isPlaceholderData } = useQuery(caseListQuery(filters));
  const change = (changes: Partial<CaseFilters>) =>
    setParameters(writeCaseFilters({ ...filters, cursor: null, ...changes }), {
      // Typing must not fill the history with letters.
      replace: 'search' in changes,
      preventScrollReset: !('cursor' in changes),
    });
  const isSearched = filters.search.trim() !== '' || filters.category !== null;
  return (
    <Page>
      <PageHeader title={t('tabs.cases')} lead={t('case.lead')} />
      <KnowledgeTabs current="cases" />
      <CaseFilterBar filters={filters} onChange={change} count={data?.count} />
      {data?.mode === 'words' && (
        <Alert severity="info" variant="outlined" sx={{ mb: 4 }}>
          {t('case.words_only')}
        </Alert>
      )}
      {data && data.results.length > 0 && (
        <Box
          component="ul"
          aria-busy={isPlaceholderData}
          sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}
        >
          {data.results.map((solved) => (
            <CaseRow key={solved.id} solved={solved} />
          ))}
        </Box>
      )}
      {data?.results.length === 0 && (
        <EmptyState
          icon={TaskAltOutlined}
          title={isSearched ? t('case.empty') : t('case.none')}
          hint={isSearched && t('case.empty_hint')}
        />
      )}
      {!data &&
        (error ? <ErrorState error={error} onRetry={refetch} /> : <SkeletonRows rows={6} height={96} />)}
      {data && <Pager page={data} onTurn={(cursor) => change({ cursor })} />}
    </Page>
  );
}

export { CaseListPage as Component };

type CaseFilterBarProps = {
  filters: CaseFilters;
  onChange: (changes: Partial<CaseFilters>) => void;
  count: number | undefined;
};

function CaseFilterBar({ filters, onChange, count }: CaseFilterBarProps) {
  const { t } = useTranslation('knowledge');
  const language = useLanguage();
  const search = useSearchInput(filters.search, (words) => onChange({ search: words }));
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 4 }}>
      <TextField
        {...search}
        size="small"
        type="search"
        placeholder={t('case.search')}
        sx={{ flex: '1 1 260px', maxWidth: { sm: 420 } }}
        slotProps={{ htmlInput: { 'aria-label': t('case.search'), maxLength: 200 } }}
      />
      <TextField
        select
        size="small"
        value={filters.category ?? 'all'}
        onChange={({ target }) =>
          onChange({ category: categories.find((known) => known === target.value) ?? null })
        }
        slotProps={{ htmlInput: { 'aria-label': t('filter.category') } }}
        sx={{ flex: { xs: '1 1 180px', sm: '0 0 auto' }, minWidth: { sm: 168 } }}
      >
        <MenuItem value="all">{t('filter.all_categories')}</MenuItem>
        {categories.map((category) => (
          <MenuItem key={category} value={category}>
            {categoryLabels[category][language]}
          </MenuItem>
        ))}
      </TextField>
      <Typography
        role="status"
        variant="body2"
        sx={{ ml: 'auto', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}
      >
        {count !== undefined && t('case.count', { count })}
      </Typography>
    </Box>
  );
}
