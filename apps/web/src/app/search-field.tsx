import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useShortcuts } from '../lib/shortcuts.ts';
import { searchDestination } from './search-destination.ts';

/** Search over all tickets, from everywhere: `/` leads here, Enter to the list, a whole number to its ticket. */
export function SearchField() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => input.current?.focus() });

  const search = (event: FormEvent) => {
    event.preventDefault();
    const words = input.current?.value.trim() ?? '';
    if (words === '') return;
    input.current?.blur();
    void navigate(searchDestination(words));
  };

  return (
    <Box
      component="form"
      role="search"
      onSubmit={search}
      sx={{ flex: 1, minWidth: 0, mr: 'auto', maxWidth: { md: 440 } }}
    >
      <InputBase
        inputRef={input}
        type="search"
        fullWidth
        placeholder={t('search.placeholder')}
        startAdornment={<SearchIcon aria-hidden sx={{ fontSize: 20, color: 'text.faint', mr: 2 }} />}
        inputProps={{ 'aria-label': t('search.label'), 'aria-keyshortcuts': '/', maxLength: 200 }}
        onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
        sx={{
          height: 40,
          px: 3,
          borderRadius: 1,
          bgcolor: 'desk.quiet_surface',
          border: 1,
          borderColor: 'transparent',
          '&.Mui-focused': { borderColor: 'primary.main', bgcolor: 'background.paper' },
          '& :focus-visible': { outline: 'none' },
        }}
      />
    </Box>
  );
}
