import type { HistoryCode } from '@desk/contract/history-codes';
import type { HandOverReason, Language } from '@desk/contract/vocabulary';
import type pg from 'pg';
import type { Desk } from '../desk.ts';
import { escalate } from '../escalation/escalate.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import { queryRows, type Sql, sql } from '../sql.ts';
import { closeByIntent } from '../tickets/close-by-intent.ts';
import { createFollowUp, type FollowUp } from '../tickets/create-follow-up.ts';
import { itTeam } from '../tickets/it-team.ts';
import { moveStatement } from '../tickets/move-statement.ts';
import { effectOf, type Move } from '../tickets/ticket-moves.ts';
import { decideOnReply, type Reading, type ReplyAction, type ReplyFacts } from './decide-on-reply.ts';

export type TakenIn = {
  ticket_id: number;
  reading: Reading;
  /** What came of it; `nothing` also where somebody was faster. */
  action: ReplyAction;
  follow_up: FollowUp | null;
  has_escalated: boolean;
};

type Said = ReplyFacts & { comment_id: number; ticket_id: number; body: string; language: Language };

type Read = (said: { body: string; language: Language }) => Reading;

/**
 * Takes in what a requester wrote: keeps what was read out of it, and does what follows for the ticket. Twice is once: the
 * comment is held until that is done and is owed no more after it, and what a killed worker had begun finds itself done.
 *
 * @param read gets the words as they were written, and the language that their author reads the desk in
 * @returns null where nothing is owed, or another worker is at it
 */
export async function takeInReply(desk: Desk, comment_id: number, read: Read): Promise<TakenIn | null> {
  const { closure_confidence } = await readDeskSettings(desk.database);
  const client = await desk.database.pool.connect();
  try {
    await client.query('begin');
    const said = await holdReply(client, desk.clock(), comment_id);
    const taken = said && (await act(desk, client, said, read(said), closure_confidence));
    await client.query('commit');
    return taken;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** The reply, if it is owed a reading and nobody else is at it; from here on nobody is, until the transaction ends. */
async function holdReply(client: pg.PoolClient, now: Date, comment_id: number): Promise<Said | null> {
  const saidAt = sql`coalesce(c.edited_at, c.created_at)`;
  const { rows } = await client.query<Said>(sql`
    select c.id as comment_id, c.ticket_id, c.body, author.language, t.status, t.assignee_kind,
      coalesce(t.closed_at <= ${saidAt}, false) as is_late,
      coalesce(t.undo_until >= ${now}::timestamptz(3), false) as can_undo,
      exists (
        select from ticket_history h
        where h.ticket_id = t.id and h.changed_field = 'status' and h.changed_by <> 'ai' and h.created_at > ${saidAt}
      ) as is_overtaken,
      t.status = 'resolved'
        or (t.answer_seen_at <= ${saidAt} and exists (
          select from ai_response r where r.ticket_id = t.id and r.is_for_requester and r.outcome = 'answer'))
        or exists (
          select from ticket_comment word join employee colleague on colleague.employee_id = word.author_id
          where word.ticket_id = t.id and word.id < c.id and not word.internal and word.author_id <> t.employee_id
            and colleague.role = any(${itTeam}::role[])
        ) as was_helped
    from ticket_comment c
    join ticket t on t.id = c.ticket_id
    join employee author on author.employee_id = c.author_id
    where c.id = ${comment_id}::int and c.reading_owed and t.deleted_at is null
    for no key update of c skip locked`);
  return rows[0] ?? null;
}

async function act(
  desk: Desk,
  client: pg.PoolClient,
  said: Said,
  reading: Reading,
  closure_confidence: number,
): Promise<TakenIn> {
  const { ticket_id } = said;
  await client.query(sql`
    update ticket_comment set reading_owed = false, read_at = ${desk.clock()}::timestamptz(3),
      sentiment = ${reading.sentiment}::sentiment, closure_intent = ${reading.closure_intent}::closure_intent,
      closure_confidence = ${reading.confidence}::float8
    where id = ${said.comment_id}::int`);
  const done = await carryOut(desk, said, decideOnReply(said, reading, closure_confidence));
  const has_escalated =
    (await isSecondNegative(client, said)) &&
    (await escalate(desk, { ticket_id, trigger: 'negative_messages' }));
  return { ticket_id, reading, ...done, has_escalated };
}

type Done = Pick<TakenIn, 'action' | 'follow_up'>;

/** Each is one statement of its own, which does nothing where it has been done. */
async function carryOut(desk: Desk, said: Said, action: ReplyAction): Promise<Done> {
  const nothing: Done = { action: 'nothing', follow_up: null };
  const ifDone = (isDone: boolean): Done => (isDone ? { action, follow_up: null } : nothing);
  const { ticket_id, comment_id } = said;
  switch (action) {
    case 'nothing':
      return nothing;
    case 'close':
      return ifDone(await closeByIntent(desk, { ticket_id, comment_id }));
    case 'reopen':
      return ifDone(
        await move(desk, said, { move: 'reopen', comment: notSolved }, sql`t.status = 'resolved'`),
      );
    case 'undo_closing':
      return ifDone(
        await move(desk, said, { move: 'undo_closing', comment: notSolved }, sql`t.status = 'closed'`),
      );
    case 'hand_over_wants_person':
      return ifDone(await handOver(desk, said, 'wants_person'));
    case 'hand_over_still_broken':
      return ifDone(await handOver(desk, said, 'still_broken'));
    case 'follow_up_same_problem':
    case 'follow_up_new_problem': {
      const about = action === 'follow_up_new_problem' ? 'new_problem' : 'same_problem';
      const follow_up = await createFollowUp(desk, { comment_id, about });
      return follow_up ? { action, follow_up } : nothing;
    }
  }
}

const notSolved: HistoryCode = 'reply_not_solved';

const handOver = (desk: Desk, said: Said, reason: HandOverReason) =>
  move(
    desk,
    said,
    { move: 'hand_over', reason },
    sql`t.status in ('pending', 'in_progress') and t.assignee_kind <> 'person'
      and t.route_reason is distinct from ${reason}::route_reason`,
  );

/** @returns whether the ticket still stood as it did when the reply was read */
async function move(desk: Desk, { ticket_id }: Said, wanted: Move, stands: Sql): Promise<boolean> {
  const now = desk.clock();
  const statement = moveStatement({
    from: sql`where t.id = ${ticket_id}::int and t.deleted_at is null and ${stands}`,
    effect: effectOf(wanted, 'ai', now),
    changed_by: 'ai',
    at: now,
  });
  const moved = await queryRows(
    desk.database.pool,
    sql`${statement} select id from moved`,
    `reply_${wanted.move}`,
  );
  return moved.length === 1;
}

/**
 * Whether this reply and the one before it, or after it if that was read first, are both angry, whatever staff wrote in
 * between; not if they have been noticed.
 */
async function isSecondNegative(client: pg.PoolClient, { comment_id }: Said): Promise<boolean> {
  const isNegative = (comment: Sql) => sql`${comment}.sentiment in ('very_negative', 'negative')`;
  const { rows } = await client.query(sql`
    select from ticket_comment c
    where c.id = ${comment_id}::int and ${isNegative(sql`c`)}
      and exists (
        select from (
          select neighbour.sentiment
          from (
            select o.id, o.sentiment, lag(o.id) over w as before, lead(o.id) over w as after
            from ticket_comment o
            where o.ticket_id = c.ticket_id and o.author_id = c.author_id and not o.internal
            window w as (order by o.id)
          ) neighbour
          where c.id in (neighbour.before, neighbour.after)
        ) beside
        where ${isNegative(sql`beside`)})
      and not exists (
        select from escalation e join escalation_rule rule on rule.id = e.rule_id
        where e.ticket_id = c.ticket_id and rule.trigger = 'negative_messages' and e.fired_at >= c.created_at)`);
  return rows.length > 0;
}
