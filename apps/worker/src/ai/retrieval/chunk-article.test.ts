import { describe, expect, it } from 'vitest';
import { chunkArticle } from './chunk-article.ts';

const words = (count: number, word = 'word') => Array.from({ length: count }, () => word).join(' ');

describe('the pieces of an article', () => {
  it('are one for a short article, with the title before it', () => {
    expect(chunkArticle({ title: 'VPN', content: 'It **drops**.\n\n1. Restart.\n2. Call us.' })).toEqual([
      'VPN\nIt drops.\n1. Restart.\n2. Call us.',
    ]);
  });

  it('begin anew at each heading, which goes before them', () => {
    expect(chunkArticle({ title: 'VPN', content: 'Intro.\n\n## Windows\n\nA.\n\n## Mac\n\nB.' })).toEqual([
      'VPN\nIntro.',
      'VPN\nWindows\nA.',
      'VPN\nMac\nB.',
    ]);
  });

  it('end between paragraphs and between list steps, never inside a step', () => {
    const step = (n: number) => `${n}. ${words(30, `step${n}`)}`;
    const chunks = chunkArticle({ title: 'T', content: [step(1), step(2), step(3)].join('\n') });
    expect(chunks).toEqual([`T\n${step(1)}\n${step(2)}`, `T\n${step(3)}`]);
    const long = `1. ${words(200)}`;
    expect(chunkArticle({ title: 'T', content: long })).toEqual([`T\n${long}`]);
  });

  it('cut a paragraph that is too long at its sentences', () => {
    const sentence = `${words(50, 'a')}.`;
    expect(chunkArticle({ title: 'T', content: `${sentence} ${sentence}` })).toEqual([
      `T\n${sentence}`,
      `T\n${sentence}`,
    ]);
  });

  it('count characters where there are no words', () => {
    const sentence = `${'重'.repeat(99)}。`;
    expect(chunkArticle({ title: '题', content: sentence.repeat(2) })).toEqual([
      `题\n${sentence}`,
      `题\n${sentence}`,
    ]);
  });

  it('keep what follows a step with the step', () => {
    const chunks = chunkArticle({ title: 'T', content: '1. Open it.\n   The left one.\n2. Close it.' });
    expect(chunks).toEqual(['T\n1. Open it.\n   The left one.\n2. Close it.']);
  });

  it('are never none', () => {
    expect(chunkArticle({ title: 'T', content: '' })).toEqual(['T']);
    expect(chunkArticle({ title: 'T', content: '# Only a heading' })).toEqual(['T\nOnly a heading']);
  });
});
