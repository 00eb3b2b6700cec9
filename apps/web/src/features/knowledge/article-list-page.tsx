import AddIcon from '@mui/icons-material/Add';
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { KnowledgeTabs } from '../../components/knowledge-tabs.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { Pager } from '../../components/pager.tsx';
import { RowList } from '../../components/row-list.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useCan } from '../../lib/session.ts';
import { ArticleFilterBar } from './article-filter-bar.tsx';
import { type ArticleFilters, isFiltered, readFilters, writeFilters } from './article-filters.ts';
import { articleListQuery } from './article-queries.ts';
import { ArticleRow } from './article-row.tsx';

export function ArticleListPage() {
  const { t } = useTranslation('knowledge');
  const language = useLanguage();
  const canWrite = useCan('write_knowledge');
  const [parameters, setParameters] = useSearchParams();
  const filters = readFilters(parameters);
  const { data, error, refetch, isPlaceholderData } = useQuery(articleListQuery(filters, language));

  const change = (changes: Partial<ArticleFilters>) =>
    setParameters(writeFilters({ ...filters, cursor: null, ...changes }), {
      // Typing must not fill the history with letters.
      replace: 'search' in changes,
      preventScrollReset: !('cursor' in changes),
    });

  return (
    <Page>
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          canWrite && (
            <Button component={Link} to="/knowledge/new" variant="contained" startIcon={<AddIcon />}>
              {t('action.write')}
            </Button>
          )
        }
      />
      <KnowledgeTabs current="articles" />
      <ArticleFilterBar filters={filters} onChange={change} count={data?.count} />
      {data && data.results.length > 0 && (
        <RowList isBusy={isPlaceholderData}>
          {data.results.map((article) => (
            <ArticleRow key={article.id} article={article} />
          ))}
        </RowList>
      )}
      {data?.results.length === 0 && <NothingFound filters={filters} onChange={change} canWrite={canWrite} />}
      {!data &&
        (error ? <ErrorState error={error} onRetry={refetch} /> : <SkeletonRows rows={6} height={96} />)}
      {data && <Pager page={data} onTurn={(cursor) => change({ cursor })} />}
    </Page>
  );
}

export { ArticleListPage as Component };

type NothingFoundProps = {
  filters: ArticleFilters;
  onChange: (changes: Partial<ArticleFilters>) => void;
  canWrite: boolean;
};

/** There may be an answer in another language; else without the filters; else it can be written. */
function NothingFound({ filters, onChange, canWrite }: NothingFoundProps) {
  const { t } = useTranslation('knowledge');
  const filtered = isFiltered(filters);
  return (
    <EmptyState
      icon={MenuBookOutlined}
      title={filtered ? t('empty.no_match') : t('empty.none')}
      hint={canWrite ? t('empty.hint_staff') : t('empty.hint')}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 2 }}>
          {!filters.allLanguages && (
            <Button variant="outlined" color="inherit" onClick={() => onChange({ allLanguages: true })}>
              {t('empty.all_languages')}
            </Button>
          )}
          {filtered && (
            <Button color="inherit" onClick={() => onChange({ search: '', category: null, tag: null })}>
              {t('empty.clear')}
            </Button>
          )}
        </Box>
      }
    />
  );
}
