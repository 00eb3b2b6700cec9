import type { Actor, TicketAction } from '@desk/contract/permissions';
import type { PatchTicket } from '@desk/contract/tickets';
import { levels, priorityOf } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { searchTokens } from '../search-tokens.ts';
import { join, queryRows, type Sql, sql } from '../sql.ts';
import { recordChanges } from './history.ts';
import { explainRefusal } from './refuse-change.ts';
import { type TicketDetailRecord, ticketDetail, writtenTicket } from './ticket-record.ts';
import { isTicket, type TicketRef } from './ticket-ref.ts';
import { isAllowed, isVisibleTo, mayEver } from './visibility.ts';

/**
 * Changes what people say of a ticket; every field that really changes leaves a history row, and nothing that changes
 * nothing makes anybody's version stale.
 *
 * Severity or urgency without a priority recompute the priority. A changed text owes new vectors (`embedding_model` null);
 * the assistant's answer stays until somebody asks again.
 *
 * @throws DeskError `not_found`, `forbidden`, `stale_version`, `ticket_not_pending`, `ticket_closed`
 */
export async function patchTicket(
  desk: Desk,
  actor: Actor,
  ref: TicketRef,
  patch: PatchTicket,
): Promise<TicketDetailRecord> {
  const actions = neededFor(patch);
  const ticket = await writePatch(desk, actor, ref, patch, actions);
  if (ticket) return ticket;
  const action = actions.find((needed) => !mayEver(actor, needed)) ?? actions[0] ?? 'see';
  throw await explainRefusal(desk.database, actor, ref, { action, version: patch.version });
}

function neededFor(patch: PatchTicket): TicketAction[] {
  const { title, description, category, severity, urgency, priority } = patch;
  const isGiven = (value: unknown) => value !== undefined;
  return [
    ...([title, description].some(isGiven) ? (['edit_text'] as const) : []),
    ...([category, severity, urgency, priority].some(isGiven) ? (['triage'] as const) : []),
  ];
}

async function writePatch(
  desk: Desk,
  actor: Actor,
  ref: TicketRef,
  patch: PatchTicket,
  actions: readonly TicketAction[],
): Promise<TicketDetailRecord | undefined> {
  const now = desk.clock();
  const isLegal = actions.map((action) => sql`and ${isAllowed(actor, action)}`);
  const tokens = await newTokens(desk, actor, ref, patch);
  const change = recordChanges({
    before: sql`seen`,
    after: sql`patched`,
    fields: ['title', 'description', 'category', 'severity', 'urgency', 'priority'],
    changed_by: actor.employee_id,
    at: now,
  });
  const [ticket] = await queryRows<TicketDetailRecord>(
    desk.database.pool,
    sql`
      with seen as (
        -- Locked: the assistant may be filling in at this moment, and history tells what was really there.
        select t.id, t.title, t.description, t.category, t.severity, t.urgency, t.priority
        from ticket t
        where ${isTicket(ref)} and ${isVisibleTo(actor)} and t.version = ${patch.version}::int
          ${join([sql``, ...isLegal], ' ')}
        for update
      ), wanted as (
        select id,
          coalesce(${patch.title ?? null}::text, title) as title,
          coalesce(${patch.description ?? null}::text, description) as description,
          coalesce(${patch.category ?? null}::category, category) as category,
          coalesce(${patch.severity ?? null}::level, severity) as severity,
          coalesce(${patch.urgency ?? null}::level, urgency) as urgency,
          coalesce(${wantedPriority(patch)}, priority) as priority
        from seen
      ), compared as (
        select wanted.*,
          wanted is distinct from seen as is_changed,
          (wanted.title, wanted.description) is distinct from (seen.title, seen.description) as is_rewritten
        from wanted join seen using (id)
      ), patched as (
        update ticket t set
          title = compared.title, description = compared.description, category = compared.category,
          severity = compared.severity, urgency = compared.urgency, priority = compared.priority,
          problem_embedding = case when is_rewritten then '{}' else t.problem_embedding end,
          embedding_model = case when not is_rewritten then t.embedding_model end,
          search_vector = case when is_rewritten
            then array_to_tsvector(${tokens}::text[] || array[lower(t.ticket_number), substr(t.ticket_number, 3)])
            else t.search_vector end,
          version = t.version + is_changed::int,
          updated_at = case when is_changed then ${now}::timestamptz(3) else t.updated_at end
        from compared where t.id = compared.id
        returning ${writtenTicket}
      ), recorded as (${change})
      select ${ticketDetail(actor)} from patched t`,
  );
  return ticket;
}

/** Both texts are found by one index, so the one that stays is read before the other is changed. */
async function newTokens(desk: Desk, actor: Actor, ref: TicketRef, patch: PatchTicket): Promise<string[]> {
  const { title, description } = patch;
  if (title === undefined && description === undefined) return [];
  if (title !== undefined && description !== undefined) return searchTokens(title, description);
  const [kept] = await queryRows<{ title: string; description: string }>(
    desk.database.pool,
    sql`select t.title, t.description from ticket t where ${isTicket(ref)} and ${isVisibleTo(actor)}`,
  );
  return kept ? searchTokens(title ?? kept.title, description ?? kept.description) : [];
}

/** A person's own priority, or what follows from the severity and urgency that will stand; null leaves it. */
function wantedPriority({ priority, severity, urgency }: PatchTicket): Sql {
  if (priority !== undefined) return sql`${priority}::priority`;
  if (severity === undefined && urgency === undefined) return sql`null::priority`;
  const cells = levels.flatMap((s) =>
    levels.map(
      (u) =>
        sql`when (${s}::level, ${u}::level) = (${severity ?? sql`severity`}::level, ${urgency ?? sql`urgency`}::level)
          then ${priorityOf(s, u)}::priority`,
    ),
  );
  return sql`case ${join(cells, ' ')} end`;
}
