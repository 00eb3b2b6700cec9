import type {
  BusinessHours,
  BusinessHoursBody,
  BusinessHoursPreview,
  BusinessSpan,
  Holiday,
} from '@desk/contract/business-hours';
import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import type { Prisma } from '../generated/client.ts';
import { recordDeskChange } from '../settings/desk-changes.ts';
import { queryRows, sql } from '../sql.ts';

/** When the desk is open: spans in the order of the week, holidays in the order of the calendar. */
export async function readBusinessHours({ database, timeZone }: Desk): Promise<BusinessHoursBody> {
  return { time_zone: timeZone, ...(await readHours(database.prisma)) };
}

/** Opens the desk at these times and no others, from the first to the last day that it counts, the past included. */
export async function setBusinessHours(
  desk: Desk,
  actor: Pick<Actor, 'employee_id'>,
  hours: BusinessHours,
): Promise<BusinessHoursBody> {
  const at = desk.clock();
  await desk.database.prisma.$transaction(async (transaction) => {
    // The lock under which the calendar is laid out.
    await transaction.$queryRaw(
      sql`select 1 as one from pg_advisory_xact_lock(hashtext('keep_business_calendar'))`,
    );
    const before = await readHours(transaction);
    await transaction.$executeRaw(sql`delete from business_hours`);
    await transaction.$executeRaw(sql`delete from holiday`);
    await transaction.$executeRaw(sql`
      insert into business_hours (weekday, opens, closes)
      select weekday, opens, closes
      from jsonb_to_recordset(${JSON.stringify(hours.spans)}::jsonb) as span (weekday int, opens time, closes time)`);
    await transaction.$executeRaw(sql`
      insert into holiday (day, name)
      select day, name from jsonb_to_recordset(${JSON.stringify(hours.holidays)}::jsonb) as holiday (day date, name text)`);
    await transaction.$queryRaw(
      sql`select keep_business_calendar(${desk.timeZone}::text, ${at}::timestamptz) as built`,
    );
    await recordDeskChange(transaction, {
      subject: 'business_hours',
      before,
      after: await readHours(transaction),
      changed_by: actor.employee_id,
      at,
    });
  });
  return readBusinessHours(desk);
}

type Client = Pick<Prisma.TransactionClient, '$queryRaw'>;

async function readHours(client: Client): Promise<{ spans: BusinessSpan[]; holidays: Holiday[] }> {
  const spans = await client.$queryRaw<BusinessSpan[]>(sql`
    select weekday, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes
    from business_hours order by weekday, opens`);
  const holidays = await client.$queryRaw<Holiday[]>(sql`
    select to_char(day, 'YYYY-MM-DD') as day, name from holiday order by day`);
  return { spans, holidays };
}

const exampleMinutes = 8 * 60;
/** So many days a calendar without end would be looked through. */
const horizon = sql`interval '400 days'`;

/** What such hours would mean for what is filed now, and for what is filed on Friday at 17:50, when many go home. */
export async function previewBusinessHours(
  { database, clock, timeZone }: Desk,
  { spans, holidays }: BusinessHours,
): Promise<BusinessHoursPreview> {
  const here = sql`(${clock()}::timestamptz at time zone ${timeZone}::text)`;
  const examples = await queryRows<{ filed_at: Date; due_at: Date | null }>(
    database.pool,
    sql`
      with span as materialized (
        select * from lay_out_business_time(${timeZone}::text, ${here}::date, (${here} + ${horizon})::date,
          ${JSON.stringify(spans)}::jsonb, ${holidays.map(({ day }) => day)}::date[])
      ), filed as (
        select ${clock()}::timestamptz as filed_at
        union all
        select (${here}::date + (12 - extract(isodow from ${here})::int) % 7 + time '17:50') at time zone ${timeZone}::text
      ), target as (
        select filed_at, ${exampleMinutes}::int * 60 + coalesce((
          select seconds_before + extract(epoch from least(filed_at, closes_at) - opens_at)
          from span where opens_at <= filed_at order by opens_at desc limit 1), 0) as seconds
        from filed
      )
      select filed_at, (
        select case when seconds - seconds_before <= extract(epoch from closes_at - opens_at)
          then opens_at + make_interval(secs => (seconds - seconds_before)::double precision) end
        from span where seconds_before < seconds order by seconds_before desc limit 1) as due_at
      from target`,
  );
  return {
    minutes: exampleMinutes,
    examples: examples.map(({ filed_at, due_at }) => ({
      filed_at: filed_at.toISOString(),
      due_at: due_at?.toISOString() ?? null,
    })),
  };
}
