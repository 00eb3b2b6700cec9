import { roleLabels, roles } from '@desk/contract/vocabulary';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter, FilterBar, SearchFilter } from '../../components/filter-bar.tsx';
import { useLanguage } from '../../i18n/language.ts';
import type { EmployeeFilters } from './employee-filters.ts';

type EmployeeFilterBarProps = {
  filters: EmployeeFilters;
  onChange: (changes: Partial<EmployeeFilters>) => void;
  count: number | undefined;
};

export function EmployeeFilterBar({ filters, onChange, count }: EmployeeFilterBarProps) {
  const { t } = useTranslation('employee');
  const language = useLanguage();
  return (
    <FilterBar count={count === undefined ? undefined : t('filter.count', { count })}>
      <SearchFilter
        label={t('filter.search')}
        words={filters.search}
        onChange={(search) => onChange({ search })}
      />
      <ChoiceFilter
        label={t('field.role')}
        value={filters.role ?? 'all'}
        choices={[
          ['all', t('filter.all_roles')],
          ...roles.map((role) => [role, roleLabels[role][language]] as const),
        ]}
        onChange={(role) => onChange({ role: role === 'all' ? null : role })}
      />
      <ChoiceFilter
        label={t('filter.activity')}
        value={filters.activity}
        choices={[
          ['active', t('filter.active')],
          ['inactive', t('filter.inactive')],
          ['all', t('filter.active_or_not')],
        ]}
        onChange={(activity) => onChange({ activity })}
      />
    </FilterBar>
  );
}
