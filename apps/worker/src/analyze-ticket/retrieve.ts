import type { Category } from '@desk/contract/vocabulary';
import { findArticles, findSolvedTickets } from '@desk/desk/analysis/find-sources';
import type { Database } from '@desk/desk/database';
import type { Found, SearchOptions, VectorIndex } from '../ai/retrieval/vector-index.ts';
import type { EmbeddedProblem } from './embed.ts';
import type { Similar, Sources } from './recommendation.ts';
import type { RetrievalStore } from './retrieval-store.ts';

const mostTickets = 3;
const mostArticles = 2;
/** An article of the likely category comes before one that is this much more similar; none is shut out. */
const categoryPreference = 0.05;

/** Finds what the desk already knows: solved tickets and articles that are similar enough, both at once. */
export async function retrieve(
  { database, store, cut }: { database: Database; store: RetrievalStore; cut: number },
  ticket: { ticket_id: number; likely_category: Category },
  problem: EmbeddedProblem,
): Promise<Sources> {
  const { tickets, articles } = await store.read(problem.embedding_model);
  const [similarTickets, similarArticles] = await Promise.all([
    searchStanding(tickets, problem, { limit: mostTickets + 1, cut }, async (ids) => {
      const rows = await findSolvedTickets(database, ids);
      return new Map(rows.map((row) => [row.ticket_id, row]));
    }),
    searchStanding(
      articles,
      problem,
      {
        limit: mostArticles,
        cut,
        boost: ({ category }) => (category === ticket.likely_category ? categoryPreference : 0),
      },
      async (ids) => {
        const rows = await findArticles(database, ids);
        return new Map(rows.map((row) => [row.article_id, row]));
      },
    ),
  ]);
  // One more was asked for, because the ticket itself may have been closed in the meantime.
  const others = similarTickets.filter(({ ticket_id }) => ticket_id !== ticket.ticket_id);
  return {
    tickets: others.slice(0, mostTickets).map((ticket) => ({ ...ticket, duplicates: 0 })),
    articles: similarArticles.map((article) => ({ ...article, passage: article.content })),
    isAnswerable: others.length + similarArticles.length > 0,
    neighbours: [],
  };
}

/**
 * Searches, and reads what it found; what no longer stands leaves the index, and the search begins again. So what was
 * deleted is never an answer, and never takes an answer's place.
 */
async function searchStanding<Payload, Row>(
  index: VectorIndex<number, Payload>,
  problem: EmbeddedProblem,
  options: SearchOptions<Payload>,
  find: (ids: number[]) => Promise<Map<number, Row>>,
): Promise<Similar<Row>[]> {
  for (;;) {
    const found = index.search(problem, options);
    const rows = await find(found.map(({ id }) => id));
    const standing = found.flatMap((hit) => withRow(hit, rows.get(hit.id)));
    if (standing.length === found.length) return standing;
    for (const { id } of found) if (!rows.has(id)) index.remove(id);
  }
}

function withRow<Payload, Row>({ similarity }: Found<number, Payload>, row: Row | undefined): Similar<Row>[] {
  const rounded = Math.round(similarity * 10_000) / 10_000;
  return row === undefined ? [] : [{ ...row, similarity: rounded, relevance: rounded }];
}
