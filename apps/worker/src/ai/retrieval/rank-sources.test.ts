import { describe, expect, it } from 'vitest';
import { fuseRanks } from './fuse-ranks.ts';
import { foldAlike, standingOf, tokenOverlap } from './rank-sources.ts';

const ticket = { kind: 'ticket' as const, relevance: 0.8, age_days: 0, helpful: 0, votes: 0 };
const article = { ...ticket, kind: 'article' as const };

describe('the standing of a source', () => {
  it('is higher for an article than for a ticket that is as relevant', () => {
    expect(standingOf(article)).toBeGreaterThan(standingOf(ticket));
  });

  it('halves what age takes every 180 days, and never takes more than half', () => {
    const standing = (age_days: number) => standingOf({ ...ticket, age_days });
    expect(standing(180) / standing(0)).toBeCloseTo(0.75);
    expect(standing(360) / standing(0)).toBeCloseTo(0.625);
    expect(standing(10_000) / standing(0)).toBeCloseTo(0.5);
    expect(standingOf({ ...article, age_days: 10_000 })).toBe(standingOf(article));
  });

  it('trusts ninety praises of a hundred more than one of one', () => {
    expect(standingOf({ ...ticket, helpful: 90, votes: 100 })).toBeGreaterThan(
      standingOf({ ...ticket, helpful: 1, votes: 1 }),
    );
  });

  it('never lets praise make up for much less relevance', () => {
    const praised = { ...article, relevance: 0.4, helpful: 1_000, votes: 1_000 };
    expect(standingOf(praised)).toBeLessThan(standingOf({ ...ticket, relevance: 0.9 }));
  });
});

it('fuses lists by rank alone: what both have comes first', () => {
  expect(
    fuseRanks(
      [
        ['a', 'b', 'c'],
        ['d', 'b'],
      ],
      3,
    ),
  ).toEqual([
    { id: 'b', score: 2 / 62, lists: 2 },
    { id: 'a', score: 1 / 61, lists: 1 },
    { id: 'd', score: 1 / 61, lists: 1 },
  ]);
  expect(fuseRanks<string>([[], []], 3)).toEqual([]);
});

it('folds what is alike under the best of it', () => {
  const isAlike = (one: string, other: string) => one[0] === other[0];
  expect(foldAlike(['ax', 'bx', 'ay', 'az'], isAlike)).toEqual([
    { item: 'ax', duplicates: 2 },
    { item: 'bx', duplicates: 0 },
  ]);
});

it('measures how many tokens two texts share', () => {
  expect(tokenOverlap(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd']))).toBe(0.5);
  expect(tokenOverlap(new Set(), new Set())).toBe(0);
});
