import type { TicketDetail } from '@desk/contract/tickets';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../lib/api-error.ts';
import { showToast } from '../../lib/toasts.ts';
import { type MoveRequest, useMoveTicket } from './move-ticket.ts';
import type { TicketMove } from './ticket-moves.ts';

/** Does at once what needs no words, with an undo; opens the dialog of what does. */
export function useRunMove(ticket: TicketDetail, openDialog: (move: TicketMove) => void) {
  const { t } = useTranslation(['ticket', 'common']);
  const move = useMoveTicket(ticket.ticket_number);

  const send = (request: MoveRequest, onDone: (version: number) => void) =>
    move.mutate(request, {
      onSuccess: (moved) => onDone(moved.version),
      onError: (error) =>
        showToast(isApiError(error) ? error.message : t('common:error.unexpected'), {
          tone: 'error',
          about: ticket.ticket_number,
        }),
    });

  const run = (wanted: TicketMove) => {
    if (move.isPending) return;
    if (wanted === 'de_escalate') {
      send({ path: 'de-escalate', version: ticket.version }, () =>
        showToast(t('move.de_escalated'), { about: ticket.ticket_number }),
      );
      return;
    }
    if (wanted !== 'claim' && wanted !== 'return_to_pool') {
      openDialog(wanted);
      return;
    }
    const { version, assigned_to, assignee_kind } = ticket;
    const text = wanted === 'claim' ? t('move.claimed') : t('move.pooled');
    // Nothing gives a ticket back to the assistant.
    const giveBack = (version: number) =>
      assignee_kind === 'ai'
        ? undefined
        : {
            label: t('move.undo'),
            run: () => send({ path: 'assign', assigned_to, version }, () => {}),
          };
    const request: MoveRequest =
      wanted === 'return_to_pool'
        ? { path: 'assign', assigned_to: null, version }
        : // Whoever takes a ticket from somebody knows from whom; out of the pool, who was faster has it.
          { path: 'claim', ...(assignee_kind !== 'pool' && { version }) };
    send(request, (version) => showToast(text, { about: ticket.ticket_number, action: giveBack(version) }));
  };
  return { run, busy: move.isPending };
}
