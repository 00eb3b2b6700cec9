import type { AnalysisKey } from '@desk/desk/analysis/start-analysis';
import type { Desk } from '@desk/desk/desk';
import { createArticle } from '@desk/desk/knowledge/write-article';
import { buildEmployee, buildStaff, buildTicket } from '@desk/desk/testing/builders';
import { createBuiltInEmbedder } from '../ai/embedder/built-in-embedder.ts';
import { type AnalysisDeps, analyzeTicket } from '../analyze-ticket/analyze-ticket.ts';
import { refineAnswer } from '../analyze-ticket/refine-answer.ts';
import { embedArticle } from '../embed-article.ts';
import { embedTicket } from '../embed-ticket.ts';
import { createMetrics } from '../metrics.ts';

export const dutchJam = {
  title: 'Printer bij de receptie loopt vast',
  description: 'De printer geeft steeds een papierstoring.',
  language: 'nl' as const,
  resolution: 'Invoerrol vervangen door Aoife Byrne en lade gereinigd, bel 06 12 34 56 78.',
};

/** One problem, met on the desk in more than one way and language. */
export function buildPaperJams(desk: Desk) {
  const embedder = createBuiltInEmbedder();
  const embedding = {
    database: desk.database,
    embedder: () => embedder,
    embeddingsMade: createMetrics().embeddingsMade,
  };

  const read = ({ ticket_id }: AnalysisKey) =>
    desk.database.prisma.ticket.findUniqueOrThrow({
      where: { id: ticket_id },
      include: { ai_responses: { orderBy: { id: 'desc' } } },
    });

  return {
    read,

    /** A French ticket of somebody who reads English. */
    async fileFrench(): Promise<AnalysisKey> {
      const ticket = await buildTicket(desk, {
        title: 'Bourrage papier à répétition',
        description:
          "L'imprimante du premier étage fait un bourrage papier à chaque impression depuis ce matin.",
        language: 'en',
      });
      return { ticket_id: ticket.id, analysis_run: ticket.analysis_run };
    },

    /** A Dutch ticket that was closed, and can be found. */
    async closeDutch(resolution = dutchJam.resolution): Promise<number> {
      const requester = await buildEmployee(desk.database, { name: 'Aoife Byrne' });
      const { id } = await buildTicket(desk, {
        ...dutchJam,
        category: 'hardware',
        requester,
        status: 'closed',
        resolution,
      });
      await embedTicket(embedding, { ticket_id: id });
      return id;
    },

    /** A French ticket much like the one above, that was closed and can be found. */
    async closeFrench(resolution: string): Promise<number> {
      const requester = await buildEmployee(desk.database, { name: 'Aoife Byrne' });
      const staff = await buildEmployee(desk.database, { name: 'Maarten Visser', role: 'it_staff' });
      const { id } = await buildTicket(desk, {
        title: 'Bourrage papier',
        description: "L'imprimante de l'accueil fait un bourrage papier à chaque impression.",
        language: 'fr',
        category: 'hardware',
        requester,
        staff,
        status: 'closed',
        resolution,
      });
      await embedTicket(embedding, { ticket_id: id });
      return id;
    },

    /** What a fast agent does while the assistant is still thinking. */
    async closeNow(id: number): Promise<void> {
      const { pool } = desk.database;
      await pool.query(`update ticket set status = 'in_progress' where id = $1`, [id]);
      await pool.query(
        `update ticket set status = 'resolved', resolved_at = now(), resolver_kind = 'person', resolution = $2 where id = $1`,
        [id, dutchJam.resolution],
      );
      await pool.query(`update ticket set status = 'closed', closed_at = now() where id = $1`, [id]);
      await embedTicket(embedding, { ticket_id: id });
    },

    /** An article in French, or one that says it is in Dutch. */
    async writeArticle(language: 'fr' | 'nl' = 'fr'): Promise<number> {
      const { id } = await createArticle(desk, await buildStaff(desk.database), {
        title: 'Bourrage papier dans une imprimante',
        content:
          'Le papier reste coincé.\n\n1. Ouvrez la **porte arrière** de l’imprimante.\n2. Retirez la feuille coincée.\n\n## Sinon\n\nAppelez-nous.',
        category: 'hardware',
        tags: [],
        language,
      });
      await embedArticle(embedding, { article_id: id });
      return id;
    },

    /** Analyses the ticket, and refines the answer if that is owed then; the newest answer it has. */
    async answerTo(deps: AnalysisDeps, key: AnalysisKey) {
      const going = new AbortController().signal;
      await analyzeTicket(deps, key, going);
      if ((await read(key)).analysis_state === 'refining') await refineAnswer(deps, key, going);
      const { ai_responses, analysis_state } = await read(key);
      const [answer] = ai_responses;
      if (!answer || analysis_state === 'refining')
        throw new Error(`${ai_responses.length} answers, and the analysis is ${analysis_state}`);
      return answer;
    },
  };
}

export type PaperJams = ReturnType<typeof buildPaperJams>;
