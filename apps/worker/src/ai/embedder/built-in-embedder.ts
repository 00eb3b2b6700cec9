import { detectLanguage } from '../language.ts';
import { type Embedder, embeddingDimensions } from './embedder.ts';
import { addHashed, scaleToUnit } from './hash-features.ts';
import { type LsiTable, lsiDimensions, readLsiTable } from './lsi-table.ts';
import { readTerms, type Terms } from './read-terms.ts';

/** What no ticket exceeds; a longer text says what it is about at its head. */
const longestText = 8_000;
/** Shares in the similarity of two texts; a text without codes has nothing of the last. */
const shares = { learned: 0.9, named: 0.1, codes: 0.2 };
/** Beside concepts, of which a common one weighs 3 and a rare one 7. */
const unknownWordWeight = 2;

/**
 * Needs no model and no network. 256 numbers come from a table that was learned from parallel texts (cross-lingual latent
 * semantic indexing), so that "drukker", "printer", "imprimante" and 打印机 lie together; 128 are hashed: concepts, and
 * what no table can know, error codes and names. Deterministic, about half a millisecond a text (`npm run bench`).
 */
export function createBuiltInEmbedder(table: LsiTable = readLsiTable()): Embedder {
  return {
    // Counts up with whatever changes a vector: table, dictionary, weights, hashing.
    name: 'built-in-3',
    dimensions: embeddingDimensions,
    // On tickets of the train split: of two about one issue four in ten reach it, of strangers one in a hundred.
    cut: 0.45,
    embed: (texts) => Promise.resolve(texts.map((text) => embedText(text, table))),
  };
}

function embedText(text: string, table: LsiTable): Float32Array {
  const head = text.slice(0, longestText);
  const terms = readTerms(head, detectLanguage(head));
  const vector = new Float32Array(embeddingDimensions);
  const learned = vector.subarray(0, lsiDimensions);
  const hashed = vector.subarray(lsiDimensions);
  addLearned(learned, terms, table);
  scaleToUnit(learned, Math.sqrt(shares.learned));
  addPart(hashed, namesIn(terms, table), shares.named);
  addPart(hashed, new Map([...terms.identifiers].map((code) => [`identifier ${code}`, 1])), shares.codes);
  // A part that is empty leaves the whole to the others.
  if (scaleToUnit(vector)) return vector;
  // A text that says nothing still has a direction of its own, which is near to nothing else.
  addPart(hashed, new Map([['nothing', 1]]), 1);
  return vector;
}

function addLearned(vector: Float32Array, { counts }: Terms, { rows, scales, values }: LsiTable) {
  for (const [term, count] of counts) {
    const row = rows.get(term);
    if (row === undefined) continue;
    const weight = Math.sqrt(count) * (scales[row] ?? 0);
    const start = row * lsiDimensions;
    for (let i = 0; i < lsiDimensions; i++) vector[i] = (vector[i] ?? 0) + weight * (values[start + i] ?? 0);
  }
}

function namesIn({ concepts, stems }: Terms, { rows, conceptWeights }: LsiTable): Map<string, number> {
  const names = new Map<string, number>();
  for (const [id, count] of concepts) {
    const weight = conceptWeights.get(id);
    if (weight !== undefined) names.set(`concept ${id}`, weight * Math.sqrt(count));
  }
  // Product names and words that no training text had: spelled alike in every language, or in one at least.
  for (const [word, count] of stems)
    if (!rows.has(word)) names.set(`word ${word}`, unknownWordWeight * Math.sqrt(count));
  return names;
}

function addPart(vector: Float32Array, features: ReadonlyMap<string, number>, share: number) {
  const part = new Float32Array(vector.length);
  for (const [feature, weight] of features) addHashed(part, feature, weight);
  scaleToUnit(part, Math.sqrt(share));
  for (const [i, value] of part.entries()) vector[i] = (vector[i] ?? 0) + value;
}
