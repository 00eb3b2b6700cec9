import { createBuiltInEmbedder } from '../apps/worker/src/ai/embedder/built-in-embedder.ts';
import { readText } from '../apps/worker/src/ai/read-text.ts';
import { readTickets } from '../evaluation/read-data.ts';

/**
 * How long the built-in embedder takes for each labelled ticket, in ms, once it has warmed up; and, as the floor, the mere
 * reading of the same texts into words.
 */
export async function measureEmbedder(): Promise<{ embed_ms: number[]; read_ms: number[] }> {
  const embedder = createBuiltInEmbedder();
  const texts = readTickets().map(({ text }) => text);
  await embedder.embed(texts);
  const embed_ms: number[] = [];
  const read_ms: number[] = [];
  for (const text of texts) {
    const startedAt = performance.now();
    readText(text);
    const readAt = performance.now();
    await embedder.embed([text]);
    read_ms.push(readAt - startedAt);
    embed_ms.push(performance.now() - readAt);
  }
  return { embed_ms, read_ms };
}
