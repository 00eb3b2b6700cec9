import { type Category, categories, type Language, type Level } from '@desk/contract/vocabulary';
import type { ConceptId } from '../concepts/dictionary.ts';
import { stopWords } from '../embedder/stop-words.ts';
import { type ReadText, readText } from '../read-text.ts';
import { judgeImpact } from '../rules/judge-impact.ts';
import { weighCategories, winnerOf } from '../rules/weigh-categories.ts';
import { stem } from '../stem.ts';
import { bucketName, type Features } from './linear-model.ts';

/** What triage reads in a ticket, once for all voters. */
export type ReadEvidence = {
  language: Language;
  /** Votes of the concept rules, not yet probabilities. */
  ruleVotes: Record<Category, number>;
  byRules: { category: Category; severity: Level; urgency: Level };
  concepts: ConceptId[];
  cues: string[];
  /** Buckets of words and of pairs of words. */
  words: string[];
  /** Letters, Chinese characters counted as two and a half. */
  length: number;
};

/** What no ticket exceeds; a longer text says what it is about at its head. */
const longestText = 8_000;

/** @param isUnknown concepts to go without, as if the dictionary had never heard of them */
export function readEvidence(
  ticket: { title: string; description: string; language: Language },
  isUnknown?: (id: ConceptId) => boolean,
): ReadEvidence {
  const whole = `${ticket.title}\n${ticket.description}`.trim().slice(0, longestText);
  const read = readText(whole);
  const { votes, found } = weighCategories(
    readText(ticket.title),
    readText(ticket.description.slice(0, longestText)),
    ticket.language,
    isUnknown,
  );
  const category = winnerOf(votes);
  const { severity, urgency, cues } = judgeImpact(read, whole, ticket.language, category, found);
  return {
    language: ticket.language,
    ruleVotes: votes,
    byRules: { category, severity, urgency },
    concepts: found,
    cues,
    words: wordBuckets(read, ticket.language),
    length: whole.length + 1.5 * (whole.match(han)?.length ?? 0),
  };
}

const han = /\p{Script=Han}/gu;

function wordBuckets(read: ReadText, language: Language): string[] {
  const found = new Set<string>();
  for (const clause of read.clauses) {
    let previous = '';
    for (const word of clause) {
      const root = stem(word, language);
      if (root.length > 1 && !stopWords.has(word)) found.add(bucketName(root));
      if (previous) found.add(bucketName(`${previous} ${root}`));
      previous = root;
    }
  }
  for (const run of read.hanRuns) {
    for (let i = 0; i + 1 < run.length; i++) found.add(bucketName(run.slice(i, i + 2)));
  }
  return [...found];
}

/** How much each kind of feature weighs against the others under one and the same L2. */
export type FeatureWeights = { concepts: number; cues: number; words: number; rules: number };

export const categoryWeights: FeatureWeights = { concepts: 1, cues: 0, words: 1, rules: 0.3 };
export const impactWeights: FeatureWeights = { concepts: 0.5, cues: 1, words: 0.5, rules: 1 };

/** For the category head. */
export function categoryFeatures(read: ReadEvidence, weights = categoryWeights): Features {
  const features = new Map<string, number>();
  addAll(
    features,
    read.concepts.map((id) => `concept ${id}`),
    weights.concepts,
    'unit',
  );
  addAll(features, read.words, weights.words, 'unit');
  for (const category of categories) {
    const votes = read.ruleVotes[category];
    if (votes > 0 && weights.rules > 0)
      features.set(`votes ${category}`, (weights.rules * Math.min(votes, 12)) / 4);
  }
  return features;
}

/** For the heads of severity and urgency. */
export function impactFeatures(read: ReadEvidence, weights = impactWeights): Features {
  const features = new Map<string, number>();
  addAll(
    features,
    read.cues.map((id) => `cue ${id}`),
    weights.cues,
    'each',
  );
  addAll(
    features,
    read.concepts.map((id) => `concept ${id}`),
    weights.concepts,
    'unit',
  );
  addAll(features, read.words, weights.words, 'unit');
  if (weights.rules > 0) {
    features.set(`severity ${read.byRules.severity}`, weights.rules);
    features.set(`urgency ${read.byRules.urgency}`, weights.rules);
    features.set(`category ${read.byRules.category}`, 0.5 * weights.rules);
    features.set(read.length < 120 ? 'short' : 'long', weights.rules);
  }
  return features;
}

/** Each with the same weight, or so that all together have length `weight`: else a long text would shout. */
function addAll(
  features: Map<string, number>,
  names: readonly string[],
  weight: number,
  scaling: 'unit' | 'each',
): void {
  if (names.length === 0 || weight === 0) return;
  const value = scaling === 'unit' ? weight / Math.sqrt(names.length) : weight;
  for (const name of names) features.set(name, (features.get(name) ?? 0) + value);
}
