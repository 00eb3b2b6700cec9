import { saveTicketVectors, type TicketText } from '@desk/desk/analysis/ticket-vectors';
import type { Database } from '@desk/desk/database';
import { type ArticleText, saveArticleVector } from '@desk/desk/knowledge/article-vectors';
import type { Counter } from 'prom-client';
import { type Embedder, textOfTicket } from './ai/embedder/embedder.ts';
import { plainText } from './analyze-ticket/article-steps.ts';

export type EmbeddingDeps = {
  database: Database;
  embeddingsMade: Counter<'kind'>;
};

/** Makes and stores the vectors of tickets: of the problem and, once a ticket is closed, of what solved it. */
export async function embedTickets(
  { database, embeddingsMade }: EmbeddingDeps,
  embedder: Embedder,
  tickets: readonly TicketText[],
): Promise<void> {
  const problems = await embedder.embed(tickets.map(textOfTicket));
  const solved = tickets.filter(hasResolution);
  const solutions = await embedder.embed(solved.map(({ resolution }) => resolution));
  for (const [index, ticket] of tickets.entries()) {
    const problem = problems[index];
    if (!problem) throw tooFew(embedder);
    const solution = hasResolution(ticket) ? solutions[solved.indexOf(ticket)] : undefined;
    await saveTicketVectors(database, ticket, { problem, solution, embedding_model: embedder.name });
  }
  embeddingsMade.inc({ kind: 'ticket' }, tickets.length);
}

/** Makes and stores the vectors of articles. */
export async function embedArticles(
  { database, embeddingsMade }: EmbeddingDeps,
  embedder: Embedder,
  articles: readonly ArticleText[],
): Promise<void> {
  const vectors = await embedder.embed(articles.flatMap(textsOfArticle));
  for (const [index, article] of articles.entries()) {
    const [head, whole] = vectors.slice(2 * index);
    if (!head || !whole) throw tooFew(embedder);
    const vector = middle(head, whole);
    await saveArticleVector(database, article, { vector, embedding_model: embedder.name });
  }
  embeddingsMade.inc({ kind: 'article' }, articles.length);
}

/**
 * What an article is about stands in its title and first paragraph, and drowns in the steps; words that only the steps
 * have are asked for too. Half and half finds what either alone does not.
 */
function textsOfArticle({ title, content }: ArticleText): [head: string, whole: string] {
  const text = plainText(content);
  const [introduction = ''] = text.split(/\n\s*\n/, 1);
  return [`${title}\n${introduction}`, `${title}\n${text}`];
}

/** Of unit length again. */
function middle(one: Float32Array, other: Float32Array): Float32Array {
  const sum = one.map((value, at) => value + (other[at] ?? 0));
  const length = Math.hypot(...sum);
  return length === 0 ? one : sum.map((value) => value / length);
}

const tooFew = (embedder: Embedder) =>
  new Error(`${embedder.name} gave fewer vectors than it was given texts`);

function hasResolution(ticket: TicketText): ticket is TicketText & { resolution: string } {
  return ticket.resolution !== null;
}
