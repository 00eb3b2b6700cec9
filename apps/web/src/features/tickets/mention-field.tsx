import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import Paper from '@mui/material/Paper';
import Popper from '@mui/material/Popper';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { visuallyHidden } from '../../components/visually-hidden.ts';
import { isComposing } from '../../lib/shortcuts.ts';
import { type Mention, type MentionQuery, matchingPeople, mentionAt, withMention } from './mention-text.ts';

type MentionFieldProps = Omit<TextFieldProps, 'onChange' | 'value' | 'inputRef' | 'onKeyDown'> & {
  value: string;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Whom an @ may name; nobody: it is a field like any other. */
  people: readonly Mention[];
  onText: (text: string) => void;
  onMention: (person: Mention, text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  htmlInput: object;
};

/** A field in which an @ offers people to name: arrows choose, Enter or Tab takes, Escape goes on without. */
export function MentionField(props: MentionFieldProps) {
  const { value, field, people, onText, onMention, onKeyDown, htmlInput, ...rest } = props;
  const { t } = useTranslation('ticket');
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [chosen, setChosen] = useState(0);
  const caret = useRef<number | null>(null);
  const listId = useId();
  const offered = query ? matchingPeople(people, query.words) : [];
  const isOpen = offered.length > 0;
  const optionId = (position: number) => `${listId}-${position}`;

  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const look = () => {
    const element = field.current;
    if (!element || people.length === 0) return;
    setQuery(mentionAt(element.value, element.selectionStart));
    setChosen(0);
  };
  const take = (person: Mention | undefined) => {
    if (!person || !query) return;
    const next = withMention(value, query, person.name);
    caret.current = next.caret;
    setQuery(null);
    onMention(person, next.text);
    field.current?.focus();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (!isOpen || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return onKeyDown(event);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((chosen + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(offered[chosen]);
    else if (event.key === 'Escape') setQuery(null);
    else return onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <TextField
        {...rest}
        multiline
        value={value}
        inputRef={field}
        onChange={(event) => {
          onText(event.target.value);
          look();
        }}
        onKeyDown={handleKey}
        onBlur={() => setQuery(null)}
        slotProps={{
          ...rest.slotProps,
          htmlInput: {
            ...htmlInput,
            ...(people.length > 0 && {
              'aria-autocomplete': 'list',
              'aria-controls': isOpen ? listId : undefined,
              'aria-activedescendant': isOpen ? optionId(chosen) : undefined,
            }),
          },
        }}
      />
      <Box role="status" sx={visuallyHidden}>
        {isOpen && t('mention.offered', { count: offered.length })}
      </Box>
      <Popper
        open={isOpen}
        anchorEl={field.current}
        placement="bottom-start"
        role="presentation"
        // Where the field is, for whoever reads the page part by part.
        disablePortal
        sx={{ zIndex: 'modal' }}
      >
        <Paper variant="outlined" sx={{ mt: 1, minWidth: 220, maxWidth: 'calc(100vw - 32px)' }}>
          <MenuList role="listbox" id={listId} aria-label={t('mention.label')} dense>
            {offered.map((person, position) => (
              <MenuItem
                key={person.employee_id}
                role="option"
                id={optionId(position)}
                tabIndex={-1}
                selected={position === chosen}
                aria-selected={position === chosen}
                // Before the field loses the focus, and with it the list.
                onMouseDown={(event) => {
                  event.preventDefault();
                  take(person);
                }}
                sx={{ gap: 2, minHeight: 40 }}
              >
                <PersonAvatar name={person.name} size={24} />
                {person.name}
              </MenuItem>
            ))}
          </MenuList>
        </Paper>
      </Popper>
    </>
  );
}
