import { languages } from '@desk/contract/vocabulary';
import { concepts } from '../concepts/dictionary.ts';
import { createTermFinder } from '../concepts/find-terms.ts';
import { detectLanguage } from '../language.ts';
import { type ReadText, readText } from '../read-text.ts';
import { stem } from '../stem.ts';
import { type Embedder, embeddingDimensions } from './embedder.ts';
import { stopWords } from './stop-words.ts';

/** Share of the words themselves beside what they mean; concepts carry the text from language to language. */
const surfaceShare = 0.4;
/** In how many places a feature is kept, so that two features that collide in one still differ in the others. */
const places = 4;
/** What no ticket exceeds; a longer text says what it is about at its head. */
const longestText = 8_000;

const findConcepts = createTermFinder(concepts, languages);
const loudness = new Map(concepts.map((concept) => [concept.id, 0.6 + 0.2 * Math.min(concept.weight, 4)]));

/**
 * Needs no model and no network: concepts, words and pairs of Chinese characters, hashed into 384 numbers.
 * "drukker", "printer", "imprimante" and 打印机 are one concept, and so meet. Deterministic, well under 1 ms a text.
 */
export function createBuiltInEmbedder(): Embedder {
  return {
    // Counts up with whatever changes a vector: dictionary, weights, hashing.
    name: 'built-in-1',
    dimensions: embeddingDimensions,
    // On tickets of several sentences, where a shared subject is diluted by all that is told around it.
    cut: 0.4,
    embed: (texts) => Promise.resolve(texts.map(embedText)),
  };
}

function embedText(text: string): Float32Array {
  const head = text.slice(0, longestText);
  const read = readText(head);
  const meaning = hashed(conceptFeatures(read));
  const surface = hashed(surfaceFeatures(read, head));
  const vector = new Float32Array(embeddingDimensions);
  for (let i = 0; i < vector.length; i++) vector[i] = (meaning[i] ?? 0) + surfaceShare * (surface[i] ?? 0);
  // A text that says nothing still has a direction of its own, which is near to nothing else.
  return scaleToUnit(vector) || scaleToUnit(hashed(new Map([['nothing', 1]]))) || vector;
}

function conceptFeatures(read: ReadText): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of findConcepts(read)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const features = new Map<string, number>();
  for (const [id, concept] of loudness) {
    const count = counts.get(id);
    if (count) features.set(`concept ${id}`, concept * sublinear(count));
  }
  return features;
}

function surfaceFeatures(read: ReadText, text: string): Map<string, number> {
  const language = detectLanguage(text);
  const counts = new Map<string, number>();
  const count = (feature: string, weight: number) => counts.set(feature, (counts.get(feature) ?? 0) + weight);
  for (const word of read.clauses.flat()) {
    if (word.length > 2 && !stopWords.has(word)) count(`word ${stem(word, language)}`, 1);
  }
  // A shared error code or host name says more than a shared word.
  for (const identifier of read.identifiers) count(`identifier ${identifier}`, 3);
  for (const run of read.hanRuns) {
    for (let i = 0; i + 1 < run.length; i++) count(`pair ${run.slice(i, i + 2)}`, 0.5);
  }
  for (const [feature, weight] of counts) counts.set(feature, sublinear(weight));
  return counts;
}

function sublinear(count: number): number {
  return count > 1 ? 1 + Math.log(count) : count;
}

/** Adds each feature, with signs, in a few places that its name chooses; unit length, or all zero without features. */
function hashed(features: ReadonlyMap<string, number>): Float32Array {
  const vector = new Float32Array(embeddingDimensions);
  for (const [name, weight] of features) {
    for (let place = 0; place < places; place++) {
      const hash = hashOf(name, place);
      const at = hash % embeddingDimensions;
      vector[at] = (vector[at] ?? 0) + (hash & 0x8000_0000 ? -weight : weight);
    }
  }
  scaleToUnit(vector);
  return vector;
}

function scaleToUnit(vector: Float32Array): Float32Array | undefined {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0) return undefined;
  const scale = 1 / Math.sqrt(sum);
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) * scale;
  return vector;
}

/** FNV-1a, finished by murmur3's mixer: FNV alone leaves the low bits of short names too much alike. */
function hashOf(name: string, seed: number): number {
  let hash = 0x811c_9dc5 ^ Math.imul(seed + 1, 0x9e37_79b1);
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
