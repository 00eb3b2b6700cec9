import type { TicketPage } from '@desk/contract/tickets';
import AddIcon from '@mui/icons-material/Add';
import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { StatusChip } from '../components/status-chip.tsx';
import { api } from '../lib/api.ts';
import { isComposing } from '../lib/shortcuts.ts';
import { useDebounced } from '../lib/use-debounced.ts';
import type { Destination } from './navigation.ts';
import { searchDestination } from './search-destination.ts';

type Command = { id: string; to: string; icon: ReactNode; label: ReactNode };

type CommandPaletteProps = { destinations: Destination[]; onClose: () => void };

/** Ctrl+K: type where to go. Places, tickets, and a search for anything else. */
export function CommandPalette({ destinations, onClose }: CommandPaletteProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const commands = useCommands(words, destinations);
  const active = Math.min(chosen, commands.length - 1);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    void navigate(command.to);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((active + step + commands.length) % commands.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(commands[active]);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': t('palette.label') } }}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start', pt: { xs: 0, sm: '10vh' } } }}
    >
      <InputBase
        autoFocus
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        placeholder={t('palette.placeholder')}
        inputProps={{
          role: 'combobox',
          'aria-label': t('palette.label'),
          'aria-expanded': true,
          'aria-controls': listId,
          'aria-activedescendant': commands[active] && `${listId}-${commands[active].id}`,
          autoComplete: 'off',
          maxLength: 200,
        }}
        sx={{
          px: 5,
          height: 56,
          borderBottom: 1,
          borderColor: 'divider',
          '& :focus-visible': { outline: 'none' },
        }}
      />
      <Box
        id={listId}
        role="listbox"
        aria-label={t('palette.label')}
        sx={{ p: 2, overflowY: 'auto', maxHeight: '60vh' }}
      >
        {commands.map((command, index) => (
          <Box
            key={command.id}
            id={`${listId}-${command.id}`}
            role="option"
            aria-selected={index === active}
            onClick={() => run(command)}
            onMouseMove={() => setChosen(index)}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 3,
              minHeight: 40,
              px: 3,
              borderRadius: 1,
              cursor: 'pointer',
              '&[aria-selected="true"]': { bgcolor: 'desk.selected' },
              '& > svg': { fontSize: 20, color: 'text.secondary', flexShrink: 0 },
            }}
          >
            {command.icon}
            {command.label}
          </Box>
        ))}
      </Box>
    </Dialog>
  );
}

function useCommands(words: string, destinations: Destination[]): Command[] {
  const { t } = useTranslation();
  const tickets = useMatchingTickets(words.trim());
  const wanted = useDeferredValue(words.trim().toLowerCase());
  const places: (Command & { name: string })[] = [
    {
      id: 'new',
      to: '/tickets/new',
      icon: <AddIcon aria-hidden />,
      name: t('action.new_ticket'),
      label: t('action.new_ticket'),
    },
    ...destinations.map(({ to, label, icon: Icon }) => ({
      id: `go${to.replaceAll('/', '-')}`,
      to,
      icon: <Icon aria-hidden />,
      name: t(label),
      label: t(label),
    })),
  ].filter(({ name }) => name.toLowerCase().includes(wanted));
  if (wanted === '') return places;
  const search: Command = {
    id: 'search',
    to: searchDestination(words),
    icon: <SearchIcon aria-hidden />,
    label: t('palette.search_for', { words: words.trim() }),
  };
  return [...places, ...tickets, search];
}

function useMatchingTickets(words: string): Command[] {
  const search = useDebounced(words, 200);
  const { data } = useQuery({
    queryKey: ['tickets', 'palette', search],
    queryFn: ({ signal }) => api.get<TicketPage>('/api/tickets', { signal, query: { search, page_size: 6 } }),
    enabled: search.length >= 2,
    placeholderData: keepPreviousData,
  });
  if (words.length < 2) return [];
  return (data?.results ?? []).map((ticket) => ({
    id: ticket.ticket_number,
    to: `/tickets/${ticket.ticket_number}`,
    icon: <StatusChip status={ticket.status} plain />,
    label: (
      <Box
        component="span"
        sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {ticket.title}{' '}
        <Box component="span" sx={{ fontFamily: 'mono', fontSize: '0.8125rem', color: 'text.secondary' }}>
          {ticket.ticket_number}
        </Box>
      </Box>
    ),
  }));
}
