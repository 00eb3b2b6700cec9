import type { TicketDetail } from '@desk/contract/tickets';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useActor } from '../../lib/session.ts';
import { ticketQuery } from './ticket-queries.ts';

const watchMs = 30_000;
const everyMs = 2_000;

/**
 * After a requester wrote something, the page looks for what the assistant reads out of it: that the ticket is solved, or goes
 * on in another one.
 * @returns whether it still looks
 */
export function useReplyWatch(ticket: TicketDetail): boolean {
  const { employee_id } = useActor();
  const reply_id =
    ticket.comments.findLast((comment) => comment.author_id === employee_id && !comment.internal)?.id ?? null;
  const result = `${ticket.status} ${ticket.follow_ups.length}`;
  const [watch, setWatch] = useState({ reply_id, result, isOn: false });
  // Only what is written while the page is open is watched; what comes of it ends the watch.
  if (watch.reply_id !== reply_id) setWatch({ reply_id, result, isOn: true });
  else if (watch.result !== result) setWatch({ reply_id, result, isOn: false });

  useEffect(() => {
    if (!watch.isOn) return;
    const timer = setTimeout(() => setWatch((now) => ({ ...now, isOn: false })), watchMs);
    return () => clearTimeout(timer);
  }, [watch]);
  useQuery({ ...ticketQuery(ticket.ticket_number), refetchInterval: watch.isOn ? everyMs : false });
  return watch.isOn;
}
