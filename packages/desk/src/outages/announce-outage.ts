import type { AnnounceOutage, ChangeOutage, OutageTexts } from '@desk/contract/outages';
import type { Actor } from '@desk/contract/permissions';
import { type Language, languages } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { invalidField, notFound } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';
import { findOutage, type OutageRecord } from './list-outages.ts';

/**
 * Tells people of something that is known to be broken.
 * @param author.language counts where there is a text in it: it is what readers of other languages see
 * @throws DeskError `invalid_input` for a ticket that does not exist
 */
export async function announceOutage(
  { database, clock }: Desk,
  author: Pick<Actor, 'employee_id'> & { language: Language },
  { texts, category, office_locations, ticket_number }: AnnounceOutage,
): Promise<OutageRecord> {
  const [ticket] = ticket_number
    ? await queryRows<{ id: number }>(
        database.pool,
        sql`select id from ticket where ticket_number = ${ticket_number}::text and deleted_at is null`,
      )
    : [];
  if (ticket_number && !ticket) throw invalidField('ticket_number', 'invalid');
  const [added] = await queryRows<{ id: number }>(
    database.pool,
    sql`
      insert into known_outage (texts, language, category, office_locations, ticket_id, created_by, started_at)
      values (${JSON.stringify(texts)}::jsonb, ${mainLanguage(texts, author.language)}::language, ${category}::category,
        ${office_locations}::text[], ${ticket?.id ?? null}::int, ${author.employee_id}::text, ${clock()}::timestamptz(3))
      returning id`,
  );
  if (!added) throw notFound();
  return findOutage(database, added.id);
}

/**
 * Changes what is given. Ending what has ended, or reopening what goes on, changes nothing.
 * @throws DeskError `not_found`
 */
export async function changeOutage(
  { database, clock }: Desk,
  id: number,
  { texts, category, office_locations, is_over }: ChangeOutage,
): Promise<OutageRecord> {
  const before = await findOutage(database, id);
  const after = {
    ...before,
    ...(texts && { texts }),
    ...(category && { category }),
    ...(office_locations && { office_locations }),
  };
  await queryRows(
    database.pool,
    sql`
      update known_outage
      set texts = ${JSON.stringify(after.texts)}::jsonb, language = ${mainLanguage(after.texts, before.language)}::language,
        category = ${after.category}::category, office_locations = ${after.office_locations}::text[],
        ended_at = case when ${is_over ?? null}::boolean is null then ended_at
          when ${is_over ?? null}::boolean then coalesce(ended_at, greatest(${clock()}::timestamptz(3), started_at)) end
      where id = ${id}::int`,
  );
  return findOutage(database, id);
}

function mainLanguage(texts: OutageTexts, preferred: Language): Language {
  if (texts[preferred]) return preferred;
  return languages.find((language) => texts[language]) ?? preferred;
}
