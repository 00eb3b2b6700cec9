import type { Actor } from '@desk/contract/permissions';
import type { MyPoints, PointBoard } from '@desk/contract/points';
import type { PointReason } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import { queryRows, sql } from '../sql.ts';
import { deskDay } from '../tickets/ticket-number.ts';

const latest = 50;

type Totals = { show_on_board: boolean; total: number; this_month: number; today: number };
type Entry = {
  id: number;
  reason: PointReason;
  points: number;
  ticket_number: string | null;
  created_at: Date;
};

/** Somebody's own points, and what they were for. Nobody else reads these, whoever they are. */
export async function readMyPoints(desk: Desk, actor: Pick<Actor, 'employee_id'>): Promise<MyPoints> {
  const { pool } = desk.database;
  const today = deskDay(desk.clock(), desk.timeZone);
  const [settings, [totals], entries] = await Promise.all([
    readDeskSettings(desk.database),
    queryRows<Totals>(
      pool,
      sql`
        select e.show_on_board, coalesce(sum(p.points), 0)::int as total,
          coalesce(sum(p.points) filter (where date_trunc('month', p.day) = date_trunc('month', ${today}::date)), 0)::int
            as this_month,
          coalesce(sum(p.points) filter (where p.day = ${today}::date), 0)::int as today
        from employee e left join point p on p.employee_id = e.employee_id
        where e.employee_id = ${actor.employee_id}::text
        group by e.show_on_board`,
    ),
    queryRows<Entry>(
      pool,
      sql`
        select p.id, p.reason, p.points, p.created_at, t.ticket_number
        from point p
        left join ticket_comment c
          on p.reason = 'useful_comment' and c.id = split_part(p.ref, ':', 2)::int
        left join ticket t
          on t.id = coalesce(c.ticket_id, split_part(p.ref, ':', 2)::int) and t.deleted_at is null
            and (t.employee_id = p.employee_id or t.created_by = p.employee_id)
        where p.employee_id = ${actor.employee_id}::text
        order by p.created_at desc, p.id desc limit ${latest}::int`,
    ),
  ]);
  return {
    total: totals?.total ?? 0,
    this_month: totals?.this_month ?? 0,
    today: totals?.today ?? 0,
    cap: settings.points_per_day,
    show_on_board: totals?.show_on_board ?? false,
    entries: entries.map((entry) => ({ ...entry, created_at: entry.created_at.toISOString() })),
  };
}

/**
 * Those of somebody's own site who chose to be seen, by the points of one month. A site with few people has no board: who is
 * not on it would be easy to guess at.
 *
 * @param month `YYYY-MM` of the desk's calendar; this one unless told
 */
export async function readPointBoard(
  desk: Desk,
  actor: Pick<Actor, 'employee_id'>,
  month = deskDay(desk.clock(), desk.timeZone).slice(0, 7),
): Promise<PointBoard> {
  const { pool } = desk.database;
  const first = `${month}-01`;
  const [{ smallest_group }, [site], rows] = await Promise.all([
    readDeskSettings(desk.database),
    queryRows<{ office_location: string; people: number }>(
      pool,
      sql`
        select me.office_location, count(*)::int as people
        from employee me join employee e on e.office_location = me.office_location and e.is_active
        where me.employee_id = ${actor.employee_id}::text
        group by me.office_location`,
    ),
    queryRows<PointBoard['entries'][number]>(
      pool,
      sql`
        select rank() over (order by sum(p.points) desc)::int as rank, e.name, sum(p.points)::int as points,
          e.employee_id = me.employee_id as is_me
        from employee me
        join employee e on e.office_location = me.office_location and e.is_active and e.show_on_board
        join point p on p.employee_id = e.employee_id
          and p.day >= ${first}::date and p.day < ${first}::date + interval '1 month'
        where me.employee_id = ${actor.employee_id}::text
        group by e.employee_id, e.name, me.employee_id
        having sum(p.points) > 0
        order by rank, lower(e.name), e.employee_id
        limit 20`,
    ),
  ]);
  const is_hidden = !site || site.people < smallest_group;
  return {
    month,
    office_location: site?.office_location ?? '',
    is_hidden,
    smallest_group,
    entries: is_hidden ? [] : rows,
  };
}
