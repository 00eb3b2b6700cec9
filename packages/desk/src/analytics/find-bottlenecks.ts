import type { Category } from '@desk/contract/vocabulary';
import type { Site } from './shown-sites.ts';

/** So many tickets of one kind were filed at a site, by so many people. */
export type SiteCount = { site: string; category: Category; count: number; requesters: number };

export type FoundBottleneck = {
  site: string;
  category: Category;
  count: number;
  requesters: number;
  /** How many times as many per head as at all other sites together, and the bounds of its 99 % interval. */
  ratio: number;
  low: number;
  high: number;
};

const fewestTickets = 10;
/** Less of a difference is not worth a sentence, however certain. */
const leastRatio = 1.5;
/** Of 99 %, two-sided: some dozens of comparisons are made, and one in twenty would be wrong by chance. */
const z = 2.575829;

/**
 * Where a site files more tickets of a kind per head than all the others, so clearly that even the lower bound of the rate
 * ratio is above 1.5. It takes ten tickets, and as many people as a group must have: one person with a broken laptop is no
 * bottleneck. The most surplus first.
 *
 * @param shown only these sites are named; all are compared with
 */
export function findBottlenecks(
  counts: readonly SiteCount[],
  sites: readonly Site[],
  shown: readonly Site[],
  smallestGroup: number,
): FoundBottleneck[] {
  const everybody = sites.reduce((sum, { people }) => sum + people, 0);
  const found = shown.flatMap(({ site, people }) =>
    counts
      .filter((row) => row.site === site && row.count >= fewestTickets && row.requesters >= smallestGroup)
      .flatMap(({ category, count, requesters }) => {
        const elsewhere = counts
          .filter((row) => row.site !== site && row.category === category)
          .reduce((sum, row) => sum + row.count, 0);
        if (people === 0 || everybody === people) return [];
        const compared = compareRates({ count, people }, { count: elsewhere, people: everybody - people });
        const surplus = count - (elsewhere / (everybody - people)) * people;
        return [{ site, category, count, requesters, ...compared, surplus }];
      }),
  );
  return found
    .filter(({ low }) => low > leastRatio)
    .sort((a, b) => b.surplus - a.surplus)
    .map(({ surplus: _, ...bottleneck }) => bottleneck);
}

type Rate = { count: number; people: number };

/** The ratio of two rates of events, with its interval on the logarithmic scale; half an event stands in for none. */
export function compareRates(one: Rate, other: Rate): { ratio: number; low: number; high: number } {
  const otherCount = Math.max(other.count, 0.5);
  const ratio = one.count / one.people / (otherCount / other.people);
  const factor = Math.exp(z * Math.sqrt(1 / one.count + 1 / otherCount));
  return { ratio, low: ratio / factor, high: ratio * factor };
}
