import type { Insights, InsightsQuery, SiteInsight } from '@desk/contract/dashboard';
import { isTopic } from '@desk/contract/topics';
import { type Category, categories } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import { queryRows, type Sql, sql } from '../sql.ts';
import { findBottlenecks, preferTopics, type SiteCount } from './find-bottlenecks.ts';
import { businessSeconds } from './measure-times.ts';
import { listOf, within } from './scope.ts';
import { chooseShownSites, listSites, type Site } from './shown-sites.ts';
import { chooseStretch, type Stretch } from './stretch.ts';

/** What was filed at one site, `of` a category, of a topic, or of both; either is null where nobody has decided. */
type FiledRow = {
  of: 'category' | 'topic' | 'both';
  site: string;
  category: Category | null;
  topic: string | null;
  count: number;
  requesters: number;
  /** In opening hours, from filing to solution or until now. */
  seconds_waited: number;
};

/** The development centers side by side, per head, and what stands out at one of them. */
export async function readInsights(desk: Desk, query: Partial<InsightsQuery>): Promise<Insights> {
  const { database } = desk;
  const now = desk.clock();
  const [stretch, { smallest_group }, sites] = await Promise.all([
    chooseStretch(desk, query),
    readDeskSettings(database),
    listSites(database),
  ]);
  const filed = await queryRows<FiledRow>(database.pool, filedAt(stretch, now));
  const { shown, folded } = chooseShownSites(sites, smallest_group);
  const rows = filed.filter((row) => row.of === 'category');
  return {
    generated_at: now.toISOString(),
    from: stretch.from,
    to: stretch.to,
    smallest_group,
    sites: [
      ...shown.map((site) => compareSite(stretch, rows, [site], site.site)),
      // Where nothing else is shown there is nothing to compare them with.
      ...(folded.length > 0 && shown.length > 0 ? [compareSite(stretch, rows, folded, null)] : []),
    ],
    bottlenecks: nameBottlenecks(filed, sites, shown, smallest_group).map(
      ({ site, kind, count, requesters, ratio, low, high }) => {
        const about = isTopic(kind) ? { topic: kind, category: null } : { topic: null, category: kind };
        const wish = { ...within('created', stretch), ...(about.topic && { topic: [about.topic] }) };
        const list = listOf({ site, category: about.category ?? undefined }, wish);
        return { site, ...about, tickets: { count, list }, people: requesters, ratio, low, high };
      },
    ),
  };
}

function nameBottlenecks(
  filed: readonly FiledRow[],
  sites: readonly Site[],
  shown: readonly Site[],
  smallestGroup: number,
) {
  const found = <Kind>(counts: SiteCount<Kind>[]) => findBottlenecks(counts, sites, shown, smallestGroup);
  return preferTopics(
    found(
      filed.flatMap((row) => (row.of === 'category' && row.category ? [{ ...row, kind: row.category }] : [])),
    ),
    found(
      filed.flatMap((row) =>
        row.of === 'topic' && row.topic && isTopic(row.topic) ? [{ ...row, kind: row.topic }] : [],
      ),
    ),
    filed.flatMap(({ of, site, category, topic, count }) =>
      of === 'both' && category && topic && isTopic(topic) ? [{ site, category, topic, count }] : [],
    ),
  );
}

function filedAt(stretch: Stretch, now: Date): Sql {
  const solved = sql`coalesce(t.resolved_at, greatest(t.created_at, ${now}::timestamptz))`;
  return sql`
    select case grouping(t.category, t.topic) when 1 then 'category' when 2 then 'topic' else 'both' end as of,
      t.office_location_snapshot as site, t.category, t.topic, count(*) as count,
      count(distinct t.employee_id) as requesters, sum(${businessSeconds(sql`t.created_at`, solved)}) as seconds_waited
    from ticket t
    where t.deleted_at is null
      and t.created_at >= ${stretch.start}::timestamptz and t.created_at < ${stretch.end}::timestamptz
    group by t.office_location_snapshot, grouping sets ((t.category), (t.topic), (t.category, t.topic))`;
}

/** @param name null for several sites together, which have no list of their own: it would tell them apart */
function compareSite(
  stretch: Stretch,
  rows: readonly FiledRow[],
  sites: readonly Site[],
  name: string | null,
): SiteInsight {
  const people = sites.reduce((sum, site) => sum + site.people, 0);
  const own = rows.filter((row) => sites.some(({ site }) => site === row.site));
  const total = own.reduce((sum, { count }) => sum + count, 0);
  const list = (category?: Category) =>
    name === null ? null : listOf({ site: name, category }, within('created', stretch));
  return {
    site: name,
    sites: sites.length,
    people,
    tickets: { count: total, list: list() },
    per_hundred: (total / people) * 100,
    by_category: categories.map((category) => {
      const count = own.filter((row) => row.category === category).reduce((sum, row) => sum + row.count, 0);
      return { category, count, per_hundred: (count / people) * 100, list: list(category) };
    }),
    hours_waited_per_person: own.reduce((sum, row) => sum + row.seconds_waited, 0) / 3600 / people,
  };
}
