import type { Category, Language } from '@desk/contract/vocabulary';
import type { StartedAnalysis } from '@desk/desk/analysis/start-analysis';
import { detectLanguage } from '../ai/language.ts';
import { prepareText } from '../ai/privacy/prepare-text.ts';
import type { Evidence, Triage } from '../ai/triage/triage.ts';
import type { EmbeddedProblem } from './embed.ts';
import type { Sources } from './recommendation.ts';

/** A ticket as the assistant understands it before it looks anything up. */
export type ReadTicket = StartedAnalysis & {
  /** What the assistant reads instead of what the requester wrote: without secrets and hidden characters. */
  prepared: { title: string; description: string };
  /** What it is written in; where that cannot be told, what its requester reads. */
  language: Language;
  /** A person's own choice counts more than what the text sounds like. */
  likely_category: Category;
};

/** Sorts a ticket; passed in, because what the desk has learned takes the place of what it was shipped with. */
export type TriageTicket = (evidence: Evidence) => Triage;

export function readTicket(started: StartedAnalysis, triage: TriageTicket): ReadTicket {
  const prepared = { title: prepareText(started.title), description: prepareText(started.description) };
  const language = detectLanguage(`${prepared.title}\n${prepared.description}`, started.language);
  const likely_category = started.category ?? triage({ ...prepared, language, neighbours: [] }).category;
  return { ...started, prepared, language, likely_category };
}

/** What triage may look at once the ticket has been embedded and compared. */
export function evidenceOf(
  { prepared, language }: ReadTicket,
  problem: EmbeddedProblem,
  { neighbours }: Sources,
): Evidence {
  return { ...prepared, language, vector: problem.vector, neighbours };
}
