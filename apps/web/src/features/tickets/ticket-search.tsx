import Close from '@mui/icons-material/Close';
import Search from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const settleMs = 250;

/** Searches once the typing settles, and never with half a character of an input method. */
export function TicketSearch({ value, onChange }: { value: string; onChange: (search: string) => void }) {
  const { t } = useTranslation('ticket');
  const [text, setText] = useState(value);
  const [asked, setAsked] = useState(value);
  const isComposing = useRef(false);
  const ask = useRef(onChange);
  ask.current = onChange;

  // The URL moved on by itself: back button, a chip taken away, a quick view.
  if (value !== asked) {
    setAsked(value);
    setText(value);
  }

  const submit = (next: string) => {
    const search = next.trim();
    if (search === asked) return;
    setAsked(search);
    ask.current(search);
  };

  useEffect(() => {
    const search = text.trim();
    if (search === asked || isComposing.current) return;
    const timer = setTimeout(() => {
      setAsked(search);
      ask.current(search);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [text, asked]);

  return (
    <TextField
      type="search"
      size="small"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) submit(text);
      }}
      placeholder={t('list.search_placeholder')}
      sx={{ flex: '1 1 12rem', minWidth: 0 }}
      slotProps={{
        htmlInput: {
          'aria-label': t('list.search'),
          maxLength: 200,
          onCompositionStart: () => {
            isComposing.current = true;
          },
          onCompositionEnd: (event: React.CompositionEvent<HTMLInputElement>) => {
            isComposing.current = false;
            setText(event.currentTarget.value);
            submit(event.currentTarget.value);
          },
        },
        input: {
          sx: { minHeight: 40 },
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" aria-hidden />
            </InputAdornment>
          ),
          endAdornment: text && (
            <InputAdornment position="end">
              <IconButton
                edge="end"
                aria-label={t('list.clear_search')}
                onClick={() => {
                  setText('');
                  submit('');
                }}
              >
                <Close fontSize="small" />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
