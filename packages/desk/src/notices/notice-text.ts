import { type Sql, sql } from '../sql.ts';

const sourceId = sql`nullif(split_part(n.source, ':', 2), '')::int`;

/** What was said, of a notice `n` about a ticket `t`: the comment as it reads now, the answer, the reason; null where nothing was. */
export const noticeText: Sql = sql`
  case
    when n.source like 'comment:%' then (select body from ticket_comment where id = ${sourceId})
    when n.source like 'answer:%' then (select suggested_solution from ai_response where id = ${sourceId})
    when n.event = 'ticket_resolved' then t.resolution
    -- What the desk or the assistant writes there is a code.
    when n.event in ('ticket_reopened', 'ticket_assigned', 'wants_person') and n.actor not in ('ai', 'system')
      then (select comment from ticket_history where id = ${sourceId})
    when n.event = 'low_rating' then (select comment from satisfaction where ticket_id = n.ticket_id)
  end`;

/** Whether the notice `n` tells of a note among staff. */
export const isInternalNotice: Sql = sql`
  (n.source like 'comment:%' and coalesce((select internal from ticket_comment where id = ${sourceId}), true))`;
