import { pointsFor } from '@desk/contract/points';
import type { Desk } from '../desk.ts';
import type { PointModel } from '../generated/models.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import { empty, type Sql, sql } from '../sql.ts';

export type AwardedPoint = Pick<PointModel, 'employee_id' | 'reason' | 'ref' | 'points'>;

/** What people did longer ago than this is paid no more: so long the desk may have stood still. */
const lookBackDays = 31;

/** One at a time: what somebody may still get today depends on what they have got. */
const lockKey = 714_203_118;

/**
 * Pays what people did for the desk and were not paid for yet: ratings, whatever they say, comments that staff found useful,
 * and solutions confirmed. It is read from what they did, so that nothing is lost or paid twice, whoever calls this and when.
 * The day's limit is that of the day on which they did it; what goes beyond is written down with no points. A comment that is
 * not called useful any more gives its points back.
 *
 * @param only.employee_id one person; everybody unless told
 */
export async function awardPoints(desk: Desk, only: { employee_id?: string } = {}): Promise<AwardedPoint[]> {
  const { database, timeZone } = desk;
  const { points_per_day } = await readDeskSettings(database);
  const since = new Date(desk.clock().getTime() - lookBackDays * 86_400_000);
  const owed = owedSince(since, only.employee_id);
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [lockKey]);
    await client.query(takeBack(since));
    const { rows } = await client.query<AwardedPoint>(sql`
      with owed as (${owed}),
      dated as (
        select owed.*, (owed.at at time zone ${timeZone}::text)::date as day from owed
        where not exists (select from point p where p.reason = owed.reason and p.ref = owed.ref)
      ), counted as (
        select dated.*,
          coalesce((select sum(p.points) from point p
            where p.employee_id = dated.employee_id and p.day = dated.day), 0)
          + coalesce(sum(dated.worth) over (
              partition by dated.employee_id, dated.day order by dated.at, dated.reason, dated.ref
              rows between unbounded preceding and 1 preceding), 0) as before
        from dated
      )
      insert into point (employee_id, reason, ref, points, day, created_at)
      select employee_id, reason, ref, greatest(0, least(worth, ${points_per_day}::int - before)), day, at
      from counted order by at, reason, ref
      on conflict (reason, ref) do nothing
      returning employee_id, reason, ref, points`);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** What somebody did since then, and what it is worth, paid or not: `employee_id`, `reason`, `ref`, `worth`, `at`. */
function owedSince(since: Date, employee_id: string | undefined): Sql {
  const by = (column: Sql) => (employee_id === undefined ? empty : sql`and ${column} = ${employee_id}::text`);
  return sql`
    select s.employee_id, 'feedback_given'::point_reason as reason, 'ticket:' || s.ticket_id as ref,
      ${pointsFor.feedback_given}::int as worth, s.created_at as at
    from satisfaction s
    where s.created_at >= ${since}::timestamptz(3) ${by(sql`s.employee_id`)}
    union all
    select c.author_id, 'useful_comment', 'comment:' || c.id, ${pointsFor.useful_comment}::int, c.useful_at
    from ticket_comment c
    where c.useful_at >= ${since}::timestamptz(3) and c.useful_by is distinct from c.author_id ${by(sql`c.author_id`)}
    union all
    -- Who closes their own ticket says that it is solved; what they solved themselves they need not confirm.
    select t.employee_id, 'fix_confirmed', 'ticket:' || t.id, ${pointsFor.fix_confirmed}::int, t.closed_at
    from ticket t
    where t.closed_at >= ${since}::timestamptz(3) and t.status = 'closed' and t.deleted_at is null
      and t.resolved_by is distinct from t.employee_id ${by(sql`t.employee_id`)}
      and exists (
        select from ticket_history h
        where h.ticket_id = t.id and h.changed_field = 'status' and h.new_value = 'closed'
          and h.changed_by = t.employee_id and h.created_at = t.closed_at)`;
}

function takeBack(since: Date): Sql {
  return sql`
    delete from point p
    where p.reason = 'useful_comment' and p.day >= ${since}::timestamptz(3)::date
      and not exists (
        select from ticket_comment c
        where c.id = split_part(p.ref, ':', 2)::int and c.useful_at is not null)`;
}
