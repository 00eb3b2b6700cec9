import type { Desk } from './desk.ts';
import { queryRows, sql } from './sql.ts';

/** By the clocks of the desk's own time zone: from, and no longer from. */
const night = { from: 2, to: 6 };
/** A desk that is switched off at night works by day, once so much time has gone by. */
const overdueAfter = sql`interval '48 hours'`;

/**
 * Whether something that is done once a night is still to be done tonight, or several nights were missed.
 * @returns the desk's date, which names the night; undefined when nothing is due
 */
export async function nightlyWorkDue(
  { database, clock, timeZone }: Desk,
  name: string,
): Promise<string | undefined> {
  const now = sql`(${clock()}::timestamptz at time zone ${timeZone}::text)`;
  const [today] = await queryRows<{ date: string }>(
    database.pool,
    sql`
      select to_char(${now}, 'YYYY-MM-DD') as date
      from (select max(night) as night, max(done_at) as done_at from nightly_work where name = ${name}::text) last
      where coalesce(last.night < ${now}::date, true)
        and (extract(hour from ${now}) >= ${night.from}::int and extract(hour from ${now}) < ${night.to}::int
          or coalesce(last.done_at, (select created_at from ticket_history order by id limit 1))
            < ${clock()}::timestamptz - ${overdueAfter})`,
  );
  return today?.date;
}

/** Notes that it has been done; an earlier night never takes the place of a later one. */
export async function noteNightlyWork({ database, clock }: Desk, name: string, date: string): Promise<void> {
  await queryRows(
    database.pool,
    sql`
      insert into nightly_work (name, night, done_at)
      values (${name}::text, ${date}::date, ${clock()}::timestamptz(3))
      on conflict (name) do update set night = greatest(nightly_work.night, excluded.night), done_at = excluded.done_at`,
  );
}
