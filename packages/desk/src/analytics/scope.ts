import type { Count, DashboardQuery } from '@desk/contract/dashboard';
import type { ListTicketsQuery } from '@desk/contract/tickets';
import { join, type Sql, sql } from '../sql.ts';
import type { Stretch } from './stretch.ts';

/** The tickets that are looked at, whatever is counted of them. */
export type Scope = Pick<DashboardQuery, 'site' | 'category'>;

/** That a ticket `t` exists and is in scope. */
export function isInScope({ site, category }: Scope): Sql {
  return join(
    [
      sql`t.deleted_at is null`,
      ...(site ? [sql`t.office_location_snapshot = ${site}::text`] : []),
      ...(category ? [sql`t.category = ${category}::category`] : []),
    ],
    ' and ',
  );
}

type Wish = Partial<Omit<ListTicketsQuery, 'page' | 'page_size' | 'cursor' | 'ordering'>>;

export const openStatuses = ['pending', 'in_progress'] as const satisfies ListTicketsQuery['status'];

/** The query of the list that has exactly these tickets of the scope. */
export function listOf({ site, category }: Scope, wish: Wish): string {
  const parameters = new URLSearchParams();
  const scope = { ...(site && { office_location: site }), ...(category && { category }) };
  for (const [name, value] of Object.entries({ ...scope, ...wish })) {
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined) parameters.append(name, String(item));
  }
  return parameters.toString();
}

type Moment = 'created' | 'resolved' | 'closed' | 'responded' | 'escalated';

/** That it happened within the period, as a list says it. */
export function within(moment: Moment, { start, end }: Pick<Stretch, 'start' | 'end'>): Wish {
  return { [`${moment}_after`]: start.toISOString(), [`${moment}_before`]: end.toISOString() };
}

/** So many of what was counted, with the list that has them. */
export function countOf(count: number, before: number | null, list: string): Count {
  return { count, before, list };
}
