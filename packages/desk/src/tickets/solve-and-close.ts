import type { Translated } from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';
import { itTeam } from './it-team.ts';
import type { MoveEffect } from './ticket-moves.ts';

/** Stands as the resolution where nobody has written one. */
const confirmed: Translated = {
  zh: '报告人确认问题已解决。',
  en: 'The requester confirms that it is solved.',
  fr: 'Le demandeur confirme que le problème est résolu.',
  nl: 'De melder bevestigt dat het is opgelost.',
};

/**
 * For tickets in the table expression `seen`: who solved them, and how, where it is their requester who says that they are
 * solved. Whoever of the IT team has the ticket, or spoke last; else the assistant, if it gave an answer that the requester
 * could read; else the requester themself.
 *
 * @param comment what the requester said with it
 */
function solutionOf(comment: string | null): Sql {
  return sql`
    select seen.id,
      case when handler.employee_id is null and answer.text is not null then 'ai' else 'person' end::resolver_kind
        as resolver_kind,
      case when handler.employee_id is not null then handler.employee_id
        when answer.text is null then seen.employee_id end as resolved_by,
      coalesce(word.text, answer.text, ${comment || null}::text,
        ${JSON.stringify(confirmed)}::jsonb ->> seen.language::text) as resolution
    from seen
    left join lateral (
      select c.author_id, c.body as text
      from ticket_comment c join employee author on author.employee_id = c.author_id
      where c.ticket_id = seen.id and not c.internal and author.role = any(${itTeam}::role[])
        and c.author_id <> seen.employee_id
      order by c.id desc limit 1
    ) word on true
    left join lateral (select coalesce(seen.assigned_to, word.author_id) as employee_id) handler on true
    left join lateral (
      select r.suggested_solution as text from ai_response r
      where r.ticket_id = seen.id and r.is_for_requester and r.outcome = 'answer'
      order by r.id desc limit 1
    ) answer on true`;
}

/** Solves what is not solved yet, and closes it, in one step with the history rows of both. */
export function solveAndClose(closing: {
  at: Date;
  /** What the requester said with it, if the words are theirs. */
  words: string | null;
  /** Of the row that says it was closed. */
  comment: string | null;
  undo_until: Date | null;
}): MoveEffect {
  const { at, words, comment, undo_until } = closing;
  const isCredited = sql`(t.resolved_at is null and facts.resolver_kind = 'ai')`;
  return {
    facts: solutionOf(words),
    set: sql`
      status = 'closed', closed_at = ${at}::timestamptz(3), undo_until = ${undo_until}::timestamptz(3),
      resolution = case when t.resolved_at is null then facts.resolution else t.resolution end,
      resolved_by = case when t.resolved_at is null then facts.resolved_by else t.resolved_by end,
      resolver_kind = coalesce(t.resolver_kind, facts.resolver_kind),
      resolved_at = coalesce(t.resolved_at, ${at}::timestamptz(3)),
      answer_seen_at = case when ${isCredited} then coalesce(t.answer_seen_at, ${at}::timestamptz(3)) else t.answer_seen_at end`,
    condition: sql`true`,
    through: sql`
      select id, 'resolved'::ticket_status as status, assignee_kind, assigned_to, team_id, route_reason, resolution
      from moved`,
    headline: { field: 'status', comment },
  };
}
