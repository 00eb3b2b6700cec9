import CloseIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter, FilterBar, SearchFilter } from '../../components/filter-bar.tsx';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import type { ArticleFilters } from './article-filters.ts';
import { CategoryFilter } from './category-filter.tsx';

type ArticleFilterBarProps = {
  filters: ArticleFilters;
  onChange: (changes: Partial<ArticleFilters>) => void;
  count: number | undefined;
};

export function ArticleFilterBar({ filters, onChange, count }: ArticleFilterBarProps) {
  const { t } = useTranslation('knowledge');
  const language = useLanguage();
  return (
    <FilterBar count={count === undefined ? undefined : t('filter.count', { count })}>
      <SearchFilter
        label={t('filter.search')}
        words={filters.search}
        onChange={(search) => onChange({ search })}
      />
      <CategoryFilter category={filters.category} onChange={(category) => onChange({ category })} />
      <ChoiceFilter
        label={t('filter.language')}
        value={filters.allLanguages ? 'all' : 'mine'}
        choices={[
          ['mine', languageNames[language]],
          ['all', t('filter.all_languages')],
        ]}
        onChange={(chosen) => onChange({ allLanguages: chosen === 'all' })}
      />
      {filters.tag && (
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          endIcon={<CloseIcon />}
          aria-label={t('filter.remove_tag', { tag: filters.tag })}
          onClick={() => onChange({ tag: null })}
        >
          #{filters.tag}
        </Button>
      )}
    </FilterBar>
  );
}
