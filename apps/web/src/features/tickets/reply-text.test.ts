import { expect, it } from 'vitest';
import { questionsToAnswer, replyText } from './reply-text.ts';

const step = (text: string) => ({ text, sources: [] });

it('greets by the first name and numbers the steps, in the language of the answer', () => {
  const answer = {
    language: 'nl',
    steps: [step('Start opnieuw op.'), step('Meld je aan.')],
    questions: [],
  } as const;
  expect(replyText({ ...answer, steps: [...answer.steps], questions: [] }, 'Sanne de Wit')).toBe(
    'Hallo Sanne,\n\nWil je het volgende proberen:\n1. Start opnieuw op.\n2. Meld je aan.\n\nHelpt het niet, antwoord dan gewoon hier.',
  );
});

it('says a Chinese name whole, and asks where nothing is known', () => {
  expect(replyText({ language: 'zh', steps: [], questions: ['从什么时候开始？'] }, '陈静怡')).toBe(
    '陈静怡，您好：\n\n为了尽快帮您处理，请告诉我们：\n1. 从什么时候开始？\n\n如果仍有问题，请直接在此回复。',
  );
});

it('leaves room under each question', () => {
  expect(questionsToAnswer(['Since when?', 'Which floor?'])).toBe('Since when?\n→ \nWhich floor?\n→ ');
});
