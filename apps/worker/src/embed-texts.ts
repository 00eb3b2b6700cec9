import { saveTicketVectors, type TicketText } from '@desk/desk/analysis/ticket-vectors';
import type { Database } from '@desk/desk/database';
import { type ArticleText, saveArticleChunks } from '@desk/desk/knowledge/article-vectors';
import type { Counter } from 'prom-client';
import type { Embedder } from './ai/embedder/embedder.ts';
import { withoutName } from './ai/privacy/mask-people.ts';
import { prepareText } from './ai/privacy/prepare-text.ts';
import { chunkArticle } from './ai/retrieval/chunk-article.ts';
import { problemText } from './ai/retrieval/problem-text.ts';

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
  const problems = await embedder.embed(tickets.map(problemText));
  const solved = tickets.filter(hasResolution);
  const solutions = await embedder.embed(
    solved.map(({ resolution, employee_name_snapshot }) =>
      withoutName(prepareText(resolution), employee_name_snapshot),
    ),
  );
  // Side by side: the database then writes several of them to the disk at once.
  await Promise.all(
    tickets.map(async (ticket, index) => {
      const problem = problems[index];
      if (!problem) throw tooFew(embedder);
      const solution = hasResolution(ticket) ? solutions[solved.indexOf(ticket)] : undefined;
      await saveTicketVectors(database, ticket, { problem, solution, embedding_model: embedder.name });
    }),
  );
  embeddingsMade.inc({ kind: 'ticket' }, tickets.length);
}

/** Makes and stores the vectors of articles, piece by piece. */
export async function embedArticles(
  { database, embeddingsMade }: EmbeddingDeps,
  embedder: Embedder,
  articles: readonly ArticleText[],
): Promise<void> {
  for (const article of articles) {
    const { title, content } = article;
    const texts = chunkArticle({ title: prepareText(title), content: prepareText(content) });
    const vectors = await embedder.embed(texts);
    const chunks = texts.map((text, position) => {
      const vector = vectors[position];
      if (!vector) throw tooFew(embedder);
      return { text, vector };
    });
    await saveArticleChunks(database, article, { chunks, embedding_model: embedder.name });
  }
  embeddingsMade.inc({ kind: 'article' }, articles.length);
}

const tooFew = (embedder: Embedder) =>
  new Error(`${embedder.name} gave fewer vectors than it was given texts`);

function hasResolution(ticket: TicketText): ticket is TicketText & { resolution: string } {
  return ticket.resolution !== null;
}
