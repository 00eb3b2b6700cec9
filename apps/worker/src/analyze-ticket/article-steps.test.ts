import { describe, expect, it } from 'vitest';
import { demoArticles } from '../../../../prisma/demo/articles.ts';
import { articleSteps, plainText } from './article-steps.ts';

describe('articleSteps', () => {
  it('takes the numbered list and leaves what surrounds it', () => {
    const markdown = `Save your work first.

1. Unplug the dock.
2. Press **Win + P** and choose \`Extend\`.

## If that does not help

1. File a ticket.`;
    expect(articleSteps(markdown)).toEqual(['Unplug the dock.', 'Press Win + P and choose Extend.']);
  });

  it('finds none where there is no list', () => {
    expect(articleSteps('Just call us.\n- or write')).toEqual([]);
  });

  it('finds at least three in every article of the demo desk, without a mark left', () => {
    for (const { title, content } of demoArticles) {
      const steps = articleSteps(content);
      expect(steps.length, title).toBeGreaterThanOrEqual(3);
      expect(steps.join(' '), title).not.toMatch(/\*\*|`|\]\(/);
    }
  });
});

describe('plainText', () => {
  it('keeps words and drops marks', () => {
    expect(plainText('# Title\nSee [the _guide_](https://x.test/a) and `fs_01_a`, **now**.')).toBe(
      'Title\nSee the guide and fs_01_a, now.',
    );
  });
});
