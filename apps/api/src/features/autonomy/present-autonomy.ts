import type { AutonomyBody } from '@desk/contract/autonomy';
import type { readAutonomy } from '@desk/desk/autonomy/read-autonomy';

export function presentAutonomy({
  target,
  min_reviews,
  categories,
}: Awaited<ReturnType<typeof readAutonomy>>): AutonomyBody {
  return {
    target,
    min_reviews,
    categories: categories.map(({ since, changes, ...category }) => ({
      ...category,
      since: since.toISOString(),
      changes: changes.map(({ created_at, ...change }) => ({
        ...change,
        created_at: created_at.toISOString(),
      })),
    })),
  };
}
