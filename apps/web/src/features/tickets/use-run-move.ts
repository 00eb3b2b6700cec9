import type { TicketDetail } from '@desk/contract/tickets';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../lib/api-error.ts';
import { useMe } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { useMoveTicket } from './move-ticket.ts';
import type { TicketMove } from './ticket-moves.ts';

/** Does at once what needs no words, with an undo; opens the dialog of what does. */
export function useRunMove(ticket: TicketDetail, openDialog: (move: TicketMove) => void) {
  const { t } = useTranslation(['ticket', 'common']);
  const { employee } = useMe();
  const move = useMoveTicket(ticket.ticket_number);

  const assign = (assigned_to: string | null, version: number, onDone: (version: number) => void) =>
    move.mutate(
      { path: 'assign', assigned_to, version },
      {
        onSuccess: (moved) => onDone(moved.version),
        onError: (error) =>
          showToast(isApiError(error) ? error.message : t('common:error.unexpected'), {
            tone: 'error',
            about: ticket.ticket_number,
          }),
      },
    );

  const run = (wanted: TicketMove) => {
    if (move.isPending) return;
    if (wanted !== 'claim' && wanted !== 'return_to_pool') {
      openDialog(wanted);
      return;
    }
    const before = ticket.assigned_to;
    assign(wanted === 'claim' ? employee.employee_id : null, ticket.version, (version) =>
      showToast(t(wanted === 'claim' ? 'move.claimed' : 'move.pooled'), {
        about: ticket.ticket_number,
        action: { label: t('move.undo'), run: () => assign(before, version, () => {}) },
      }),
    );
  };
  return { run, busy: move.isPending };
}
