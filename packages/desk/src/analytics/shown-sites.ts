import type { Database } from '../database.ts';
import { queryRows, sql } from '../sql.ts';

export type Site = { site: string; people: number };

/** Everybody who is there now, by development center. */
export function listSites({ pool }: Database): Promise<Site[]> {
  return queryRows<Site>(
    pool,
    sql`
      select office_location as site, count(*) as people from employee
      where is_active group by 1 order by 1`,
    'list_sites',
  );
}

/**
 * Which sites may have figures of their own. A site with fewer people than that has none; and because whoever knows the
 * figures of the whole and of all sites but one knows those of the one, the next smallest ones go with it until those left
 * out are at least two sites and enough people together.
 */
export function chooseShownSites(
  sites: readonly Site[],
  smallestGroup: number,
): { shown: Site[]; folded: Site[] } {
  const bySize = sites.toSorted((a, b) => a.people - b.people || (a.site < b.site ? -1 : 1));
  const isSmall = ({ people }: Site) => people < smallestGroup;
  let count = bySize.filter(isSmall).length;
  const people = () => bySize.slice(0, count).reduce((sum, site) => sum + site.people, 0);
  while (count > 0 && count < bySize.length && (count < 2 || people() < smallestGroup)) count += 1;
  const folded = bySize.slice(0, count);
  return { shown: sites.filter((site) => !folded.includes(site)), folded };
}
