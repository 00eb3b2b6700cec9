import type { Vote } from '@desk/contract/ai-responses';
import type { Category, Intent, Language, Level, Sentiment } from '@desk/contract/vocabulary';
import { type Classification, classify } from '../rules/classify.ts';

/** A closed ticket that is like this one, with what it turned out to be. */
export type Neighbour = { category: Category; severity: Level; urgency: Level; similarity: number };

/** What triage may look at. */
export type Evidence = {
  title: string;
  description: string;
  language: Language;
  /** Of unit length; undefined where no embedder could be asked. */
  vector?: Float32Array;
  /** Closed tickets of other people that are most alike, most similar first. */
  neighbours: readonly Neighbour[];
  /** What the language model said, once it has. */
  model?: { category: Category; severity: Level; urgency: Level };
};

/** What a ticket is taken for. */
export type Triage = {
  category: Category;
  severity: Level;
  urgency: Level;
  intent: Intent;
  sentiment: Sentiment;
  /** 0 to 1: of the tickets that are given this much, so many have the category that is said here. */
  confidence: number;
  votes: Vote[];
  /** Ids of concepts and cues that the rules found. */
  matched: string[];
  /** Names the rules, the linear model and the calibration. */
  assistant_version: string;
};

/** Sorts a ticket; without anything but the text it still does. */
export function triage(evidence: Evidence): Triage {
  const judgement: Classification = classify(evidence);
  const { category, severity, urgency, matched } = judgement;
  return {
    category,
    severity,
    urgency,
    intent: 'incident',
    sentiment: 'neutral',
    confidence: 0.75,
    votes: [{ voter: 'rules', category, probability: 0.75 }],
    matched,
    assistant_version: 'rules-1',
  };
}
