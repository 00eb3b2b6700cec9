import { describe, expect, it } from 'vitest';
import { chooseShownSites, type Site } from './shown-sites.ts';

const sitesOf = (...people: number[]): Site[] =>
  people.map((count, at) => ({ site: `site ${at}`, people: count }));
const sizes = (sites: Site[]) => sites.map(({ people }) => people);

describe('sites that are shown', () => {
  it('are all where all are large enough', () => {
    const { shown, folded } = chooseShownSites(sitesOf(5, 30, 12), 5);
    expect([sizes(shown), folded]).toEqual([[5, 30, 12], []]);
  });

  it('are not those of fewer people than a group must have', () => {
    const { shown, folded } = chooseShownSites(sitesOf(40, 3, 30, 2), 5);
    expect([sizes(shown), sizes(folded)]).toEqual([
      [40, 30],
      [2, 3],
    ]);
  });

  it('leave out a second one where a single one would be hidden, which subtracting would bring to light', () => {
    const { shown, folded } = chooseShownSites(sitesOf(40, 4, 30, 8), 5);
    expect([sizes(shown), sizes(folded)]).toEqual([
      [40, 30],
      [4, 8],
    ]);
  });

  it('leave out one more where those hidden are too few together', () => {
    const { shown, folded } = chooseShownSites(sitesOf(40, 1, 2, 9), 5);
    expect([sizes(shown), sizes(folded)]).toEqual([[40], [1, 2, 9]]);
  });

  it('are none where hiding the small one means hiding the other', () => {
    expect(chooseShownSites(sitesOf(40, 2), 5).shown).toEqual([]);
  });

  it('never let those left out be one site, or fewer people than a group, whatever the desk', () => {
    for (let seed = 0; seed < 2_000; seed += 1) {
      const people = Array.from(
        { length: 1 + (seed % 7) },
        (_, at) => 1 + ((seed * 7919 + at * 104_729) % 23),
      );
      const { shown, folded } = chooseShownSites(sitesOf(...people), 5);
      expect(shown.every((site) => site.people >= 5)).toBe(true);
      if (folded.length === 0 || shown.length === 0) continue;
      expect(folded.length).toBeGreaterThan(1);
      expect(folded.reduce((sum, site) => sum + site.people, 0)).toBeGreaterThanOrEqual(5);
    }
  });
});
