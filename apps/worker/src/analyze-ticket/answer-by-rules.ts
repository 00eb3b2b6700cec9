import type { Step } from '@desk/contract/ai-responses';
import { generalAdvice } from '../ai/rules/templates/general-advice.ts';
import { questionsFor } from '../ai/rules/templates/questions-for.ts';
import type { Triage } from '../ai/triage/triage.ts';
import { knownSteps } from './known-steps.ts';
import type { ReadTicket } from './read-ticket.ts';
import type { Answer, Sources } from './recommendation.ts';

/** Counts up when the rules or their templates change what they answer. */
export const rulesName = 'rules-2';

/** So much can be done safely while nobody knows what it is. */
const mostWhileUnknown = 2;

/**
 * The answer that needs no model, in no time: the steps of the best source in the ticket's language, or good advice for what
 * the text is about. Where no source is good enough it says so, asks what a person will need to know, and invents nothing.
 */
export function answerByRules(ticket: ReadTicket, judgement: Triage, sources: Sources): Answer {
  const { language, prepared } = ticket;
  const about = {
    language,
    category: ticket.category ?? judgement.category,
    intent: judgement.intent,
    matched: judgement.matched,
  };
  const advice = generalAdvice(about);
  const rules = { source: 'rules', model_used: rulesName } as const;
  if (!sources.isAnswerable)
    return {
      ...rules,
      outcome: 'no_known_answer',
      steps: general(advice.safe.slice(0, mostWhileUnknown)),
      questions: questionsFor(about, `${prepared.title}\n${prepared.description}`),
    };
  const known = knownSteps(ticket, sources);
  return {
    ...rules,
    outcome: 'answer',
    steps:
      known.length > 0 ? [...known, ...general([advice.closing])] : general([...advice.safe, advice.closing]),
    questions: [],
  };
}

function general(texts: readonly string[]): Step[] {
  return texts.map((text) => ({ text, sources: [] }));
}
