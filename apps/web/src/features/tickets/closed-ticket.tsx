import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { useNow } from '../../components/relative-time.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatDateTime } from '../../lib/format.ts';
import { useActor } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { useMoveTicket } from './move-ticket.ts';
import { RatingCard } from './rating-card.tsx';

type ClosedTicketProps = {
  ticket: TicketDetail;
  ratingHeading: RefObject<HTMLHeadingElement | null>;
};

/** What may still be done to a closed ticket, so that nothing stands where there is nothing. */
export function useAfterClosing(ticket: TicketDetail) {
  const actor = useActor();
  return {
    // Nobody marks their own work, nor somebody else's ticket.
    mayRate: can(actor, 'rate', ticket) && ticket.resolved_by !== actor.employee_id,
    mayUndo: useMayUndo(ticket),
  };
}

/** What there is still to say of a closed ticket: that it was a mistake, how it went, what came after. */
export function ClosedTicket({ ticket, ratingHeading }: ClosedTicketProps) {
  const { mayRate, mayUndo } = useAfterClosing(ticket);
  return (
    <Box sx={{ display: 'grid', gap: 5 }}>
      {mayUndo && <UndoClosing ticket={ticket} />}
      {mayRate && <RatingCard ticket={ticket} heading={ratingHeading} />}
    </Box>
  );
}

function useMayUndo(ticket: TicketDetail): boolean {
  const now = useNow();
  const isAllowed = can(useActor(), 'undo_closing', ticket);
  return isAllowed && ticket.undo_until !== null && Date.parse(ticket.undo_until) > now.getTime();
}

const quotedLength = 120;

/** The words of the requester that closed the ticket: the last that they wrote before it was. */
function closingWords({ comments, closed_at, employee_id, created_by }: TicketDetail): string | null {
  const said = comments.findLast(
    (comment) =>
      !comment.internal &&
      (comment.author_id === employee_id || comment.author_id === created_by) &&
      (closed_at === null || comment.created_at <= closed_at),
  );
  if (!said) return null;
  const words = said.body.replace(/\s+/g, ' ').trim();
  return words.length <= quotedLength ? words : `${words.slice(0, quotedLength).trimEnd()}…`;
}

/** Closed because of what somebody wrote, which may have been read wrongly. */
function UndoClosing({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('closure');
  const language = useLanguage();
  const move = useMoveTicket(ticket.ticket_number);
  const textId = useId();
  const words = closingWords(ticket);
  const isOwn = useActor().employee_id === ticket.employee_id;
  const name = ticket.employee_name_snapshot;
  return (
    <div>
      <Box role="status" id={textId} sx={{ overflowWrap: 'anywhere' }}>
        {isOwn
          ? words === null
            ? t('closed_by_words_unknown')
            : t('closed_by_words', { words })
          : words === null
            ? t('closed_by_words_of_unknown', { name })
            : t('closed_by_words_of', { name, words })}
        {ticket.undo_until !== null && (
          <Box sx={{ color: 'text.secondary' }}>
            {t('undo_until', { time: formatDateTime(ticket.undo_until, language) })}
          </Box>
        )}
      </Box>
      <Button
        variant="outlined"
        color="inherit"
        aria-describedby={textId}
        loading={move.isPending}
        onClick={() =>
          move.mutate(
            { path: 'undo-closing' },
            { onSuccess: () => showToast(t('undone'), { about: ticket.ticket_number }) },
          )
        }
        sx={{ mt: 2, minHeight: 44 }}
      >
        {t('undo')}
      </Button>
      <FormError error={move.error} />
    </div>
  );
}
