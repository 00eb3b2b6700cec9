import { noticeDefaults } from '@desk/contract/notices';
import { can } from '@desk/contract/permissions';
import { noticeEvents, roles } from '@desk/contract/vocabulary';
import type pg from 'pg';
import type { Desk } from '../desk.ts';
import { raw, type Sql, sql } from '../sql.ts';
import { news, toldFields } from './news.ts';

/** So much of the past is told when a desk tells for the first time. */
const firstLookBackMs = 3_600_000;
/** So long a mail waits, in case more follows or it is read in the page. */
export const quietMs = 20_000;
/** Longer than any transaction of the desk lives: rows with older identifiers are there by then, or never. */
const settlingTime = sql`interval '60 seconds'`;
/** Rows that may have been on their way when the desk first looked. */
const unsettled = 1000;
/** A rating stays editable for half a day: it can become a low one so much later. */
const ratingLookBackMs = 2 * 86_400_000;
/** One worker tells at a time; what it leaves, the next one finds. */
const lockKey = 271_828_183;

const defaults = JSON.stringify(
  noticeEvents.flatMap((event) => roles.map((role) => ({ event, role, ...noticeDefaults[event][role] }))),
);
const staffRoles = roles.filter((role) => can({ employee_id: '', role }, 'see_all_tickets'));

type Progress = { stream: string; settled_id: number; told_since: Date; is_settling: boolean };
type Streams = Record<keyof typeof streams, Progress>;

/**
 * Tells everybody concerned what has happened since the last time: one notice per person, event and source, in one
 * transaction with the note that the source has been told. Whoever did it is not told; nobody is told of what they may not
 * see.
 *
 * @param options.by_mail whether there is a server to send mails through; without one no mail is owed
 * @returns how many notices were written; 0 also where another worker is at it
 */
export async function tellNews(desk: Desk, options: { by_mail: boolean }): Promise<number> {
  const now = desk.clock();
  const client = await desk.database.pool.connect();
  try {
    await client.query('begin');
    const told = (await isFirst(client)) ? await tell(client, desk, now, options.by_mail) : 0;
    await client.query('commit');
    return told;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function isFirst(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(${lockKey}::int) as locked`,
  );
  return rows[0]?.locked ?? false;
}

async function tell(client: pg.PoolClient, desk: Desk, now: Date, byMail: boolean): Promise<number> {
  const progress = await readProgress(client, now);
  // Mostly nothing has happened, and then it costs next to nothing to know.
  const [{ is_any } = { is_any: false }] = await ask<{ is_any: boolean }>(
    client,
    sql`with ${newSources(progress, now)}
      select exists (select from h) or exists (select from c) or exists (select from a) or exists (select from r)
        as is_any`,
    'is_anything_new',
  );
  const told = is_any ? await ask(client, newNotices(desk, progress, now, byMail), 'tell_news') : [];
  if (progress.history.is_settling) await client.query(moveOn);
  return told.length;
}

/** A prepared statement: these are long, and asked for all day. */
async function ask<Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  { text, values }: Sql,
  name: string,
): Promise<Row[]> {
  const { rows } = await client.query<Row>({ text, values, name });
  return rows;
}

const streams = { history: 'ticket_history', comment: 'ticket_comment', answer: 'ai_response' } as const;

async function readProgress(client: pg.PoolClient, now: Date): Promise<Streams> {
  const select = sql`
    select stream, settled_id, told_since, turned_at < clock_timestamp() - ${settlingTime} as is_settling
    from notice_progress`;
  let { rows } = await client.query<Progress>(select);
  if (rows.length < Object.keys(streams).length) {
    const since = new Date(now.getTime() - firstLookBackMs);
    for (const [stream, table] of Object.entries(streams))
      await client.query(sql`
        insert into notice_progress (stream, told_since, settled_id, next_settled_id, turned_at)
        select ${stream}::text, ${since}::timestamptz(3), first.id, first.id, clock_timestamp()
        from (
          select greatest(0, coalesce(min(id) filter (where created_at >= ${since}::timestamptz(3)), max(id), 0)
            - ${unsettled}::int) as id
          from ${raw(table)}
        ) as first
        on conflict do nothing`);
    ({ rows } = await client.query<Progress>(select));
  }
  const of = (stream: keyof typeof streams) => {
    const found = rows.find((row) => row.stream === stream);
    if (!found) throw new Error(`Nobody knows how far ${stream} has been told`);
    return found;
  };
  return { history: of('history'), comment: of('comment'), answer: of('answer') };
}

/** What nobody has been told yet, as the table expressions that `news` is read from. */
function newSources({ history, comment, answer }: Streams, now: Date): Sql {
  const ratedSince = new Date(Math.max(history.told_since.getTime(), now.getTime() - ratingLookBackMs));
  return sql`
    h as (
      select 'history:' || h.id as source, h.*
      from ticket_history h
      where h.id > ${history.settled_id}::int and h.created_at >= ${history.told_since}::timestamptz(3)
        and h.changed_field = any(${toldFields}::text[])
        and not exists (select from notice_source s where s.source = 'history:' || h.id)
    ), c as (
      select 'comment:' || c.id as source, c.*
      from ticket_comment c
      where c.id > ${comment.settled_id}::int and c.created_at >= ${comment.told_since}::timestamptz(3)
        and not exists (select from notice_source s where s.source = 'comment:' || c.id)
    ), a as (
      select 'answer:' || a.id as source, a.id, a.ticket_id, a.analysis_run, a.outcome, a.is_for_requester, a.created_at
      from ai_response a
      where a.id > ${answer.settled_id}::int and a.created_at >= ${answer.told_since}::timestamptz(3)
        and not exists (select from notice_source s where s.source = 'answer:' || a.id)
    ), r as (
      select * from (
        -- A ticket that is closed again is rated again.
        select 'rating:' || ticket_id || ':' || floor(extract(epoch from created_at)) as source, satisfaction.*
        from satisfaction
        where score <= 2 and created_at >= ${ratedSince}::timestamptz(3)
      ) as low
      where not exists (select from notice_source s where s.source = low.source)
    )`;
}

function newNotices(desk: Desk, progress: Streams, now: Date, byMail: boolean): Sql {
  const mailDue = byMail ? new Date(now.getTime() + quietMs) : null;
  return sql`
    with ${newSources(progress, now)}, looked_at as (
      insert into notice_source (source)
      select source from h union all select source from c union all select source from a union all select source from r
      on conflict do nothing
    ), news as (${news}
    ), concerned as (
      select distinct on (n.employee_id, n.source) n.*, e.role, t.employee_id as requester, t.resolved_by
      from news n
      join employee e on e.employee_id = n.employee_id and e.is_active
      join ticket t on t.id = n.ticket_id and t.deleted_at is null
      where n.employee_id <> n.actor
        and (e.role = any(${staffRoles}::role[])
          or (not n.internal and n.employee_id in (t.employee_id, t.created_by)))
      order by n.employee_id, n.source, n.rank
    ), wanted as (
      select concerned.*, chosen.in_page, chosen.by_mail
      from concerned
      join jsonb_to_recordset(${defaults}::jsonb)
        as usual (event notice_event, role role, in_page boolean, by_mail boolean)
        on usual.event = concerned.event and usual.role = concerned.role
      left join notice_preference own
        on own.employee_id = concerned.employee_id and own.event = concerned.event
      cross join lateral (
        select coalesce(own.in_page, usual.in_page) as in_page,
          coalesce(own.by_mail, usual.by_mail) and ${byMail}::boolean as by_mail
      ) as chosen
      where chosen.in_page or chosen.by_mail
    )
    insert into notice (employee_id, event, source, ticket_id, actor, data, in_page, created_at, mail_due_at)
    select employee_id, event, source, ticket_id, actor,
      data || case when event = 'ticket_closed' then jsonb_build_object('asks_rating', ${mayAsk(desk, now)})
        else '{}'::jsonb end,
      in_page, created_at, case when by_mail then ${mailDue}::timestamptz(3) end
    from wanted
    order by created_at, source, employee_id
    on conflict (employee_id, event, source) do nothing
    returning id`;
}

/** A person is asked for a rating at most once a day of the desk, and never about work of their own. */
function mayAsk(desk: Desk, now: Date): Sql {
  const today = sql`(${now}::timestamptz(3) at time zone ${desk.timeZone}::text)::date`;
  return sql`
    employee_id = requester and resolved_by is distinct from requester
    and row_number() over (partition by employee_id, event order by created_at, source) = 1
    and not exists (
      select from notice asked
      where asked.employee_id = wanted.employee_id and asked.event = 'ticket_closed'
        and asked.data @> '{"asks_rating": true}'
        and (asked.created_at at time zone ${desk.timeZone}::text)::date = ${today})`;
}

/** Once a minute, what was new a minute ago is settled: it need not be looked at any more, nor remembered as told. */
const moveOn = sql`
  with moved as (
    update notice_progress p
    set settled_id = p.next_settled_id, turned_at = clock_timestamp(), next_settled_id = newest.id
    from (
      select 'history' as stream, coalesce(max(id), 0) as id from ticket_history
      union all select 'comment', coalesce(max(id), 0) from ticket_comment
      union all select 'answer', coalesce(max(id), 0) from ai_response
    ) as newest
    where newest.stream = p.stream
    returning p.stream, p.settled_id
  )
  delete from notice_source s using moved
  where s.source like moved.stream || ':%' and split_part(s.source, ':', 2)::int <= moved.settled_id`;
