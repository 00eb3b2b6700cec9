import type { Language } from '@desk/contract/vocabulary';
import type { Desk } from '@desk/desk/desk';
import { createArticle } from '@desk/desk/knowledge/write-article';
import { buildDesk, buildStaff, buildTicket } from '@desk/desk/testing/builders';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedArticle } from '../embed-article.ts';
import { buildThinker } from '../testing/build-thinker.ts';
import { analyzeTicket } from './analyze-ticket.ts';

let test: TestDatabase;
let desk: Desk;
let thinker: ReturnType<typeof buildThinker>;

/** The same small thing, as it is asked and as the desk knows it. */
const signature: Record<
  Language,
  { article: [string, string]; asked: [string, string]; wish: string; second: string }
> = {
  en: {
    article: [
      'Change the e-mail signature in Outlook',
      '1. In Outlook, open File, Options, Mail, Signatures.\n2. Choose the signature and change its text.\n3. Save with OK.',
    ],
    asked: ['How do I change my e-mail signature in Outlook?', 'My phone number changed. No hurry at all.'],
    wish: 'I would rather speak to someone.',
    second: 'Also, the printer on floor 2 jams.',
  },
  fr: {
    article: [
      'Modifier la signature e-mail dans Outlook',
      '1. Dans Outlook, ouvrez Fichier, Options, Courrier, Signatures.\n2. Choisissez la signature et modifiez son texte.\n3. Validez avec OK.',
    ],
    asked: [
      'Comment modifier ma signature e-mail dans Outlook ?',
      'Mon numéro de téléphone a changé. Ce n’est pas pressé du tout.',
    ],
    wish: 'Je préfère parler à quelqu’un.',
    second: 'Par ailleurs, l’imprimante du 2e bourre.',
  },
  nl: {
    article: [
      'De e-mailhandtekening in Outlook wijzigen',
      '1. Open in Outlook Bestand, Opties, E-mail, Handtekeningen.\n2. Kies de handtekening en wijzig de tekst.\n3. Sla op met OK.',
    ],
    asked: [
      'Hoe wijzig ik mijn e-mailhandtekening in Outlook?',
      'Mijn telefoonnummer is veranderd. Er is helemaal geen haast bij.',
    ],
    wish: 'Ik wil liever iemand spreken.',
    second: 'Daarnaast: de printer op de tweede verdieping werkt niet meer.',
  },
  zh: {
    article: [
      '修改 Outlook 邮件签名',
      '1. 在 Outlook 中打开“文件、选项、邮件、签名”。\n2. 选择签名并修改文字。\n3. 点击“确定”保存。',
    ],
    asked: ['怎么修改 Outlook 的邮件签名？', '我的电话号码变了，完全不急。'],
    wish: '我想转人工。',
    second: '另外，二楼的打印机一直卡纸。',
  },
};

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
  thinker = buildThinker(desk);
  const { embedder, metrics } = thinker;
  const author = await buildStaff(test.database);
  for (const language of ['en', 'fr', 'nl', 'zh'] as const) {
    const [title, content] = signature[language].article;
    const { id } = await createArticle(desk, author, {
      title,
      content,
      category: 'collaboration',
      tags: [],
      language,
    });
    await embedArticle(
      { database: test.database, embedder, embeddingsMade: metrics.embeddingsMade },
      { article_id: id },
    );
  }
  await test.database.prisma.categoryAutonomy.updateMany({
    where: { category: { notIn: ['security', 'permission'] } },
    data: { level: 'answer' },
  });
});
afterAll(() => test.drop());

async function routeOf(language: Language, title: string, description: string) {
  const { id } = await buildTicket(desk, { language, title, description });
  await analyzeTicket(thinker, { ticket_id: id, analysis_run: 1 }, new AbortController().signal);
  return test.database.prisma.ticket.findUniqueOrThrow({ where: { id }, include: { ai_responses: true } });
}

describe.each(['en', 'fr', 'nl', 'zh'] as const)('a small thing that the desk knows, in %s', (language) => {
  const { asked, wish, second } = signature[language];
  const [title, text] = asked;

  it('is answered by the assistant', async () => {
    expect(await routeOf(language, title, text)).toMatchObject({
      severity: 'low',
      urgency: 'low',
      assignee_kind: 'ai',
      status: 'in_progress',
      route_reason: 'answered',
    });
  });

  it('goes to the team where they wish for a person, or have a second problem', async () => {
    expect(await routeOf(language, title, `${text} ${wish}`)).toMatchObject({
      assignee_kind: 'pool',
      route_reason: 'wants_person',
    });
    const both = await routeOf(language, title, `${text} ${second}`);
    expect(both.assignee_kind).toBe('pool');
    // A printer that jams is also more than a small thing.
    expect(['several_problems', 'high_severity']).toContain(both.route_reason);
  });
});
