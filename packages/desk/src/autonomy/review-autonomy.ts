import type { AutonomyLevel, Category } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import { queryRows, sql } from '../sql.ts';
import { judgeAutonomy } from './judge-autonomy.ts';
import { readOutcomes } from './read-outcomes.ts';

export type AutonomyMove = { category: Category; old_level: AutonomyLevel; new_level: AutonomyLevel };

/**
 * Moves every category that nobody has pinned one step up or down if what people said of the assistant's answers says so.
 * Costs the same however many tickets there are, and any number of workers may do it side by side.
 * @returns what moved
 */
export async function reviewAutonomy(desk: Desk): Promise<AutonomyMove[]> {
  const { autonomy_target: target, autonomy_min_reviews: min_reviews } = await readDeskSettings(
    desk.database,
  );
  const moved: AutonomyMove[] = [];
  for (const standing of await readOutcomes(desk.database, min_reviews)) {
    const { category, level, is_pinned, since } = standing;
    const verdict = is_pinned ? null : judgeAutonomy(standing, { target, min_reviews });
    if (!verdict) continue;
    const changed = await queryRows(
      desk.database.pool,
      sql`
        with changed as (
          update category_autonomy set level = ${verdict.level}::autonomy_level, since = ${desk.clock()}::timestamptz(3)
          -- Whoever was faster has begun another level, with evidence of its own.
          where category = ${category}::category and level = ${level}::autonomy_level
            and since = ${since}::timestamptz(3) and not is_pinned
          returning category, level, since
        )
        insert into autonomy_change (category, old_level, new_level, changed_by, evidence, created_at)
        select category, ${level}::autonomy_level, level, 'system', ${JSON.stringify(verdict.evidence)}::jsonb, since
        from changed
        returning id`,
    );
    if (changed.length === 1) moved.push({ category, old_level: level, new_level: verdict.level });
  }
  return moved;
}
