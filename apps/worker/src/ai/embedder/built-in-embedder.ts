import { detectLanguage } from '../language.ts';
import { type Embedder, embeddingDimensions } from './embedder.ts';
import { addHashed, scaleToUnit } from './hash-features.ts';
import { type LsiTable, lsiDimensions, readLsiTable } from './lsi-table.ts';
import { readTerms, type Terms } from './read-terms.ts';

/** What no ticket exceeds; a longer text says what it is about at its head. */
const longestText = 8_000;
/** Share of what the table learned in the similarity of two texts; the rest is for what they name. */
const learnedShare = 0.85;
/** Weights beside those of concepts, of which a common one has 3 and a rare one 7. */
const identifierWeight = 6;
const unknownWordWeight = 2;

/**
 * Needs no model and no network. 256 numbers come from a table that was learned from parallel texts (cross-lingual latent
 * semantic indexing), so that "drukker", "printer", "imprimante" and 打印机 lie together; 128 are hashed: concepts, and
 * what no table can know, error codes and names. Deterministic, well under 1 ms a text.
 */
export function createBuiltInEmbedder(table: LsiTable = readLsiTable()): Embedder {
  return {
    // Counts up with whatever changes a vector: table, dictionary, weights, hashing.
    name: 'built-in-2',
    dimensions: embeddingDimensions,
    cut: 0.4,
    embed: (texts) => Promise.resolve(texts.map((text) => embedText(text, table))),
  };
}

function embedText(text: string, table: LsiTable): Float32Array {
  const head = text.slice(0, longestText);
  const terms = readTerms(head, detectLanguage(head));
  const vector = new Float32Array(embeddingDimensions);
  const learned = vector.subarray(0, lsiDimensions);
  const named = vector.subarray(lsiDimensions);
  addLearned(learned, terms, table);
  addNamed(named, terms, table);
  // A half that is empty leaves the whole to the other.
  scaleToUnit(learned, Math.sqrt(learnedShare));
  scaleToUnit(named, Math.sqrt(1 - learnedShare));
  if (scaleToUnit(vector)) return vector;
  // A text that says nothing still has a direction of its own, which is near to nothing else.
  addHashed(named, 'nothing', 1);
  scaleToUnit(vector);
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

function addNamed(vector: Float32Array, { concepts, stems, identifiers }: Terms, table: LsiTable) {
  const features = new Map<string, { count: number; weight: number }>();
  const count = (feature: string, weight: number) => {
    const known = features.get(feature);
    features.set(feature, { count: (known?.count ?? 0) + 1, weight });
  };
  const rarest = Math.max(0, ...table.conceptWeights.values());
  for (const id of concepts) count(`concept ${id}`, table.conceptWeights.get(id) ?? rarest);
  // A shared error code or host name says more than a shared word.
  for (const identifier of identifiers) count(`identifier ${identifier}`, identifierWeight);
  // Product names and words that no training text had: in all languages the same, or in one at least.
  for (const word of stems) if (!table.rows.has(word)) count(`word ${word}`, unknownWordWeight);
  for (const [feature, { count, weight }] of features) addHashed(vector, feature, weight * Math.sqrt(count));
}
