import type { Language } from '@desk/contract/vocabulary';
import { stopWords } from '../ai/embedder/stop-words.ts';
import { readText } from '../ai/read-text.ts';
import { type ConceptSet, conceptCoverage, conceptsOf } from '../ai/retrieval/concept-overlap.ts';
import { stem } from '../ai/stem.ts';
import { splitSteps } from './split-steps.ts';

/** How well one step is borne out by a passage of a source; each 0 to 1. */
export type Support = {
  /** Share of the step's content words, or of its pairs of Chinese characters, that the passage has. */
  words: number;
  /** Share of what the step is about that the passage is about too, in whatever language. */
  concepts: number;
  /** Similarity of their vectors. */
  meaning: number;
};

/** A source cut into the passages a step may rest on: each of its steps, and each with the one after it. */
export type Passage = { words: ReadonlySet<string>; concepts: ConceptSet; vector: Float32Array };

export type EmbedTexts = (texts: readonly string[]) => Promise<Float32Array[]>;

export async function passagesOf(text: string, language: Language, embed: EmbedTexts): Promise<Passage[]> {
  const points = text.split('\n').flatMap(splitSteps);
  const texts = points.flatMap((point, i) => {
    const next = points[i + 1];
    return next === undefined ? [point] : [point, `${point}\n${next}`];
  });
  const vectors = await embed(texts);
  return texts.flatMap((passage, i) => {
    const vector = vectors[i];
    return vector ? [{ words: wordsOf(passage, language), concepts: conceptsOf(passage), vector }] : [];
  });
}

export function supportOf(step: Passage, passage: Passage): Support {
  return {
    words: coverage(step.words, passage.words),
    concepts: conceptCoverage(step.concepts, passage.concepts),
    meaning: dot(step.vector, passage.vector),
  };
}

export function wordsOf(text: string, language: Language): Set<string> {
  const { clauses, hanRuns } = readText(text);
  const words = new Set<string>();
  for (const word of clauses.flat()) {
    if (word.length > 2 && !stopWords.has(word)) words.add(stem(word, language));
  }
  for (const run of hanRuns) {
    const han = [...run].filter((character) => /\p{Script=Han}/u.test(character));
    for (let i = 1; i < han.length; i++) words.add(`${han[i - 1]}${han[i]}`);
  }
  return words;
}

function coverage(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const word of part) if (whole.has(word)) shared += 1;
  return shared / part.size;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
