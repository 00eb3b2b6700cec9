import { categories, categoryLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { type DashboardFilters, periods } from './dashboard-filters.ts';

type FilterBarProps = {
  filters: DashboardFilters;
  sites: readonly string[];
  /** The days that are shown, for who wants others. */
  shown: { from: string; to: string } | undefined;
  onChange: (changes: Partial<DashboardFilters>) => void;
};

export function FilterBar({ filters, sites, shown, onChange }: FilterBarProps) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const { days, from, to, site, category } = filters;
  const isOwn = from !== null;
  return (
    <Box
      role="group"
      aria-label={t('filter.label')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        mb: 6,
        // As wide as its words: what does not fit beside another one goes under it.
        '& > *': { flex: { xs: '1 1 auto', sm: '0 0 auto' } },
      }}
    >
      <TextField
        select
        size="small"
        value={isOwn ? 'own' : days}
        onChange={({ target }) =>
          target.value === 'own'
            ? onChange({ from: shown?.from ?? null, to: shown?.to ?? null })
            : onChange({ from: null, to: null, days: periods.find((one) => one === Number(target.value)) })
        }
        slotProps={{ htmlInput: { 'aria-label': t('filter.period') } }}
        sx={{ minWidth: { sm: 160 } }}
      >
        {periods.map((one) => (
          <MenuItem key={one} value={one}>
            {t('filter.last_days', { count: one })}
          </MenuItem>
        ))}
        <MenuItem value="own" disabled={!shown && !isOwn}>
          {t('filter.own')}
        </MenuItem>
      </TextField>
      {isOwn && (
        <>
          <Day label={t('filter.from')} value={from} onChange={(value) => onChange({ from: value })} />
          <Day
            label={t('filter.to')}
            value={to ?? shown?.to ?? from}
            onChange={(value) => onChange({ to: value })}
          />
        </>
      )}
      <TextField
        select
        size="small"
        value={site ?? ''}
        onChange={({ target }) => onChange({ site: target.value || null })}
        slotProps={{
          htmlInput: { 'aria-label': t('filter.site') },
          select: { displayEmpty: true },
        }}
        sx={{ minWidth: { sm: 160 } }}
      >
        <MenuItem value="">{t('filter.all_sites')}</MenuItem>
        {[...new Set([...sites, ...(site === null ? [] : [site])])].map((one) => (
          <MenuItem key={one} value={one}>
            {one}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        value={category ?? ''}
        onChange={({ target }) =>
          onChange({ category: categories.find((one) => one === target.value) ?? null })
        }
        slotProps={{
          htmlInput: { 'aria-label': t('filter.category') },
          select: { displayEmpty: true },
        }}
        sx={{ minWidth: { sm: 160 } }}
      >
        <MenuItem value="">{t('filter.all_categories')}</MenuItem>
        {categories.map((one) => (
          <MenuItem key={one} value={one}>
            {categoryLabels[one][language]}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

function Day({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <TextField
      type="date"
      size="small"
      value={value}
      onChange={({ target }) => target.value && onChange(target.value)}
      slotProps={{ htmlInput: { 'aria-label': label } }}
    />
  );
}
