import type { Category } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { empty, queryRows, sql } from '../sql.ts';

export type DeflectionFilters = {
  /** When somebody was shown something: from, and no longer from. */
  from: Date;
  to: Date;
  /** The development center of who wrote. */
  office_location?: string;
  category?: Category;
};

export type DeflectionFigures = {
  /** Somebody who was writing a ticket was shown what might solve it. */
  shown: number;
  /** They said that it solved it. */
  claimed: number;
  /** Of those: who filed no ticket in that category in the following 72 hours, either. */
  honest: number;
  /** Of `honest`: for whom the 72 hours are not over yet. */
  provisional: number;
  /** They filed a ticket all the same. */
  went_on: number;
};

/** So long nobody may come back with the same before it counts as solved. */
const patience = sql`interval '72 hours'`;

/**
 * Whether the person of a deflection `d` filed a ticket all the same. Where nobody knows what one of the two was about, they
 * count as the same: the figure must never flatter.
 */
export const cameBack = sql`
  exists (
    select from ticket later
    where later.employee_id = d.employee_id
      and later.created_at >= d.created_at and later.created_at < coalesce(d.decided_at, d.created_at) + ${patience}
      and (d.category is null or later.category is null or later.category = d.category))`;

/** What was solved before it was filed: as people said, and as it turned out. */
export async function countDeflections(
  { database, clock }: Desk,
  { from, to, office_location, category }: DeflectionFilters,
): Promise<DeflectionFigures> {
  const at = office_location === undefined ? empty : sql`and e.office_location = ${office_location}::text`;
  const about = category === undefined ? empty : sql`and d.category = ${category}::category`;
  const [figures] = await queryRows<DeflectionFigures>(
    database.pool,
    sql`
      with shown as (
        select d.outcome, d.outcome = 'solved' and not ${cameBack} as is_honest,
          coalesce(d.decided_at, d.created_at) + ${patience} > ${clock()}::timestamptz as is_provisional
        from deflection d join employee e on e.employee_id = d.employee_id
        where d.created_at >= ${from}::timestamptz and d.created_at < ${to}::timestamptz ${at} ${about}
      )
      select count(*)::int as shown,
        count(*) filter (where outcome = 'solved')::int as claimed,
        count(*) filter (where is_honest)::int as honest,
        count(*) filter (where is_honest and is_provisional)::int as provisional,
        count(*) filter (where outcome = 'went_on')::int as went_on
      from shown`,
  );
  return figures ?? { shown: 0, claimed: 0, honest: 0, provisional: 0, went_on: 0 };
}
