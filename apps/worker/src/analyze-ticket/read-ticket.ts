import type { Category, Language } from '@desk/contract/vocabulary';
import type { StartedAnalysis } from '@desk/desk/analysis/start-analysis';
import { detectLanguage } from '../ai/language.ts';
import { type Classification, classify } from '../ai/rules/classify.ts';

/** A ticket as the assistant understands it before it looks anything up. */
export type ReadTicket = StartedAnalysis & {
  /** What it is written in; where that cannot be told, what its requester reads. */
  language: Language;
  judgement: Classification;
  /** A person's own choice counts more than the rules'. */
  likely_category: Category;
};

export function readTicket(started: StartedAnalysis): ReadTicket {
  const { title, description } = started;
  const language = detectLanguage(`${title}\n${description}`, started.language);
  const judgement = classify({ title, description, language });
  return { ...started, language, judgement, likely_category: started.category ?? judgement.category };
}
