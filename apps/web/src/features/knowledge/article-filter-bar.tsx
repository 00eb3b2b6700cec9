import { categories, categoryLabels } from '@desk/contract/vocabulary';
import CloseIcon from '@mui/icons-material/Close';
import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import { useSearchInput } from '../../lib/use-search-input.ts';
import type { ArticleFilters } from './article-filters.ts';

type ArticleFilterBarProps = {
  filters: ArticleFilters;
  onChange: (changes: Partial<ArticleFilters>) => void;
  count: number | undefined;
};

export function ArticleFilterBar({ filters, onChange, count }: ArticleFilterBarProps) {
  const { t } = useTranslation('knowledge');
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const search = useSearchInput(filters.search, (words) => onChange({ search: words }));
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 4 }}>
      <TextField
        {...search}
        inputRef={input}
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
      <TextField
        select
        size="small"
        value={filters.allLanguages ? 'all' : 'mine'}
        onChange={({ target }) => onChange({ allLanguages: target.value === 'all' })}
        slotProps={{ htmlInput: { 'aria-label': t('filter.language') } }}
        sx={{ flex: { xs: '1 1 180px', sm: '0 0 auto' }, minWidth: { sm: 152 } }}
      >
        <MenuItem value="mine">{languageNames[language]}</MenuItem>
        <MenuItem value="all">{t('filter.all_languages')}</MenuItem>
      </TextField>
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
