import type { Intent, Language, Sentiment } from '@desk/contract/vocabulary';
import { rowsOf, type Terms } from '../concepts/concept-table.ts';
import { createTermFinder } from '../concepts/find-terms.ts';
import { readText } from '../read-text.ts';
import { intentTerms } from './intent-terms.ts';
import { feelings } from './sentiment-terms.ts';

/** Thanks that everybody adds say nothing of why they write; they take their words from the others. */
type Sign = Intent | 'polite';
const signs = { ...intentTerms, polite: feelings.polite } satisfies Record<Sign, Terms>;

const finders = new Map<Language, ReturnType<typeof createTermFinder<Sign>>>();

function finderFor(language: Language) {
  let find = finders.get(language);
  if (!find) {
    find = createTermFinder(rowsOf<Sign, Terms>(signs), [language]);
    finders.set(language, find);
  }
  return find;
}

/** What somebody writes for. Who only asks or only wants something does not say that anything fails. */
export function judgeIntent(text: string, language: Language, sentiment: Sentiment): Intent {
  const head = text.slice(0, longestText);
  const votes: Record<Sign, number> = { incident: 0, request: 0, question: 0, feedback: 0, polite: 0 };
  for (const { id } of finderFor(language)(readText(head))) votes[id]++;
  // Thanks before the help are a habit; a report that ends in a question is still a report.
  const scores: Record<Intent, number> = {
    incident: 1 * Math.min(votes.incident, 3),
    request: 1.3 * Math.min(votes.request, 2),
    question: 1.1 * Math.min(votes.question, 2) + (endsAsQuestion.test(head) ? 0.5 : 0),
    // Nobody whose laptop is broken says how wonderful it is.
    feedback: 1.4 * Math.min(votes.feedback, 3) + praise[sentiment],
  };
  const order: readonly Intent[] = ['incident', 'request', 'question', 'feedback'];
  return order.reduce((best, intent) => (scores[intent] > scores[best] ? intent : best));
}

const praise: Readonly<Record<Sentiment, number>> = {
  very_negative: 0,
  negative: 0,
  neutral: 0,
  positive: 0.9,
  very_positive: 1.2,
};
const longestText = 4_000;
const endsAsQuestion = /[?？]\s*$/;
