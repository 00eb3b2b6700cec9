import type { Language } from '@desk/contract/vocabulary';
import type { AnalysisKey } from '@desk/desk/analysis/start-analysis';
import type { Desk } from '@desk/desk/desk';
import { createArticle } from '@desk/desk/knowledge/write-article';
import { buildEmployee, buildStaff, buildTicket, type TicketWish } from '@desk/desk/testing/builders';
import { createBuiltInEmbedder } from '../ai/embedder/built-in-embedder.ts';
import type { Embedder } from '../ai/embedder/embedder.ts';
import { type AnalysisDeps, analyzeTicket } from '../analyze-ticket/analyze-ticket.ts';
import { refineAnswer } from '../analyze-ticket/refine-answer.ts';
import { embedArticle } from '../embed-article.ts';
import { embedTicket } from '../embed-ticket.ts';
import { createMetrics } from '../metrics.ts';

/** One ordinary problem in each language, with the article that solves it: in its very words, so that any embedder finds it. */
export const jam: Readonly<
  Record<Language, { title: string; description: string; article: { title: string; content: string } }>
> = {
  zh: {
    title: '打印机卡纸',
    description: '二楼的打印机今天早上起每次打印都卡纸。',
    article: {
      title: '打印机卡纸',
      content:
        '打印机每次打印都卡纸，纸张卡在打印机里。\n\n1. 打开打印机后盖。\n2. 取出卡住的纸张。\n3. 关好后盖，打印测试页。',
    },
  },
  en: {
    title: 'Printer has a paper jam',
    description: 'The printer on the second floor has a paper jam with every print since this morning.',
    article: {
      title: 'Printer has a paper jam',
      content:
        'The printer has a paper jam with every print, the paper is stuck in the printer.\n\n1. Open the rear door of the printer.\n2. Take the jammed paper out.\n3. Close the door and print a test page.',
    },
  },
  fr: {
    title: 'Bourrage papier dans l’imprimante',
    description:
      'L’imprimante du deuxième étage fait un bourrage papier à chaque impression depuis ce matin.',
    article: {
      title: 'Bourrage papier dans l’imprimante',
      content:
        'L’imprimante fait un bourrage papier à chaque impression, le papier reste coincé.\n\n1. Ouvrez la porte arrière de l’imprimante.\n2. Retirez le papier coincé.\n3. Refermez la porte et imprimez une page de test.',
    },
  },
  nl: {
    title: 'Papierstoring in de printer',
    description:
      'De printer op de tweede verdieping heeft sinds vanochtend bij elke afdruk een papierstoring.',
    article: {
      title: 'Papierstoring in de printer',
      content:
        'De printer heeft bij elke afdruk een papierstoring, het papier zit vast in de printer.\n\n1. Open de achterklep van de printer.\n2. Haal het vastgelopen papier eruit.\n3. Sluit de klep en druk een testpagina af.',
    },
  },
};

/** What an attacker may do to a desk: file tickets, have some closed, even write an article. */
export function buildAttackedDesk(desk: Desk, embedder: Embedder = createBuiltInEmbedder()) {
  const embedding = {
    database: desk.database,
    embedder: () => embedder,
    embeddingsMade: createMetrics().embeddingsMade,
  };
  const keyOf = (ticket: { id: number; analysis_run: number }): AnalysisKey => ({
    ticket_id: ticket.id,
    analysis_run: ticket.analysis_run,
  });

  return {
    async file(wish: TicketWish): Promise<AnalysisKey> {
      return keyOf(await buildTicket(desk, wish));
    },

    /** A ticket of somebody that was solved, and can be found. */
    async close(wish: TicketWish & { resolution: string }): Promise<number> {
      const requester = wish.requester ?? (await buildEmployee(desk.database));
      const { id } = await buildTicket(desk, {
        category: 'hardware',
        ...wish,
        requester,
        status: 'closed',
      });
      await embedTicket(embedding, { ticket_id: id });
      return id;
    },

    async publish(language: Language, article: { title: string; content: string }): Promise<number> {
      const { id } = await createArticle(desk, await buildStaff(desk.database), {
        ...article,
        category: 'hardware',
        tags: [],
        language,
      });
      await embedArticle(embedding, { article_id: id });
      return id;
    },

    /** Analyses and refines; the ticket with its history and all its answers, newest first. */
    async answer(deps: AnalysisDeps, key: AnalysisKey) {
      const going = new AbortController().signal;
      await analyzeTicket(deps, key, going);
      await refineAnswer(deps, key, going);
      return desk.database.prisma.ticket.findUniqueOrThrow({
        where: { id: key.ticket_id },
        include: { ai_responses: { orderBy: { id: 'desc' } }, comments: true },
      });
    },
  };
}

export type AttackedDesk = ReturnType<typeof buildAttackedDesk>;
