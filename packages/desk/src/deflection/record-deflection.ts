import type { Actor } from '@desk/contract/permissions';
import type { CardRef, SuggestionOutcome } from '@desk/contract/suggestions';
import type { Category, Language } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { invalidField, notFound } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';

/** What somebody is shown while they write. */
export type Shown = { cards: readonly CardRef[]; category: Category | null; language: Language };

/**
 * Notes what somebody was shown. One person writing one ticket is one row, however often what they see changes with what they
 * write: as long as nothing has come of it, more is added to it.
 *
 * @param suggestion_id of what they were shown before for the same text
 * @returns the row's id; null when nothing has been shown yet
 */
export async function recordShown(
  { database, clock }: Desk,
  { employee_id }: Pick<Actor, 'employee_id'>,
  { cards, category, language }: Shown,
  suggestion_id?: number,
): Promise<number | null> {
  const refs = JSON.stringify(cards.map(({ kind, id }) => ({ kind, id })));
  if (suggestion_id !== undefined) {
    const [known] = await queryRows<{ id: number }>(
      database.pool,
      sql`
        update deflection d
        set category = coalesce(${category}::category, d.category),
          shown = (select jsonb_agg(distinct card) from jsonb_array_elements(d.shown || ${refs}::jsonb) card)
        where d.id = ${suggestion_id}::int and d.employee_id = ${employee_id}::text and d.outcome is null
        returning d.id`,
      'show_more',
    );
    if (known) return known.id;
  }
  if (cards.length === 0) return null;
  const [added] = await queryRows<{ id: number }>(
    database.pool,
    sql`
      insert into deflection (employee_id, language, category, shown, created_at)
      values (${employee_id}::text, ${language}::language, ${category}::category, ${refs}::jsonb,
        ${clock()}::timestamptz(3))
      returning id`,
    'show_first',
  );
  return added?.id ?? null;
}

/**
 * Notes what came of it. Whoever said "that solved it" and files a ticket after all went on; whoever filed a ticket has not
 * been spared it, whatever they say afterwards.
 *
 * @throws DeskError `not_found`; `invalid_input` for a card that was not shown, or a ticket that is not theirs
 */
export async function decideDeflection(
  { database, clock }: Desk,
  { employee_id }: Pick<Actor, 'employee_id'>,
  id: number,
  { outcome, solved_with, ticket_number }: SuggestionOutcome,
): Promise<void> {
  const card = solved_with ? JSON.stringify({ kind: solved_with.kind, id: solved_with.id }) : null;
  const [found] = await queryRows<{ was_shown: boolean; ticket_id: number | null }>(
    database.pool,
    sql`
      select ${card}::jsonb is null or d.shown @> jsonb_build_array(${card}::jsonb) as was_shown,
        (select t.id from ticket t where t.ticket_number = ${ticket_number ?? null}::text
          and ${employee_id}::text in (t.employee_id, t.created_by)) as ticket_id
      from deflection d where d.id = ${id}::int and d.employee_id = ${employee_id}::text`,
  );
  if (!found) throw notFound();
  if (outcome === 'solved' && !found.was_shown) throw invalidField('solved_with', 'invalid');
  if (ticket_number !== undefined && found.ticket_id === null) throw invalidField('ticket_number', 'invalid');
  await queryRows(
    database.pool,
    sql`
      update deflection
      set outcome = ${outcome}::deflection_outcome, decided_at = ${clock()}::timestamptz(3),
        solved_with = case when ${outcome}::text = 'solved' then ${card}::jsonb end,
        ticket_id = coalesce(${found.ticket_id}::int, ticket_id)
      where id = ${id}::int and outcome is distinct from 'went_on'`,
  );
}
