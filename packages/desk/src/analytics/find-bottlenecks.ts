import type { Topic } from '@desk/contract/topics';
import type { Category } from '@desk/contract/vocabulary';
import type { Site } from './shown-sites.ts';

/** So many tickets of one kind, a category or a topic, were filed at a site, by so many people. */
export type SiteCount<Kind> = { site: string; kind: Kind; count: number; requesters: number };

export type FoundBottleneck<Kind> = SiteCount<Kind> & {
  /** So many more than if the site filed as many per head as the others. */
  surplus: number;
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
export function findBottlenecks<Kind>(
  counts: readonly SiteCount<Kind>[],
  sites: readonly Site[],
  shown: readonly Site[],
  smallestGroup: number,
): FoundBottleneck<Kind>[] {
  const everybody = sites.reduce((sum, { people }) => sum + people, 0);
  const found = shown.flatMap(({ site, people }) =>
    counts
      .filter((row) => row.site === site && row.count >= fewestTickets && row.requesters >= smallestGroup)
      .flatMap(({ kind, count, requesters }) => {
        const elsewhere = counts
          .filter((row) => row.site !== site && row.kind === kind)
          .reduce((sum, row) => sum + row.count, 0);
        if (people === 0 || everybody === people) return [];
        const compared = compareRates({ count, people }, { count: elsewhere, people: everybody - people });
        const surplus = count - (elsewhere / (everybody - people)) * people;
        return [{ site, kind, count, requesters, ...compared, surplus }];
      }),
  );
  return found.filter(({ low }) => low > leastRatio).sort(bySurplus);
}

const bySurplus = (a: { surplus: number }, b: { surplus: number }) => b.surplus - a.surplus;

/** From this share of its tickets on, a topic is what a site's trouble with a category is about. */
const explainingShare = 0.6;

/** So many tickets at a site are of this category and about this topic. */
export type SiteOverlap = { site: string; category: Category; topic: Topic; count: number };

/**
 * The bottlenecks of both kinds, without the categories that a topic explains: "VPN" says what to do, "Network" does not. The
 * most surplus first.
 */
export function preferTopics(
  byCategory: readonly FoundBottleneck<Category>[],
  byTopic: readonly FoundBottleneck<Topic>[],
  overlaps: readonly SiteOverlap[],
): FoundBottleneck<Category | Topic>[] {
  const isExplained = ({ site, kind, count }: FoundBottleneck<Category>) =>
    byTopic.some(
      (found) =>
        found.site === site &&
        overlaps.some(
          (overlap) =>
            overlap.site === site &&
            overlap.category === kind &&
            overlap.topic === found.kind &&
            overlap.count >= explainingShare * count,
        ),
    );
  return [...byTopic, ...byCategory.filter((found) => !isExplained(found))].sort(bySurplus);
}

type Rate = { count: number; people: number };

/** The ratio of two rates of events, with its interval on the logarithmic scale; half an event stands in for none. */
export function compareRates(one: Rate, other: Rate): { ratio: number; low: number; high: number } {
  const otherCount = Math.max(other.count, 0.5);
  const ratio = one.count / one.people / (otherCount / other.people);
  const factor = Math.exp(z * Math.sqrt(1 / one.count + 1 / otherCount));
  return { ratio, low: ratio / factor, high: ratio * factor };
}
