import type { Category } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { compareRates, findBottlenecks, preferTopics } from './find-bottlenecks.ts';

const sites = [
  { site: 'Amsterdam', people: 100 },
  { site: 'Lyon', people: 50 },
  { site: 'Shanghai', people: 100 },
  { site: 'Ghent', people: 6 },
];
const row = (site: string, count: number, requesters = count, kind: Category = 'network') => ({
  site,
  kind,
  count,
  requesters,
});
const find = (counts: ReturnType<typeof row>[], shown = sites) => findBottlenecks(counts, sites, shown, 5);

describe('a bottleneck', () => {
  it('is a site that files three times as many tickets of a kind per head as the others', () => {
    const found = find([row('Lyon', 60), row('Amsterdam', 40), row('Shanghai', 42)]);
    expect(found).toEqual([
      {
        site: 'Lyon',
        kind: 'network',
        count: 60,
        requesters: 60,
        surplus: expect.closeTo(60 - (82 / 206) * 50, 9),
        ratio: expect.closeTo(3.015, 2),
        low: expect.closeTo(1.96, 1),
        high: expect.closeTo(4.64, 1),
      },
    ]);
  });

  it('is not a difference that chance explains', () => {
    expect(find([row('Lyon', 10), row('Amsterdam', 7), row('Shanghai', 7)])).toEqual([]);
  });

  it('is not a difference too small to matter, however certain', () => {
    expect(find([row('Lyon', 7_000), row('Amsterdam', 10_000), row('Shanghai', 10_000)])).toEqual([]);
  });

  it('is not a handful of tickets, nor what a few people file again and again', () => {
    expect(find([row('Lyon', 9)])).toEqual([]);
    expect(find([row('Lyon', 60, 4), row('Amsterdam', 10)])).toEqual([]);
  });

  it('is found where nobody else has the trouble at all', () => {
    expect(find([row('Lyon', 15)]).map(({ site }) => site)).toEqual(['Lyon']);
  });

  it('is not named at a site that is not shown, whose tickets still count as those of others', () => {
    const counts = [row('Ghent', 30), row('Lyon', 30), row('Amsterdam', 5)];
    const shown = sites.filter(({ site }) => site !== 'Ghent');
    expect(find(counts, shown).map(({ site, ratio }) => [site, Math.round(ratio * 100)])).toEqual([
      ['Lyon', Math.round((30 / 50 / (35 / 206)) * 100)],
    ]);
  });

  it('comes first where the most tickets are too many', () => {
    const found = find([
      row('Lyon', 40),
      row('Amsterdam', 10),
      row('Amsterdam', 300, 80, 'software'),
      row('Shanghai', 20, 20, 'software'),
    ]);
    expect(found.map(({ site }) => site)).toEqual(['Amsterdam', 'Lyon']);
  });
});

describe('a topic', () => {
  const found = { site: 'Lyon', requesters: 30, ratio: 3, low: 2, high: 4 };
  const network = { ...found, kind: 'network' as const, count: 50, surplus: 30 };
  const vpn = { ...found, kind: 'vpn' as const, count: 36, surplus: 20 };
  const overlap = (site: string, count: number) => ({
    site,
    category: 'network' as const,
    topic: 'vpn' as const,
    count,
  });
  const kinds = (...given: Parameters<typeof preferTopics>) => preferTopics(...given).map(({ kind }) => kind);

  it('takes the place of its category from six tickets in ten on', () => {
    expect(kinds([network], [vpn], [overlap('Lyon', 30)])).toEqual(['vpn']);
    expect(kinds([network], [vpn], [overlap('Lyon', 29)])).toEqual(['network', 'vpn']);
  });

  it('explains nothing where it does not stand out itself, nor at another site', () => {
    expect(kinds([network], [], [overlap('Lyon', 50)])).toEqual(['network']);
    expect(kinds([network], [{ ...vpn, site: 'Ghent' }], [overlap('Lyon', 50)])).toEqual(['network', 'vpn']);
    expect(kinds([network], [vpn], [overlap('Ghent', 50)])).toEqual(['network', 'vpn']);
  });

  it('is named by itself where its category is nothing special', () => {
    expect(kinds([], [vpn], [overlap('Lyon', 30)])).toEqual(['vpn']);
  });
});

it('is rarely found among sites that are alike', () => {
  // mulberry32 and Poisson by Knuth: 200 desks of four sites and one category, nobody different from the others.
  let state = 11;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const poisson = (mean: number) => {
    let count = 0;
    for (let product = random(); product > Math.exp(-mean); product *= random()) count += 1;
    return count;
  };
  const wrong = Array.from({ length: 200 }, () =>
    find(sites.map(({ site, people }) => row(site, poisson(people * 0.3)))),
  ).flat();
  expect(wrong).toEqual([]);
});

it('compares rates by the textbook', () => {
  // 20 in 100 against 10 in 100: ratio 2, standard error of its logarithm √(1/20 + 1/10).
  const { ratio, low, high } = compareRates({ count: 20, people: 100 }, { count: 10, people: 100 });
  expect(ratio).toBeCloseTo(2, 10);
  expect(Math.log(high / ratio)).toBeCloseTo(2.575829 * Math.sqrt(0.15), 6);
  expect(low * high).toBeCloseTo(ratio ** 2, 10);
});
