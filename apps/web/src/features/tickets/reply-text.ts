import type { AIResponseBody } from '@desk/contract/ai-responses';
import type { Language } from '@desk/contract/vocabulary';

type ReplyWords = { greeting: (name: string) => string; steps: string; questions: string; end: string };

// In the language of the answer, which is the requester's; the page's own may be another.
const words: Readonly<Record<Language, ReplyWords>> = {
  zh: {
    greeting: (name) => `${name}，您好：`,
    steps: '请依次尝试以下步骤：',
    questions: '为了尽快帮您处理，请告诉我们：',
    end: '如果仍有问题，请直接在此回复。',
  },
  en: {
    greeting: (name) => `Hello ${name},`,
    steps: 'Please try the following:',
    questions: 'To help you quickly, we need to know:',
    end: 'If it does not help, just reply here.',
  },
  fr: {
    greeting: (name) => `Bonjour ${name},`,
    steps: 'Pouvez-vous essayer ceci :',
    questions: 'Pour vous aider rapidement, il nous faudrait savoir :',
    end: 'Si cela ne suffit pas, répondez simplement ici.',
  },
  nl: {
    greeting: (name) => `Hallo ${name},`,
    steps: 'Wil je het volgende proberen:',
    questions: 'Om je snel te helpen, willen we graag weten:',
    end: 'Helpt het niet, antwoord dan gewoon hier.',
  },
};

const han = /\p{Script=Han}/u;

/** People are greeted by their first name; a Chinese name is said whole. */
function calledName(name: string): string {
  return han.test(name) ? name : (name.trim().split(/\s+/)[0] ?? name);
}

const numbered = (lines: string[]) => lines.map((line, at) => `${at + 1}. ${line}`).join('\n');

/** The assistant's answer as a message to the requester, to be read over and sent. */
export function replyText(
  { language, steps, questions }: Pick<AIResponseBody, 'language' | 'steps' | 'questions'>,
  name: string,
): string {
  const { greeting, steps: before, questions: ask, end } = words[language];
  const space = language === 'fr' ? (text: string) => text.replace(' :', '\u00a0:') : (text: string) => text;
  return [
    greeting(calledName(name)),
    ...(steps.length > 0 ? [`${space(before)}\n${numbered(steps.map(({ text }) => text))}`] : []),
    ...(questions.length > 0 ? [`${space(ask)}\n${numbered(questions)}`] : []),
    end,
  ].join('\n\n');
}

/** The questions as the start of the requester's own message: each with room for its answer. */
export const questionsToAnswer = (questions: readonly string[]): string =>
  questions.map((question) => `${question}\n→ `).join('\n');
