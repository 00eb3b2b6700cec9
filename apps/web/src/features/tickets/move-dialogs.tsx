import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useActor } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { useDeleteTicket } from './delete-ticket.ts';
import { EditTextDialog } from './edit-text-dialog.tsx';
import { moveLabel } from './move-buttons.tsx';
import { useMoveTicket } from './move-ticket.ts';
import { solutionText } from './solution-text.ts';
import { useListLink } from './ticket-link.ts';
import type { TicketMove } from './ticket-moves.ts';
import { WordsDialog } from './words-dialog.tsx';

type MoveDialogsProps = { ticket: TicketDetail; open: TicketMove; onClose: () => void };

/** The moves that need a word, a choice or a second thought. */
export function MoveDialogs({ ticket, open, onClose }: MoveDialogsProps) {
  switch (open) {
    case 'assign':
      return <AssignDialog ticket={ticket} onClose={onClose} />;
    case 'resolve':
      return <ResolveDialog ticket={ticket} onClose={onClose} />;
    case 'reopen':
      return <ReopenDialog ticket={ticket} onClose={onClose} />;
    case 'close':
      return <CloseDialog ticket={ticket} onClose={onClose} />;
    case 'delete':
      return <DeleteDialog ticket={ticket} onClose={onClose} />;
    case 'edit_text':
      return <EditTextDialog ticket={ticket} onClose={onClose} />;
    default:
      return null;
  }
}

type DialogProps = { ticket: TicketDetail; onClose: () => void };

function ResolveDialog({ ticket, onClose }: DialogProps) {
  const { t } = useTranslation('ticket');
  const actor = useActor();
  const move = useMoveTicket(ticket.ticket_number);
  const [answer] = ticket.ai_responses;
  return (
    <WordsDialog
      draftKey={`resolution:${ticket.ticket_number}`}
      title={t('resolve.title', { number: ticket.ticket_number })}
      label={t('resolve.text')}
      hint={t('resolve.hint', { name: ticket.employee_name_snapshot })}
      suggestion={answer && { label: t('resolve.from_answer'), text: solutionText(answer) }}
      confirmLabel={t('resolve.confirm')}
      allowed={can(actor, 'resolve', ticket)}
      busy={move.isPending}
      error={move.error}
      onConfirm={(resolution, onDone) =>
        move.mutate(
          { path: 'resolve', resolution, version: ticket.version },
          {
            onSuccess: () => {
              onDone();
              showToast(t('move.resolved'), { about: ticket.ticket_number });
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}

function ReopenDialog({ ticket, onClose }: DialogProps) {
  const { t } = useTranslation('ticket');
  const actor = useActor();
  const move = useMoveTicket(ticket.ticket_number);
  return (
    <WordsDialog
      draftKey={`reopen:${ticket.ticket_number}`}
      title={t('reopen.title', { number: ticket.ticket_number })}
      label={t('reopen.reason')}
      confirmLabel={t('reopen.confirm')}
      allowed={can(actor, 'reopen', ticket)}
      busy={move.isPending}
      error={move.error}
      onConfirm={(comment, onDone) =>
        move.mutate(
          { path: 'reopen', comment, version: ticket.version },
          {
            onSuccess: () => {
              onDone();
              showToast(t('move.reopened'), { about: ticket.ticket_number });
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}

function CloseDialog({ ticket, onClose }: DialogProps) {
  const { t } = useTranslation('ticket');
  const move = useMoveTicket(ticket.ticket_number);
  return (
    <ConfirmDialog
      open
      title={t('close.title', { number: ticket.ticket_number })}
      confirmLabel={moveLabel(t, 'close')}
      busy={move.isPending}
      error={move.error}
      onConfirm={() =>
        move.mutate(
          { path: 'close', version: ticket.version },
          {
            onSuccess: () => {
              onClose();
              showToast(t('move.closed'), { about: ticket.ticket_number });
            },
          },
        )
      }
      onClose={onClose}
    >
      {t('close.body')}
    </ConfirmDialog>
  );
}

function DeleteDialog({ ticket, onClose }: DialogProps) {
  const { t } = useTranslation('ticket');
  const navigate = useNavigate();
  const listLink = useListLink();
  const queryClient = useQueryClient();
  const remove = useDeleteTicket(ticket.ticket_number);
  return (
    <ConfirmDialog
      open
      destructive
      title={t('delete.title', { number: ticket.ticket_number })}
      confirmLabel={moveLabel(t, 'delete')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: async () => {
            showToast(t('move.deleted', { number: ticket.ticket_number }));
            await navigate(listLink);
            queryClient.removeQueries({ queryKey: ['tickets', 'detail', ticket.ticket_number] });
          },
        })
      }
      onClose={onClose}
    >
      {t('delete.body')}
    </ConfirmDialog>
  );
}
