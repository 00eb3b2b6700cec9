import { roleLabels, roles } from '@desk/contract/vocabulary';
import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { useSearchInput } from '../../lib/use-search-input.ts';
import type { Activity, EmployeeFilters } from './employee-filters.ts';

const activityLabels = [
  ['active', 'filter.active'],
  ['inactive', 'filter.inactive'],
  ['all', 'filter.active_or_not'],
] as const satisfies [Activity, string][];

type EmployeeFilterBarProps = {
  filters: EmployeeFilters;
  onChange: (changes: Partial<EmployeeFilters>) => void;
  count: number | undefined;
};

export function EmployeeFilterBar({ filters, onChange, count }: EmployeeFilterBarProps) {
  const { t } = useTranslation('employee');
  const language = useLanguage();
  const search = useSearchInput(filters.search, (words) => onChange({ search: words }));
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 4 }}>
      <TextField
        {...search}
        size="small"
        type="search"
        placeholder={t('filter.search')}
        sx={{ flex: '1 1 260px', maxWidth: { sm: 420 } }}
        slotProps={{
          htmlInput: { 'aria-label': t('filter.search'), maxLength: 200 },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon aria-hidden sx={{ fontSize: 20 }} />
              </InputAdornment>
            ),
          },
        }}
      />
      <TextField
        select
        size="small"
        value={filters.role ?? 'all'}
        onChange={({ target }) => onChange({ role: roles.find((known) => known === target.value) ?? null })}
        slotProps={{ htmlInput: { 'aria-label': t('field.role') } }}
        sx={{ flex: { xs: '1 1 180px', sm: '0 0 auto' }, minWidth: { sm: 160 } }}
      >
        <MenuItem value="all">{t('filter.all_roles')}</MenuItem>
        {roles.map((role) => (
          <MenuItem key={role} value={role}>
            {roleLabels[role][language]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        value={filters.activity}
        onChange={({ target }) =>
          onChange({ activity: activityLabels.find(([known]) => known === target.value)?.[0] ?? 'active' })
        }
        slotProps={{ htmlInput: { 'aria-label': t('filter.activity') } }}
        sx={{ flex: { xs: '1 1 180px', sm: '0 0 auto' }, minWidth: { sm: 140 } }}
      >
        {activityLabels.map(([activity, label]) => (
          <MenuItem key={activity} value={activity}>
            {t(label)}
          </MenuItem>
        ))}
      </TextField>
      <Typography
        role="status"
        variant="body2"
        sx={{ ml: 'auto', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}
      >
        {count !== undefined && t('filter.count', { count })}
      </Typography>
    </Box>
  );
}
