import type { ListNoticesQuery, NoticeData } from '@desk/contract/notices';
import type { Actor } from '@desk/contract/permissions';
import type { NoticeEvent } from '@desk/contract/vocabulary';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { decodeCursor, type Page, toPage } from '../paging.ts';
import { empty, queryRows, type Sql, sql } from '../sql.ts';
import { isVisibleTo, mayEver } from '../tickets/visibility.ts';
import { isInternalNotice, noticeText } from './notice-text.ts';

export type NoticeRecord = {
  id: number;
  event: NoticeEvent;
  ticket_number: string;
  title: string;
  actor: string;
  actor_name: string | null;
  excerpt: string | null;
  data: NoticeData;
  created_at: Date;
  read_at: Date | null;
};

/** How a person's notices stand: it differs whenever their list does. */
export type NoticeState = {
  /** Several notices of one kind about one ticket are one. */
  unread: number;
  count: number;
  last_id: number;
  last_read_at: Date | null;
};

const ordering = 'newest';
/** In characters. */
const excerptLength = 200;

/** What stood in the way of telling may have come later: a ticket that is gone, a role that was taken away. */
function isMine(actor: Actor): Sql {
  return sql`n.employee_id = ${actor.employee_id}::text and n.in_page and ${isVisibleTo(actor)}
    and ${mayEver(actor, 'see_internal') ? sql`true` : sql`not ${isInternalNotice}`}`;
}

export async function readNoticeState({ pool }: Database, actor: Actor): Promise<NoticeState> {
  const [state] = await queryRows<NoticeState>(
    pool,
    sql`
      select count(*) as count, coalesce(max(n.id), 0) as last_id, max(n.read_at) as last_read_at,
        count(distinct (n.ticket_id, n.event)) filter (where n.read_at is null) as unread
      from notice n join ticket t on t.id = n.ticket_id
      where ${isMine(actor)}`,
  );
  return state ?? { unread: 0, count: 0, last_id: 0, last_read_at: null };
}

/**
 * A person's notices, newest first.
 * @throws DeskError `invalid_input` when the cursor is not one of this list
 */
export async function listNotices(
  { pool }: Database,
  actor: Actor,
  query: ListNoticesQuery,
  count: number,
): Promise<Page<NoticeRecord>> {
  const { page_size: size, cursor } = query;
  const from = cursor === undefined ? undefined : decodeCursor(cursor, ordering, z.string());
  const isDown = !from?.backwards;
  const beyond = from ? sql`and n.id ${isDown ? sql`<` : sql`>`} ${from.id}::int` : empty;
  const rows = await queryRows<NoticeRecord>(
    pool,
    sql`
      select n.id, n.event, n.actor, n.data, n.created_at, n.read_at, t.ticket_number, t.title,
        (select name from employee where employee_id = n.actor) as actor_name,
        left(${noticeText}, ${excerptLength}::int) as excerpt
      from notice n join ticket t on t.id = n.ticket_id
      where ${isMine(actor)} ${beyond}
      order by n.id ${isDown ? sql`desc` : sql`asc`}
      limit ${size + 1}::int`,
  );
  return toPage({ rows, size, count, from }, (row) => ({ ordering, key: '', id: row.id }));
}
