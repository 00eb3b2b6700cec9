import type { StartedAnalysis } from '@desk/desk/analysis/start-analysis';
import { saveTicketVectors } from '@desk/desk/analysis/ticket-vectors';
import type { Database } from '@desk/desk/database';
import type { Embedder } from '../ai/embedder/embedder.ts';
import { problemText } from '../ai/retrieval/problem-text.ts';

export type EmbeddedProblem = { vector: Float32Array; embedding_model: string };

/** Makes the vector of the ticket's problem and keeps it: it is searched with now, and found from the closing on. */
export async function embed(
  { database, embedder }: { database: Database; embedder: Embedder },
  ticket: StartedAnalysis,
): Promise<EmbeddedProblem> {
  const [vector] = await embedder.embed([problemText(ticket)]);
  if (!vector) throw new Error(`${embedder.name} gave no vector`);
  await saveTicketVectors(database, ticket, { problem: vector, embedding_model: embedder.name });
  return { vector, embedding_model: embedder.name };
}
