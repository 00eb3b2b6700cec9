import { type ChangeAutonomy, highestLevel } from '@desk/contract/autonomy';
import type { Actor } from '@desk/contract/permissions';
import { autonomyLevels, type Category } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { invalidField } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';

/**
 * Sets how far the assistant may go in a category, or leaves it to what people say of its answers again. A level that is
 * another one begins now: what was said before counts no more.
 * @throws DeskError `invalid_input` where the category never goes so far
 */
export async function changeAutonomy(
  desk: Desk,
  actor: Actor,
  category: Category,
  { level, is_pinned, comment }: ChangeAutonomy,
): Promise<void> {
  if (autonomyLevels.indexOf(level) > autonomyLevels.indexOf(highestLevel(category)))
    throw invalidField('level', 'level_too_high');
  await queryRows(
    desk.database.pool,
    sql`
      with seen as (
        select category, level, is_pinned from category_autonomy where category = ${category}::category for update
      ), changed as (
        update category_autonomy a
        set level = ${level}::autonomy_level, is_pinned = ${is_pinned}::bool,
          since = case when seen.level = ${level}::autonomy_level then a.since else ${desk.clock()}::timestamptz(3) end
        from seen
        where a.category = seen.category
          and (seen.level, seen.is_pinned) is distinct from (${level}::autonomy_level, ${is_pinned}::bool)
        returning a.category
      )
      insert into autonomy_change (category, old_level, new_level, is_pinned, changed_by, comment, created_at)
      select seen.category, seen.level, ${level}::autonomy_level, ${is_pinned}::bool, ${actor.employee_id}::text,
        ${comment || null}::text, ${desk.clock()}::timestamptz(3)
      from changed join seen using (category)`,
  );
}
