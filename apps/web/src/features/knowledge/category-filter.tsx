import { type Category, categories, categoryLabels } from '@desk/contract/vocabulary';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from '../../components/filter-bar.tsx';
import { useLanguage } from '../../i18n/language.ts';

type CategoryFilterProps = { category: Category | null; onChange: (category: Category | null) => void };

export function CategoryFilter({ category, onChange }: CategoryFilterProps) {
  const { t } = useTranslation('knowledge');
  const language = useLanguage();
  return (
    <ChoiceFilter
      label={t('filter.category')}
      value={category ?? 'all'}
      choices={[
        ['all', t('filter.all_categories')],
        ...categories.map((known) => [known, categoryLabels[known][language]] as const),
      ]}
      onChange={(chosen) => onChange(chosen === 'all' ? null : chosen)}
    />
  );
}
