import { languages } from '@desk/contract/vocabulary';
import { concepts } from '../../apps/worker/src/ai/concepts/dictionary.ts';
import { createTermFinder } from '../../apps/worker/src/ai/concepts/find-terms.ts';
import { addHashed, scaleToUnit } from '../../apps/worker/src/ai/embedder/hash-features.ts';
import { readLsiTable } from '../../apps/worker/src/ai/embedder/lsi-table.ts';
import { fold, readText } from '../../apps/worker/src/ai/read-text.ts';
import type { EmbedTexts } from './score-embedder-search.ts';

const dimensions = 384;

/** Words and pieces of three to five characters, hashed: what finds across languages only what is spelled alike. */
export const embedPieces: EmbedTexts = async (texts) =>
  texts.map((text) => {
    const vector = new Float32Array(dimensions);
    const folded = ` ${fold(text).replaceAll(/\s+/g, ' ')} `;
    for (let length = 3; length <= 5; length++)
      for (let at = 0; at + length <= folded.length; at++)
        addHashed(vector, folded.slice(at, at + length), 1);
    scaleToUnit(vector);
    return vector;
  });

/** Concepts of the lexicon and nothing else, rare ones louder, hashed into as many numbers as our vectors have. */
export function createConceptEmbedder(): EmbedTexts {
  const findConcepts = createTermFinder(concepts, languages);
  const { conceptWeights } = readLsiTable();
  return async (texts) =>
    texts.map((text) => {
      const counts = new Map<string, number>();
      for (const { id } of findConcepts(readText(text))) counts.set(id, (counts.get(id) ?? 0) + 1);
      const vector = new Float32Array(dimensions);
      for (const [id, count] of counts)
        addHashed(vector, `concept ${id}`, Math.sqrt(count) * (conceptWeights.get(id) ?? 0));
      scaleToUnit(vector);
      return vector;
    });
}
