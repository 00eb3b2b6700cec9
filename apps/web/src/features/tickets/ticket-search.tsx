import Close from '@mui/icons-material/Close';
import Search from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { type CompositionEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../lib/shortcuts.ts';

const settleMs = 250;

type TicketSearchProps = {
  /** What is searched for now. */
  value: string;
  onChange: (search: string) => void;
};

/** Searches once the typing settles, and never with half a character of an input method. */
export function TicketSearch({ value, onChange }: TicketSearchProps) {
  const { t } = useTranslation('ticket');
  const [text, setText] = useState(value);
  // What this field has asked for last. It comes back as `value` some time later, when more may have been typed.
  const [asked, setAsked] = useState(value);
  const [seen, setSeen] = useState(value);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  // The URL moved on by itself: back button, a chip taken away, a quick view.
  if (value !== seen) {
    setSeen(value);
    if (value !== asked) {
      setAsked(value);
      setText(value);
    }
  }

  const ask = (wish: string) => {
    clearTimeout(timer.current);
    const search = wish.trim();
    if (search === asked) return;
    setAsked(search);
    onChange(search);
  };
  const latestAsk = useRef(ask);
  latestAsk.current = ask;
  const askSoon = (wish: string) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => latestAsk.current(wish), settleMs);
  };

  return (
    <TextField
      type="search"
      size="small"
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        if (!isHalfTyped(event.nativeEvent)) askSoon(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event.nativeEvent)) ask(text);
      }}
      placeholder={t('list.search_placeholder')}
      sx={{ flex: '1 1 12rem', minWidth: 0 }}
      slotProps={{
        htmlInput: {
          'aria-label': t('list.search'),
          maxLength: 200,
          onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => askSoon(event.currentTarget.value),
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
                  ask('');
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

/** Whether an input method is still putting a character together. */
const isHalfTyped = (event: Event) => event instanceof InputEvent && event.isComposing;
