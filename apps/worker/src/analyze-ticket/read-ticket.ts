import type { Topic } from '@desk/contract/topics';
import type { Category, Language } from '@desk/contract/vocabulary';
import type { StartedAnalysis } from '@desk/desk/analysis/start-analysis';
import type { Complexity } from '@desk/desk/tickets/routing';
import { detectLanguage } from '../ai/language.ts';
import { isSteering, withoutSteering } from '../ai/privacy/injection-score.ts';
import { prepareText } from '../ai/privacy/prepare-text.ts';
import { findTopic } from '../ai/rules/find-topic.ts';
import { judgeComplexity } from '../ai/rules/judge-complexity.ts';
import type { Evidence, Triage } from '../ai/triage/triage.ts';
import type { EmbeddedProblem } from './embed.ts';
import type { Sources } from './recommendation.ts';

/** A ticket as the assistant understands it before it looks anything up. */
export type ReadTicket = StartedAnalysis & {
  /** What the assistant reads instead of what the requester wrote: without secrets, hidden characters and orders to it. */
  prepared: { title: string; description: string };
  /** Somebody tries to steer the assistant: no model is asked about it, and nobody else is answered from it. */
  is_steering: boolean;
  /** What it is written in; where that cannot be told, what its requester reads. */
  language: Language;
  /** What in their words keeps the assistant from settling it alone. */
  complexity: Complexity;
  /** What it is about, if its words say so. */
  topic: Topic | null;
  /** A person's own choice counts more than what the text sounds like. */
  likely_category: Category;
};

/** Sorts a ticket; passed in, because what the desk has learned takes the place of what it was shipped with. */
export type TriageTicket = (evidence: Evidence) => Triage;

export function readTicket(started: StartedAnalysis, triage: TriageTicket): ReadTicket {
  const read = { title: prepareText(started.title), description: prepareText(started.description) };
  const language = detectLanguage(`${read.title}\n${read.description}`, started.language);
  const is_steering = isSteering(`${started.title}\n${started.description}`);
  const prepared = is_steering
    ? { title: withoutSteering(read.title), description: withoutSteering(read.description) }
    : read;
  const likely_category = started.category ?? triage({ ...prepared, language, neighbours: [] }).category;
  const complexity = { ...judgeComplexity(prepared, language), is_steering };
  const topic = findTopic(prepared, language);
  return { ...started, prepared, is_steering, language, complexity, topic, likely_category };
}

/** What triage may look at once the ticket has been embedded and compared. */
export function evidenceOf(
  { prepared, language }: ReadTicket,
  problem: EmbeddedProblem,
  { neighbours }: Sources,
): Evidence {
  const { vector, embedding_model } = problem;
  return { ...prepared, language, vector, embedding_model, neighbours };
}
