import type { TicketRow } from '@desk/contract/tickets';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { TicketStory } from '../../components/ticket-story.tsx';
import { useIsStaff } from '../../lib/session.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { StaffRow, tableHeader } from './staff-row.tsx';
import { useTicketLink } from './ticket-link.ts';
import { ticketQuery } from './ticket-queries.ts';

type TicketRowsProps = {
  tickets: readonly TicketRow[];
  /** The ticket that is open beside the list. */
  openNumber: string | undefined;
  /** True while these are the old rows and the new ones are on their way. */
  isStale: boolean;
};

/** One page of the list: rows for the staff, short stories for everybody else. j and k walk through it, o opens. */
export function TicketRows({ tickets, openNumber, isStale }: TicketRowsProps) {
  const { t } = useTranslation('ticket');
  const isStaff = useIsStaff();
  const linkTo = useTicketLink();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const list = useRef<HTMLUListElement>(null);

  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-ticket]') ?? [])];
    const focused = links.findIndex((link) => link.matches(':focus'));
    const from = focused >= 0 ? focused : links.findIndex((link) => link.dataset.ticket === openNumber);
    const target = links[from < 0 ? (by > 0 ? 0 : links.length - 1) : from + by];
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  };
  const openFocused = () => {
    const focused = document.activeElement;
    const number = focused instanceof HTMLAnchorElement ? focused.dataset.ticket : undefined;
    if (number) navigate(linkTo(number));
  };
  // The list has just become narrow, or somebody came by a link: the open ticket's row is in sight.
  useEffect(() => {
    if (openNumber === undefined) return;
    const row = list.current?.querySelector(`[data-ticket="${CSS.escape(openNumber)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [openNumber]);
  useShortcuts({ j: () => step(1), k: () => step(-1), o: openFocused });

  return (
    <>
      {isStaff && (
        <Box aria-hidden sx={{ ...tableHeader, color: 'text.faint', typography: 'caption' }}>
          <span>{t('column.number')}</span>
          <span>{t('column.title')}</span>
          <span>{t('column.category')}</span>
          <span>{t('column.priority')}</span>
          <span>{t('column.status')}</span>
          <span>{t('column.assignee')}</span>
          <Typography component="span" variant="inherit" sx={{ textAlign: 'end' }}>
            {t('column.age')}
          </Typography>
        </Box>
      )}
      <Box
        component="ul"
        ref={list}
        aria-busy={isStale}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          borderTop: 1,
          borderColor: 'divider',
          opacity: isStale ? 0.6 : 1,
          transition: 'opacity 0.1s',
        }}
      >
        {tickets.map((ticket) => (
          <Box
            key={ticket.id}
            component="li"
            sx={{
              borderBottom: 1,
              borderColor: 'divider',
              // Rows far below cost nothing until they come near.
              contentVisibility: 'auto',
              containIntrinsicSize: 'auto 44px',
            }}
          >
            <Box
              component={Link}
              to={linkTo(ticket.ticket_number)}
              data-ticket={ticket.ticket_number}
              aria-current={ticket.ticket_number === openNumber ? 'page' : undefined}
              onPointerEnter={() => void queryClient.prefetchQuery(ticketQuery(ticket.ticket_number))}
              sx={{
                display: 'block',
                color: 'inherit',
                textDecoration: 'none',
                borderRadius: 1,
                '&:hover': { bgcolor: 'desk.hover' },
                '&[aria-current]': { bgcolor: 'desk.selected' },
                '&:focus-visible': { outlineOffset: -2 },
              }}
            >
              {isStaff ? <StaffRow ticket={ticket} /> : <TicketStory ticket={ticket} />}
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
}
