import { fold } from '../../apps/worker/src/ai/read-text.ts';
import { matchLexically, weighQuery } from '../../apps/worker/src/ai/retrieval/lexical.ts';
import { type AskedText, type Corpus, dot, type MemoryDocument } from './retrieval-world.ts';

/** A simpler way to order the documents of a desk, asked with the same texts. */
export type Baseline = { name: string; rank: (corpus: Corpus, asked: AskedText) => MemoryDocument[] };

const dimensions = 384;

/** Pieces of three to five characters, hashed into as many numbers as our vectors have. */
export function hashedNgrams(documents: readonly MemoryDocument[], asked: readonly AskedText[]): Baseline {
  const vectors = new Map<MemoryDocument | AskedText, Float32Array>();
  for (const document of documents) vectors.set(document, hashed(`${document.title}\n${document.text}`));
  for (const one of asked) vectors.set(one, hashed(one.text));
  const nothing = new Float32Array(dimensions);
  const similarity = (one: MemoryDocument | AskedText, other: AskedText) =>
    dot(vectors.get(one) ?? nothing, vectors.get(other) ?? nothing);
  return {
    name: 'character n-grams hashed',
    rank: (corpus, one) => ordered(corpus, (document) => similarity(document, one)),
  };
}

/** TF-IDF over words and pairs of Chinese characters, cosine. */
export const weighedWords: Baseline = {
  name: 'TF-IDF of words',
  rank: (corpus, one) => {
    const query = weighQuery(one.text, corpus.frequency);
    return ordered(
      corpus,
      ({ read }) =>
        matchLexically(query, (token) => read.tokens.has(token)).overlap / Math.sqrt(read.tokens.size || 1),
    );
  },
};

/** Our vectors alone, by the problem. */
export function embedderAlone(name: string): Baseline {
  return {
    name: `${name} alone`,
    rank: (corpus, one) => ordered(corpus, ({ problem }) => dot(one.vector, problem)),
  };
}

function ordered({ documents }: Corpus, scoreOf: (document: MemoryDocument) => number): MemoryDocument[] {
  return documents
    .map((document) => ({ document, score: scoreOf(document) }))
    .sort((a, b) => b.score - a.score)
    .map(({ document }) => document);
}

function hashed(text: string): Float32Array {
  const vector = new Float32Array(dimensions);
  const folded = ` ${fold(text).replaceAll(/\s+/g, ' ')} `;
  for (let length = 3; length <= 5; length++)
    for (let at = 0; at + length <= folded.length; at++) {
      const hash = hashOf(folded.slice(at, at + length));
      const place = hash % dimensions;
      vector[place] = (vector[place] ?? 0) + (hash & 0x8000_0000 ? -1 : 1);
    }
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
