import { describe, expect, it } from 'vitest';
import { judgeAutonomy, missingSuccesses, type Standing } from './judge-autonomy.ts';

const rules = { target: 0.75, min_reviews: 20 };
const times = (count: number, helped: boolean) => Array.from({ length: count }, () => helped);
const standing = (given: Partial<Standing>): Standing => ({
  category: 'network',
  level: 'suggest',
  outcomes: [],
  ...given,
});

/** The same "chance" each time: what helped is the share that is given. */
function createOutcomes(share: number, seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32 < share;
  };
}

describe('a step up', () => {
  it('needs enough outcomes, however good they are', () => {
    expect(judgeAutonomy(standing({ outcomes: times(19, true) }), rules)).toBeNull();
    expect(judgeAutonomy(standing({ outcomes: times(20, true) }), rules)).toMatchObject({
      level: 'answer',
      evidence: { reviewed: 20, successes: 20, target: 0.75 },
    });
  });

  it('needs the lower bound at the target, not the share', () => {
    // 18 of 20 are 90 %, but may be 70 %.
    expect(judgeAutonomy(standing({ outcomes: [...times(18, true), ...times(2, false)] }), rules)).toBeNull();
    expect(judgeAutonomy(standing({ outcomes: [...times(19, true), false] }), rules)?.level).toBe('answer');
  });

  it('looks at the last hundred, also where more outcomes are asked for', () => {
    const outcomes = [...times(100, true), ...times(100, false)];
    expect(judgeAutonomy(standing({ outcomes }), { target: 0.75, min_reviews: 200 })?.evidence.reviewed).toBe(
      100,
    );
    expect(judgeAutonomy(standing({ outcomes }), { target: 0.75, min_reviews: 201 })).toBeNull();
  });

  it('goes no further than suggesting where security and rights are at stake', () => {
    for (const category of ['security', 'permission'] as const) {
      expect(judgeAutonomy(standing({ category, outcomes: times(100, true) }), rules)).toBeNull();
      const observed = standing({ category, level: 'observe', outcomes: times(100, true) });
      expect(judgeAutonomy(observed, rules)?.level).toBe('suggest');
    }
  });

  it('is told by how many more answers must help', () => {
    expect(missingSuccesses(standing({}), rules)).toBe(20);
    expect(missingSuccesses(standing({ outcomes: times(15, true) }), rules)).toBe(5);
    const unlucky = standing({ outcomes: [...times(18, true), ...times(2, false)] });
    const missing = missingSuccesses(unlucky, rules) ?? 0;
    const after = standing({ outcomes: [...times(missing, true), ...unlucky.outcomes] });
    expect(judgeAutonomy(after, rules)?.level).toBe('answer');
    const before = standing({ outcomes: after.outcomes.slice(1) });
    expect(judgeAutonomy(before, rules)).toBeNull();
    expect(missingSuccesses(standing({ level: 'answer' }), rules)).toBeNull();
    expect(missingSuccesses(standing({}), { target: 0.99, min_reviews: 20 })).toBeNull();
  });
});

describe('a step down', () => {
  it('follows as soon as even the upper bound of the latest is under the target', () => {
    const answering = (outcomes: boolean[]) => judgeAutonomy(standing({ level: 'answer', outcomes }), rules);
    expect(answering(times(4, false))).toBeNull();
    expect(answering(times(5, false))).toMatchObject({
      level: 'suggest',
      evidence: { reviewed: 5, successes: 0 },
    });
    expect(answering([...times(8, false), ...times(12, true)])).toBeNull();
    expect(answering([...times(9, false), ...times(11, true)])?.level).toBe('suggest');
  });

  it('ends at observing', () => {
    expect(judgeAutonomy(standing({ outcomes: times(20, false) }), rules)?.level).toBe('observe');
    expect(judgeAutonomy(standing({ level: 'observe', outcomes: times(20, false) }), rules)).toBeNull();
  });
});

describe('replayed over what a model does', () => {
  const play = (share: number, seed: number, most: number, level: Standing['level']) => {
    const next = createOutcomes(share, seed);
    let outcomes: boolean[] = [];
    for (let count = 1; count <= most; count++) {
      outcomes = [next(), ...outcomes];
      const moved = judgeAutonomy(standing({ level, outcomes }), rules);
      if (moved) return { count, level: moved.level };
    }
    return null;
  };
  const seeds = Array.from({ length: 500 }, (_, seed) => seed * 7_919 + 1);

  it('takes the answering from a bad model within twenty tickets', () => {
    for (const share of [0, 0.1, 0.2, 0.3]) {
      const demoted = seeds.map((seed) => play(share, seed, 20, 'answer'));
      const caught = demoted.filter((end) => end?.level === 'suggest').length;
      expect(caught / seeds.length, `at ${share}`).toBeGreaterThan(0.99);
    }
  });

  it('leaves it to a good one for hundreds of tickets, nearly always', () => {
    const lost = seeds.filter((seed) => play(0.9, seed, 300, 'answer') !== null).length;
    expect(lost / seeds.length).toBeLessThan(0.05);
  });

  it('lets a good model earn it within a hundred tickets, and hardly ever one that is under the target', () => {
    const earned = seeds.filter((seed) => play(0.92, seed, 100, 'suggest')?.level === 'answer').length;
    expect(earned / seeds.length).toBeGreaterThan(0.9);
    const wrongly = seeds.filter((seed) => play(0.65, seed, 100, 'suggest')?.level === 'answer').length;
    expect(wrongly / seeds.length).toBeLessThan(0.05);
  });
});
