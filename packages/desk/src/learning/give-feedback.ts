import type { GiveFeedback } from '@desk/contract/answer-feedback';
import { type Actor, can } from '@desk/contract/permissions';
import type { Database } from '../database.ts';
import type { Desk } from '../desk.ts';
import { forbidden, notFound } from '../desk-error.ts';
import { queryRows, raw, sql } from '../sql.ts';
import { type AIResponseRecord, aiResponseJson, isReadableAnswer } from '../tickets/ticket-record.ts';
import { isTicket, type TicketRef } from '../tickets/ticket-ref.ts';
import { isVisibleTo } from '../tickets/visibility.ts';

type AnswerRef = { ticket: TicketRef; ai_response_id: number };

// The predicates of the two unique indexes, as PostgreSQL wants them said again.
const thumbs = raw(`verdict in ('thumbs_up', 'thumbs_down')`);
const judgements = raw(`verdict in ('accepted', 'edited', 'refused')`);

/**
 * Keeps what this person says of an answer, in place of what they said of it before.
 * @returns the answer as they read it now
 * @throws DeskError `not_found`, `forbidden`
 */
export async function giveFeedback(
  desk: Desk,
  actor: Actor,
  answer: AnswerRef,
  feedback: GiveFeedback,
): Promise<AIResponseRecord> {
  const { verdict, comment } = feedback;
  const isThumb = verdict === 'thumbs_up' || verdict === 'thumbs_down';
  const mayJudge = isThumb || can(actor, 'judge_answers');
  const now = desk.clock();
  if (mayJudge)
    await queryRows(
      desk.database.pool,
      sql`
        insert into answer_feedback (ai_response_id, employee_id, verdict, reason, comment, final_text, created_at)
        select r.id, ${actor.employee_id}::text, ${verdict}::answer_verdict,
          ${verdict === 'refused' ? feedback.reason : null}::refusal_reason, ${comment || null}::text,
          ${verdict === 'edited' ? feedback.final_text : null}::text, ${now}::timestamptz(3)
        from ai_response r join ticket t on t.id = r.ticket_id
        where r.id = ${answer.ai_response_id}::int and ${isTicket(answer.ticket)} and ${isVisibleTo(actor)}
          and ${isReadableAnswer(actor)}
        on conflict (ai_response_id, employee_id) where ${isThumb ? thumbs : judgements}
        do update set verdict = excluded.verdict, reason = excluded.reason, comment = excluded.comment,
          final_text = excluded.final_text,
          -- What polls look at moves on, even twice within a millisecond.
          created_at = greatest(excluded.created_at, answer_feedback.created_at + interval '1 millisecond')`,
    );
  const read = await readAnswer(desk.database, actor, answer);
  if (!read) throw notFound();
  if (!mayJudge) throw forbidden();
  return read;
}

async function readAnswer(
  { pool }: Database,
  actor: Actor,
  { ticket, ai_response_id }: AnswerRef,
): Promise<AIResponseRecord | undefined> {
  const [row] = await queryRows<{ answer: AIResponseRecord }>(
    pool,
    sql`
      select ${aiResponseJson(actor)} as answer
      from ai_response r join ticket t on t.id = r.ticket_id
      where r.id = ${ai_response_id}::int and ${isTicket(ticket)} and ${isVisibleTo(actor)}
        and ${isReadableAnswer(actor)}`,
  );
  return row?.answer;
}
