import type { Vote } from '@desk/contract/ai-responses';
import {
  type Category,
  categories,
  type Intent,
  type Language,
  type Level,
  type Sentiment,
} from '@desk/contract/vocabulary';
import { certainty, signsOf } from './calibrate.ts';
import { decideLevels } from './decide-level.ts';
import { readEvidence } from './features.ts';
import { judgeIntent } from './judge-intent.ts';
import { judgeSentiment } from './judge-sentiment.ts';
import { coldStartParameters, type LoadedParameters, type Voice } from './parameters.ts';
import {
  categoryVoices,
  type Distribution,
  levelDistribution,
  likeliest,
  type Neighbour,
  pool,
} from './votes.ts';

export type { Neighbour } from './votes.ts';

/** What triage may look at. */
export type Evidence = {
  title: string;
  description: string;
  language: Language;
  /** Of unit length; undefined where no embedder could be asked. */
  vector?: Float32Array;
  /** The embedder that made the vector; one that nothing was learned with is not listened to. */
  embedding_model?: string;
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

/** Counts up with whatever changes what the rules say. */
export const rulesVersion = 'rules-2';

/** Sorts a ticket; without anything but the text it still does. */
export function triage(evidence: Evidence, parameters: LoadedParameters = coldStartParameters()): Triage {
  const read = readEvidence(evidence);
  const whole = `${evidence.title}\n${evidence.description}`.trim();
  const isKnownVector = evidence.embedding_model === parameters.embedding_model;
  const heard = { ...evidence, vector: isKnownVector ? evidence.vector : undefined };
  const said = categoryVoices(read, heard, parameters);
  const pooled = pool(said, parameters.pooling.category);
  const levels = decideLevels(
    levelDistribution('severity', read, heard, parameters),
    levelDistribution('urgency', read, heard, parameters),
  );
  const sentiment = judgeSentiment(whole, evidence.language);
  return {
    category: categoryAt(likeliest(pooled)),
    ...levels,
    intent: judgeIntent(whole, evidence.language, sentiment),
    sentiment,
    confidence: rounded(certainty(parameters.calibration, signsOf(read, said, pooled))),
    votes: votesOf(said, parameters),
    matched: [...read.concepts, ...read.cues],
    assistant_version: `${rulesVersion}+${parameters.version}${calibrationNote(parameters)}`,
  };
}

/** Each voter with the category it likes best; the two halves of the linear model are one voter. */
function votesOf(said: ReadonlyMap<Voice, Distribution>, { pooling }: LoadedParameters): Vote[] {
  const linear = pool(
    new Map([...said].filter(([voice]) => voice === 'words' || voice === 'vector')),
    pooling.category,
  );
  const distributions = new Map<Vote['voter'], Distribution | undefined>([
    ['rules', said.get('rules')],
    ['neighbours', said.get('neighbours')],
    ['linear', linear],
    ['model', said.get('model')],
  ]);
  return [...distributions].flatMap(([voter, distribution]) => {
    if (!distribution) return [];
    const best = likeliest(distribution);
    return [{ voter, category: categoryAt(best), probability: rounded(distribution[best] ?? 0) }];
  });
}

/** Until people of the desk have judged answers, certainty rests on the shipped texts, and says so. */
function calibrationNote({ calibrated_on }: LoadedParameters): string {
  return calibrated_on.origin === 'shipped' ? '+prior' : '';
}

function categoryAt(index: number): Category {
  return categories[index] ?? 'other';
}

function rounded(probability: number): number {
  return Math.round(probability * 1e4) / 1e4;
}
