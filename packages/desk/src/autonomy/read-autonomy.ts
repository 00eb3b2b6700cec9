import { type AutonomyChange, type AutonomyEvidence, highestLevel } from '@desk/contract/autonomy';
import type { AutonomyLevel, Category } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import { queryRows, sql } from '../sql.ts';
import { evidenceOf, levelAbove, missingSuccesses, window } from './judge-autonomy.ts';
import { readOutcomes } from './read-outcomes.ts';

export type AutonomyRecord = {
  category: Category;
  level: AutonomyLevel;
  highest_level: AutonomyLevel;
  is_pinned: boolean;
  since: Date;
  evidence: AutonomyEvidence;
  next_level: AutonomyLevel | null;
  missing: number | null;
  /** Newest first. */
  changes: (Omit<AutonomyChange, 'created_at'> & { created_at: Date })[];
};

const mostChanges = 20;

/** How far the assistant may go in each category, what speaks for it, and how it came to be so. */
export async function readAutonomy(
  desk: Desk,
): Promise<{ target: number; min_reviews: number; categories: AutonomyRecord[] }> {
  const { autonomy_target: target, autonomy_min_reviews: min_reviews } = await readDeskSettings(
    desk.database,
  );
  const [standings, changes] = await Promise.all([
    readOutcomes(desk.database, min_reviews),
    readChanges(desk),
  ]);
  const categories = standings.map((standing) => {
    const { category, level, is_pinned, since, outcomes } = standing;
    return {
      category,
      level,
      highest_level: highestLevel(category),
      is_pinned,
      since,
      evidence: evidenceOf(outcomes.slice(0, window.up), target),
      next_level: levelAbove(category, level),
      missing: missingSuccesses(standing, { target, min_reviews }),
      changes: changes
        .filter((change) => change.category === category)
        .map(({ category: _, ...change }) => change),
    };
  });
  return { target, min_reviews, categories };
}

function readChanges({ database }: Desk) {
  return queryRows<AutonomyRecord['changes'][number] & { category: Category }>(
    database.pool,
    sql`
      select change.id, change.category, change.old_level, change.new_level, change.is_pinned, change.changed_by,
        changer.name as changed_by_name, change.evidence, change.comment, change.created_at
      from category_autonomy a
      cross join lateral (
        select * from autonomy_change c where c.category = a.category order by c.id desc limit ${mostChanges}
      ) change
      left join employee changer on changer.employee_id = change.changed_by
      order by change.id desc`,
  );
}
