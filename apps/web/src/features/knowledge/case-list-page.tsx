import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { FilterBar, SearchFilter } from '../../components/filter-bar.tsx';
import { KnowledgeTabs } from '../../components/knowledge-tabs.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { Pager } from '../../components/pager.tsx';
import { RowList } from '../../components/row-list.tsx';
import { type CaseFilters, readCaseFilters, writeCaseFilters } from './case-filters.ts';
import { caseListQuery } from './case-queries.ts';
import { CaseRow } from './case-row.tsx';
import { CategoryFilter } from './category-filter.tsx';

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
        <RowList isBusy={isPlaceholderData}>
          {data.results.map((solved) => (
            <CaseRow key={solved.id} solved={solved} />
          ))}
        </RowList>
      )}
      {data?.results.length === 0 && (
        <EmptyState
          icon={TaskAltOutlined}
          title={isSearched ? t('case.empty') : t('case.none')}
          hint={isSearched && t('case.empty_hint')}
          action={
            isSearched && (
              <Button
                variant="outlined"
                color="inherit"
                onClick={() => change({ search: '', category: null })}
              >
                {t('empty.clear')}
              </Button>
            )
          }
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
  return (
    <FilterBar count={count === undefined ? undefined : t('case.count', { count })}>
      <SearchFilter
        label={t('case.search')}
        words={filters.search}
        onChange={(search) => onChange({ search })}
      />
      <CategoryFilter category={filters.category} onChange={(category) => onChange({ category })} />
    </FilterBar>
  );
}
