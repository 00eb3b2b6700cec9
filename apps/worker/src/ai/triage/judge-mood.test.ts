import { languages } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { splitTerms } from '../concepts/concept-table.ts';
import { intentTerms } from './intent-terms.ts';
import { judgeIntent } from './judge-intent.ts';
import { judgeSentiment } from './judge-sentiment.ts';
import { feelings } from './sentiment-terms.ts';

describe('sentiment', () => {
  it.each([
    ['en', 'The printer is not working.', 'neutral'],
    ['en', 'I am not happy with this.', 'negative'],
    ['en', 'This is unacceptable, the third time this week!!', 'very_negative'],
    ['en', 'Thanks in advance for your help.', 'neutral'],
    ['en', 'Fantastic service, thank you so much!', 'very_positive'],
    ['fr', 'Je suis très déçue.', 'negative'],
    ['fr', 'Merci d’avance.', 'neutral'],
    ['nl', 'Ik ben niet tevreden.', 'negative'],
    ['nl', 'Geweldig geholpen, petje af!', 'very_positive'],
    ['zh', '我不满意。', 'negative'],
    ['zh', '太棒了，非常感谢！', 'very_positive'],
    ['zh', '打印机卡纸，谢谢。', 'neutral'],
  ] as const)('is read in %s: %s', (language, text, sentiment) => {
    expect(judgeSentiment(text, language)).toBe(sentiment);
  });

  it('hears who shouts, and reads faces', () => {
    expect(judgeSentiment('WHERE IS MY LAPTOP???', 'en')).not.toBe('neutral');
    expect(judgeSentiment('New laptop 😍', 'en')).toBe('very_positive');
  });
});

describe('intent', () => {
  it.each([
    ['en', 'My screen stays black', 'incident'],
    ['en', 'Please install Visio on my laptop', 'request'],
    ['en', 'How do I change my signature?', 'question'],
    ['en', 'Well done, the new portal is great', 'feedback'],
    ['fr', 'Comment changer ma signature ?', 'question'],
    ['nl', 'Graag Visio installeren op mijn laptop', 'request'],
    ['zh', '怎么设置签名？', 'question'],
    ['zh', '申请安装 Visio', 'request'],
  ] as const)('is read in %s: %s', (language, text, intent) => {
    expect(judgeIntent(text, language, judgeSentiment(text, language))).toBe(intent);
  });
});

it('has as many words for a feeling or an intent in each language, within a factor of two and a half', () => {
  for (const table of [...Object.values(feelings), ...Object.values(intentTerms)]) {
    const counts = languages.map((language) => splitTerms(table[language]).length);
    expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(2.5);
  }
});
