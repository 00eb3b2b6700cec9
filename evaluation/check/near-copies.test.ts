import { describe, expect, it } from 'vitest';
import { findNearCopies, shingles } from './near-copies.ts';

describe('findNearCopies', () => {
  it('finds the same text whatever its capitals, stops and numbers', () => {
    const [found] = findNearCopies([
      'The printer on floor 3 jams.',
      'Something else entirely, you know.',
      'the PRINTER on floor 12 jams!',
    ]);
    expect(found).toEqual({ a: 0, b: 2, similarity: 1 });
  });

  it('finds a text of which one word was exchanged', () => {
    const [found] = findNearCopies([
      'My laptop does not start any more since this morning',
      'My computer does not start any more since this morning',
    ]);
    expect(found?.similarity).toBeCloseTo(7 / 11);
  });

  it('finds Chinese copies by their characters', () => {
    expect(findNearCopies(['三楼的打印机一直卡纸。', '四楼的打印机一直卡纸'])).toHaveLength(1);
  });

  it('leaves alone two people who tell of the same trouble', () => {
    const told = [
      'The VPN drops every ten minutes at home',
      'At home I lose the connection of the VPN all day long',
    ];
    expect(findNearCopies(told)).toEqual([]);
  });

  it('compares very short texts by their words', () => {
    expect([...shingles('Wi-Fi broken')]).toEqual(['wi', 'fi', 'broken']);
  });
});
