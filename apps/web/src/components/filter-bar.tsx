import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useSearchInput } from '../lib/use-search-input.ts';

/** Above a list: what narrows it down, and how much is left. */
export function FilterBar({ count, children }: { count: string | undefined; children: ReactNode }) {
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 4 }}>
      {children}
      <Typography
        role="status"
        variant="body2"
        sx={{ ml: 'auto', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}
      >
        {count}
      </Typography>
    </Box>
  );
}

type SearchFilterProps = { label: string; words: string; onChange: (words: string) => void };

export function SearchFilter({ label, words, onChange }: SearchFilterProps) {
  const search = useSearchInput(words, onChange);
  return (
    <TextField
      {...search}
      size="small"
      type="search"
      placeholder={label}
      sx={{ flex: '1 1 260px', maxWidth: { sm: 420 } }}
      slotProps={{
        htmlInput: { 'aria-label': label, maxLength: 200 },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon aria-hidden sx={{ fontSize: 20 }} />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

type ChoiceFilterProps<Value extends string> = {
  label: string;
  value: Value;
  /** Each with its words. */
  choices: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
};

export function ChoiceFilter<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: ChoiceFilterProps<Value>) {
  return (
    <TextField
      select
      size="small"
      value={value}
      onChange={({ target }) => {
        const chosen = choices.find(([known]) => known === target.value);
        if (chosen) onChange(chosen[0]);
      }}
      slotProps={{ htmlInput: { 'aria-label': label } }}
      sx={{ flex: { xs: '1 1 180px', sm: '0 0 auto' }, minWidth: { sm: 160 } }}
    >
      {choices.map(([known, words]) => (
        <MenuItem key={known} value={known}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  );
}
