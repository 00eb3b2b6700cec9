import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import { useTranslation } from 'react-i18next';
import { useActor } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { type MoveRequest, useMoveTicket } from './move-ticket.ts';
import { WordsDialog } from './words-dialog.tsx';

/** It did not help: back to the IT team, after a colleague's solution with a word of what happens now. */
export function StillBrokenDialog({ ticket, onClose }: { ticket: TicketDetail; onClose: () => void }) {
  const { t } = useTranslation('closure');
  const actor = useActor();
  const move = useMoveTicket(ticket.ticket_number);
  const isResolved = ticket.status === 'resolved';
  const moveOf = (comment: string): MoveRequest =>
    isResolved
      ? { path: 'reopen', comment }
      : { path: 'hand-over', reason: 'still_broken', ...(comment !== '' && { comment }) };
  return (
    <WordsDialog
      draftKey={`still-broken:${ticket.ticket_number}`}
      title={t('still_broken_title')}
      label={isResolved ? t('still_broken_now') : t('still_broken_words')}
      hint={isResolved ? undefined : t('still_broken_hint')}
      optional={!isResolved}
      confirmLabel={t('send')}
      allowed={can(actor, 'reopen', ticket) || can(actor, 'hand_over', ticket)}
      busy={move.isPending}
      error={move.error}
      onConfirm={(text, onDone) =>
        move.mutate(moveOf(text), {
          onSuccess: () => {
            onDone();
            showToast(isResolved ? t('reopened') : t('passed_on'), {
              about: ticket.ticket_number,
            });
          },
        })
      }
      onClose={onClose}
    />
  );
}
