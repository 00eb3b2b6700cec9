import type { Category, Language } from '@desk/contract/vocabulary';
import type { Desk } from '@desk/desk/desk';
import { changeArticle, deleteArticle } from '@desk/desk/knowledge/write-article';
import { nightlyWorkDue } from '@desk/desk/nightly-work';
import { buildDesk, buildStaff, buildTicket } from '@desk/desk/testing/builders';
import { emptyDesk } from '@desk/desk/testing/empty-desk';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { embedArticle } from '../embed-article.ts';
import { embedTicket } from '../embed-ticket.ts';
import { fileCase } from '../file-case/file-cases.ts';
import { buildThinker } from '../testing/build-thinker.ts';
import { draftArticles, draftingName } from './draft-articles.ts';

let test: TestDatabase;
let desk: Desk;
const night = '2026-11-20';
const now = new Date('2026-11-20T03:00:00Z');

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database, () => now);
});
beforeEach(() => emptyDesk(test.database));
afterAll(() => test.drop());

const embedding = () => {
  const { embedder, metrics } = buildThinker(desk);
  return { database: test.database, embedder, embeddingsMade: metrics.embeddingsMade };
};

type Jam = { language: Language; title: string; description: string; resolution: string };

const jams = {
  en: {
    language: 'en',
    title: 'Paper jam in the printer of the third floor',
    description: 'The printer on the third floor reports a paper jam with every second sheet.',
    resolution:
      '1. Open the rear door of the printer.\n2. Take the jammed sheet out.\n3. Clean the paper tray.',
  },
  told: {
    language: 'en',
    title: 'Printer: paper jam again',
    description: 'The printer reports a paper jam with every second sheet of paper.',
    resolution: 'Replaced the feed roller of the printer and cleaned the tray.',
  },
  fr: {
    language: 'fr',
    title: 'Bourrage papier dans l’imprimante',
    description: 'L’imprimante signale un bourrage papier à chaque feuille de papier.',
    resolution:
      '1. Ouvrez le capot arrière de l’imprimante.\n2. Retirez la feuille coincée.\n3. Nettoyez le bac à papier.',
  },
} satisfies Record<string, Jam>;

async function solve(jam: Jam, category: Category = 'hardware'): Promise<number> {
  const { id } = await buildTicket(desk, { ...jam, category, status: 'closed' });
  await embedTicket(embedding(), { ticket_id: id });
  await fileCase({ desk }, { ticket_id: id });
  return id;
}
const solveAll = async (...names: (keyof typeof jams)[]) => {
  const ids: number[] = [];
  for (const name of names) ids.push(await solve(jams[name]));
  return ids;
};

async function draft() {
  const { embedder } = embedding();
  const drafted: number[] = [];
  await draftArticles(
    { desk, embedder, onDrafted: (ids) => void drafted.push(...ids), log: pino({ level: 'silent' }) },
    { night },
    new AbortController().signal,
  );
  // As the sweep does.
  for (const article_id of drafted) await embedArticle(embedding(), { article_id });
  return test.database.prisma.knowledgeArticle.findMany({
    where: { id: { in: drafted } },
    orderBy: { language: 'asc' },
  });
}

describe('what is solved again and again', () => {
  it('is drafted once for reviewers, from the resolution that can be followed', async () => {
    const ids = await solveAll('en', 'told', 'en');
    const [only, ...others] = await draft();
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      state: 'draft',
      created_by: null,
      language: 'en',
      category: 'hardware',
      drafted_from: ids,
      content: expect.stringMatching(
        /\n1\. Open the rear door[^\n]*\n2\. Take the jammed sheet out\.\n3\. Clean/,
      ),
    });
    expect(await draft()).toEqual([]);
  });

  it('is drafted in each language in which it was solved', async () => {
    await solveAll('fr', 'fr', 'fr', 'en', 'en', 'en');
    const drafts = await draft();
    expect(drafts.map(({ language }) => language)).toEqual(['en', 'fr']);
    expect(drafts.map(({ title }) => title)).toEqual([
      'Paper jam in the printer of the third floor',
      'Bourrage papier dans l’imprimante',
    ]);
    const [en, fr] = drafts;
    expect(en?.drafted_from).toEqual(fr?.drafted_from);
  });

  it('is not drafted while it happened twice, or nobody said how it was solved', async () => {
    await solveAll('en', 'told');
    for (let n = 0; n < 3; n++) await solve({ ...jams.en, resolution: 'Fixed, thanks.' });
    expect(await draft()).toEqual([]);
  });

  it('is not drafted from security cases', async () => {
    for (let n = 0; n < 3; n++) await solve(jams.en, 'security');
    expect(await draft()).toEqual([]);
  });

  it('is not drafted again from new cases when an article tells it, or a draft of it was discarded', async () => {
    await solveAll('en', 'told', 'en');
    const [kept] = await draft();
    if (!kept) throw new Error('nothing was drafted');
    const reviewer = await buildStaff(test.database);
    await changeArticle(desk, reviewer, kept.id, { state: 'published' });
    await solveAll('en', 'told', 'en');
    expect(await draft()).toEqual([]);

    await deleteArticle(desk, kept.id);
    expect(await draft()).toEqual([]);
  });

  it('is looked for once a night', async () => {
    await buildTicket(desk);
    expect(await nightlyWorkDue(desk, draftingName)).toBe(night);
    await draft();
    expect(await nightlyWorkDue(desk, draftingName)).toBeUndefined();
    const nextNight = { ...desk, clock: () => new Date('2026-11-21T02:10:00Z') };
    expect(await nightlyWorkDue(nextNight, draftingName)).toBe('2026-11-21');
    const byDay = { ...desk, clock: () => new Date('2026-11-21T12:00:00Z') };
    expect(await nightlyWorkDue(byDay, draftingName)).toBeUndefined();
    const afterHolidays = { ...desk, clock: () => new Date('2026-11-24T12:00:00Z') };
    expect(await nightlyWorkDue(afterHolidays, draftingName)).toBe('2026-11-24');
  });
});
