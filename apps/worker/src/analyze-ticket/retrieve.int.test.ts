import type { Category, Language } from '@desk/contract/vocabulary';
import type { Desk } from '@desk/desk/desk';
import { createArticle, deleteArticle } from '@desk/desk/knowledge/write-article';
import { buildDesk, buildStaff, buildTicket, type TicketWish } from '@desk/desk/testing/builders';
import { emptyDesk } from '@desk/desk/testing/empty-desk';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBuiltInEmbedder } from '../ai/embedder/built-in-embedder.ts';
import { problemText } from '../ai/retrieval/problem-text.ts';
import { embedArticle } from '../embed-article.ts';
import { embedTicket } from '../embed-ticket.ts';
import { createMetrics } from '../metrics.ts';
import type { Sources } from './recommendation.ts';
import { createRetrievalStore, type RetrievalStore } from './retrieval-store.ts';
import { retrieve } from './retrieve.ts';

let test: TestDatabase;
let desk: Desk;
let store: RetrievalStore;
const embedder = createBuiltInEmbedder();

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
beforeEach(async () => {
  await emptyDesk(test.database);
  store = createRetrievalStore(test.database);
});
afterAll(() => test.drop());

const embedding = () => ({
  database: test.database,
  embedder: () => embedder,
  embeddingsMade: createMetrics().embeddingsMade,
});

async function close(wish: TicketWish & { category: Category }): Promise<number> {
  const { id } = await buildTicket(desk, { ...wish, status: 'closed' });
  await embedTicket(embedding(), { ticket_id: id });
  return id;
}

async function write(title: string, content: string, category: Category = 'hardware'): Promise<number> {
  const author = await buildStaff(test.database);
  const { id } = await createArticle(desk, author, { title, content, category, tags: [], language: 'en' });
  await embedArticle(embedding(), { article_id: id });
  return id;
}

async function ask(
  title: string,
  description: string,
  likely_category: Category,
  language: Language = 'en',
): Promise<Sources> {
  const ticket = { ticket_id: 0, title, description, likely_category, language };
  const [vector] = await embedder.embed([problemText(ticket)]);
  if (!vector) throw new Error('no vector');
  return retrieve({ database: test.database, store, cut: undefined }, ticket, {
    vector,
    embedding_model: embedder.name,
  });
}

const jam = {
  title: 'Paper jam in the printer of the third floor',
  description: 'The printer reports a paper jam with every second sheet, and the tray is full.',
  resolution: 'Replaced the feed roller and cleaned the paper tray, then printed ten test pages.',
  category: 'hardware' as const,
};
const askJam = () =>
  ask('Printer has a paper jam', 'Again a paper jam in the printer, with every sheet.', 'hardware');

describe('what the desk knows', () => {
  it('is found by an error code alone, whatever language it stands in', async () => {
    const wanted = await close({
      title: '同步失败',
      description: '客户端提示 0x80070ABC，重启无效。',
      resolution: '清除了本地缓存并重新登录账号，然后重新同步了全部文件夹。',
      language: 'zh',
      category: 'software',
    });
    await close({
      title: 'Sync fails',
      description: 'The client says 0x80070ABD and stops.',
      resolution: 'Reinstalled the client and signed in again with the account.',
      category: 'software',
    });
    const { tickets, isAnswerable } = await ask('Weer 0x80070abc', 'Sinds gisteren, wat nu?', 'other');
    expect(tickets[0]).toMatchObject({ ticket_id: wanted });
    expect(isAnswerable).toBe(true);
  });

  it('is found by its meaning in another language', async () => {
    const wanted = await close(jam);
    const { tickets } = await ask(
      'Bourrage papier',
      'L’imprimante fait un bourrage papier à chaque feuille.',
      'hardware',
    );
    expect(tickets[0]).toMatchObject({ ticket_id: wanted, is_for_requester: true, duplicates: 0 });
  });

  it('is nothing where nothing is about it, and that is said', async () => {
    await close(jam);
    await write('Paper jam', 'Open the tray and take the sheet out.');
    const sources = await ask('Badge', 'Who decides about parking spaces for bicycles?', 'other');
    expect(sources).toMatchObject({ tickets: [], articles: [], isAnswerable: false });
  });

  it('does not answer a requester from a security case, and shows it to staff', async () => {
    const id = await close({ ...jam, category: 'security' });
    const { tickets, isAnswerable } = await askJam();
    expect(tickets).toMatchObject([{ ticket_id: id, is_for_requester: false }]);
    expect(isAnswerable).toBe(false);
  });

  it('is shown once when it was told several times, with how many others say so', async () => {
    for (let i = 0; i < 4; i++) await close(jam);
    const other = await close({
      ...jam,
      title: 'Printer: paper jam after the move',
      description: 'After moving desks our printer takes no paper and jams, display says load the tray.',
    });
    const { tickets } = await askJam();
    expect(tickets.map(({ duplicates }) => duplicates).sort()).toEqual([0, 3]);
    expect(tickets.find(({ duplicates }) => duplicates === 0)?.ticket_id).toBe(other);
  });

  it('is shown in the reader’s language too, where that is about as good as the best', async () => {
    const described = [
      'The printer reports a paper jam with every sheet.',
      'Again and again a paper jam in our printer, the tray is full.',
      'A paper jam in the printer since Monday, whatever sheet one takes.',
      'Every sheet ends in a paper jam; the printer was moved yesterday.',
    ];
    for (const description of described) await close({ ...jam, title: description, description });
    const own = await close({
      ...jam,
      language: 'nl',
      title: 'Papierstoring in de printer',
      description: 'De printer heeft bij elk vel een papierstoring.',
      resolution: '1. Vervang de invoerrol.\n2. Maak de papierlade schoon.',
    });
    const shownTo = async (language: Language) =>
      (
        await ask(
          'Paper jam: papierstoring',
          'A paper jam in the printer with every sheet.',
          'hardware',
          language,
        )
      ).tickets.map(({ ticket_id }) => ticket_id);
    const forDutch = await shownTo('nl');
    expect(forDutch).toHaveLength(3);
    expect(forDutch.at(-1)).toBe(own);
    expect(await shownTo('en')).not.toContain(own);
  });

  it('is gone once it is deleted, by words as by meaning', async () => {
    const ticket = await close(jam);
    const article = await write('Paper jam in a printer', 'Open the tray and take the sheet out.');
    expect((await askJam()).tickets).toHaveLength(1);
    await test.database.pool.query('update ticket set deleted_at = now() where id = $1', [ticket]);
    await deleteArticle(desk, article);
    expect(await askJam()).toMatchObject({ tickets: [], articles: [], neighbours: [] });
    expect(store.size()).toEqual({ tickets: 0, articles: 0 });
  });

  it('is told by the piece of an article that fits', async () => {
    const filler = 'The device must be registered before it is used by anybody at all. '.repeat(8);
    await write(
      'Printers on our floors',
      `${filler}\n\n## Toner\n\nOrder a cartridge.\n\n## Paper jam\n\n1. Open the tray.\n2. Take the jammed sheet out.`,
    );
    const { articles } = await askJam();
    expect(articles).toHaveLength(1);
    expect(articles[0]?.passage).toContain('Take the jammed sheet out.');
    expect(articles[0]?.passage).toMatch(/^Printers on our floors\nPaper jam/);
    expect(articles[0]?.passage).not.toContain('Toner');
  });
});

describe('closed tickets like this one', () => {
  it('tell what it may turn out to be, also those that were closed without saying how', async () => {
    const id = await close({ ...jam, resolution: 'Fixed, thanks.' });
    await test.database.pool.query(`update ticket set severity = 'low', urgency = 'high' where id = $1`, [
      id,
    ]);
    const sources = await askJam();
    expect(sources.tickets).toEqual([]);
    expect(sources.neighbours).toMatchObject([{ category: 'hardware', severity: 'low', urgency: 'high' }]);
    expect(sources.neighbours[0]?.similarity).toBeGreaterThan(0.5);
  });
});

describe('the order of sources', () => {
  it('follows what people made of the answers that rest on them', async () => {
    const liked = await write('Paper jam in the printer', 'Open the tray and take the sheet out.');
    const disliked = await write('Paper jam in the printer', 'Open the tray and take the sheet out.');
    for (const [article, verdict] of [
      [liked, 'thumbs_up'],
      [disliked, 'thumbs_down'],
    ] as const) {
      const { id: ticket_id, employee_id } = await buildTicket(desk);
      const answer = await test.database.prisma.aIResponse.create({
        data: {
          ticket_id,
          analysis_run: 1,
          suggested_category: 'hardware',
          suggested_severity: 'low',
          suggested_urgency: 'low',
          suggested_priority: 'low',
          confidence_score: 0.5,
          suggested_solution: 'Open the tray.',
          steps: [{ text: 'Open the tray.', sources: [`article:${article}`] }],
          similar_tickets: [],
          knowledge_articles: [],
          source: 'rules',
          model_used: 'rules',
          embedding_model: embedder.name,
          language: 'en',
          processing_time_ms: 1,
        },
      });
      await test.database.prisma.answerFeedback.create({
        data: { ai_response_id: answer.id, employee_id, verdict },
      });
    }
    const { articles } = await askJam();
    expect(articles.map(({ article_id }) => article_id)).toEqual([liked, disliked]);
  });
});
