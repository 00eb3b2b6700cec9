import Close from '@mui/icons-material/Close';
import Search from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { useSearchInput } from '../../lib/use-search-input.ts';

type TicketSearchProps = {
  /** What is searched for now. */
  value: string;
  onChange: (search: string) => void;
};

export function TicketSearch({ value, onChange }: TicketSearchProps) {
  const { t } = useTranslation('ticket');
  const field = useSearchInput(value, onChange);
  return (
    <TextField
      {...field}
      type="search"
      size="small"
      placeholder={t('list.search_placeholder')}
      sx={{
        flex: '1 1 12rem',
        minWidth: 0,
        '& [type=search]::-webkit-search-cancel-button': { display: 'none' },
      }}
      slotProps={{
        htmlInput: { 'aria-label': t('list.search'), maxLength: 200 },
        input: {
          sx: { minHeight: 40 },
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" aria-hidden />
            </InputAdornment>
          ),
          endAdornment: value !== '' && (
            <InputAdornment position="end">
              <IconButton edge="end" aria-label={t('list.clear_search')} onClick={() => onChange('')}>
                <Close fontSize="small" />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
