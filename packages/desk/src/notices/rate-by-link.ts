import type { RatedByLink } from '@desk/contract/notices';
import type { Actor } from '@desk/contract/permissions';
import type { RateTicket } from '@desk/contract/ratings';
import type { Desk } from '../desk.ts';
import { DeskError } from '../desk-error.ts';
import { rateTicket } from '../ratings/rate-ticket.ts';
import { queryRows, sql } from '../sql.ts';
import { isVisibleTo } from '../tickets/visibility.ts';
import { type RatingLink, readRatingLink } from './rating-link.ts';

/** What somebody who comes by a link from a mail is asked about. @throws DeskError `rating_link_invalid` */
export async function readLinkedTicket(
  desk: Desk,
  secret: string | undefined,
  token: string,
): Promise<RatedByLink> {
  const link = openLink(desk, secret, token);
  const [ticket] = await queryRows<RatedByLink>(
    desk.database.pool,
    sql`
      select t.ticket_number, t.title,
        (select s.score from satisfaction s where s.ticket_id = t.id and s.created_at >= t.closed_at) as score,
        (select e.language from employee e where e.employee_id = t.employee_id) as language
      from ticket t
      where t.id = ${link.ticket_id}::int and ${isVisibleTo(bearerOf(link))}`,
  );
  if (!ticket) throw new DeskError('rating_link_invalid');
  return ticket;
}

/** Rates the ticket that the link is for. @throws DeskError `rating_link_invalid`, and what `rateTicket` throws */
export async function rateByLink(
  desk: Desk,
  secret: string | undefined,
  token: string,
  rating: RateTicket,
): Promise<RatedByLink> {
  const link = openLink(desk, secret, token);
  const { score } = await rateTicket(desk, bearerOf(link), { id: link.ticket_id }, rating);
  return { ...(await readLinkedTicket(desk, secret, token)), score };
}

function openLink(desk: Desk, secret: string | undefined, token: string): RatingLink {
  const link = secret === undefined ? null : readRatingLink(secret, token, desk.clock());
  if (!link) throw new DeskError('rating_link_invalid');
  return link;
}

/** Whoever holds the link may do what the requester may, whatever else that person may do at the desk. */
const bearerOf = ({ employee_id }: RatingLink): Actor => ({ employee_id, role: 'employee' });
