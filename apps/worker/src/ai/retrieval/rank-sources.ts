import { proportion } from '@desk/desk/learning/proportion';

/** What counts beside how likely a source is about the same. */
export type SourceStanding = {
  kind: 'article' | 'ticket';
  /** 0 to 1. */
  relevance: number;
  /** Days since a ticket was closed; an article that is kept does not age. */
  age_days: number;
  /** What people said of answers that rest on it. */
  helpful: number;
  votes: number;
};

const halfLifeDays = 180;
/** An old solution is worth less than a new one, and still more than none. */
const leastOfAge = 0.5;
const priors = { article: 1, ticket: 0.9 };

/**
 * A source in the ticket's language is taken before a better one in another if it is at least so likely beside it. On the train
 * split steps are then known for 76 of a hundred texts, and are right for 92 of a hundred of these; at three quarters for 66.
 */
export const asGood = 0.5;

/** By what sources are ordered: relevance first, then what people made of it, how old it is, and who stands for it. */
export function standingOf({ kind, relevance, age_days, helpful, votes }: SourceStanding): number {
  const praise = 0.7 + 0.3 * proportion(Math.min(helpful, votes), votes).low;
  const age = kind === 'article' ? 1 : leastOfAge + (1 - leastOfAge) * 0.5 ** (age_days / halfLifeDays);
  return relevance * praise * age * priors[kind];
}

/** Joins what tells the same under the first of them, with how many others there are. Best first, as it came. */
export function foldAlike<Item>(
  items: readonly Item[],
  isAlike: (one: Item, other: Item) => boolean,
): { item: Item; duplicates: number }[] {
  const groups: { item: Item; duplicates: number }[] = [];
  for (const item of items) {
    const group = groups.find((known) => isAlike(known.item, item));
    if (group) group.duplicates += 1;
    else groups.push({ item, duplicates: 0 });
  }
  return groups;
}

/** Share of their tokens that two texts have in common. */
export function tokenOverlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const token of one) if (other.has(token)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
