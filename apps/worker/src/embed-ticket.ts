import type { JobPayload } from '@desk/contract/jobs';
import { readTicketText } from '@desk/desk/analysis/ticket-vectors';
import type { Embedder } from './ai/embedder/embedder.ts';
import { type EmbeddingDeps, embedTickets } from './embed-texts.ts';

/** Makes one ticket's vectors from what it says now. */
export async function embedTicket(
  deps: EmbeddingDeps & { embedder: () => Embedder },
  { ticket_id }: JobPayload<'embed-ticket'>,
): Promise<void> {
  const text = await readTicketText(deps.database, ticket_id);
  if (text) await embedTickets(deps, deps.embedder(), [text]);
}
