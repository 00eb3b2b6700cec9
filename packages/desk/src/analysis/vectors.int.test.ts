import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import {
  listArticlesOfOtherModels,
  listArticleVectors,
  listUnembeddedArticles,
  readArticleText,
  saveArticleChunks,
} from '../knowledge/article-vectors.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import {
  listTicketsOfOtherModels,
  listTicketVectorsSince,
  listUnembeddedTickets,
  loadTicketVectors,
  readTicketText,
  saveTicketVectors,
  type TicketVectors,
} from './ticket-vectors.ts';

let test: TestDatabase;
let database: Database;
let filed = 0;

beforeAll(async () => {
  test = await createTestDatabase();
  database = test.database;
  await database.prisma.employee.create({
    data: {
      employee_id: 'E1',
      email: 'e1@example.com',
      name: 'E',
      department: 'IT',
      office_location: 'Lyon',
    },
  });
});
afterAll(() => test.drop());

async function buildClosedTicket(data: { status?: 'closed' | 'resolved'; deleted_at?: Date } = {}) {
  const at = new Date('2026-11-01T10:00:00Z');
  const { status = 'closed' } = data;
  filed += 1;
  const { id } = await database.prisma.ticket.create({
    data: {
      ticket_number: `TK20261101${String(filed).padStart(3, '0')}`,
      title: 'VPN',
      description: 'VPN drops',
      language: 'en',
      category: 'network',
      resolution: 'New certificate',
      employee_id: 'E1',
      created_by: 'E1',
      employee_name_snapshot: 'E',
      employee_email_snapshot: 'e1@example.com',
      department_snapshot: 'IT',
      office_location_snapshot: 'Lyon',
      resolver_kind: 'person',
      resolved_at: at,
      closed_at: status === 'closed' ? at : null,
      ...data,
      status,
    },
  });
  return { ticket_id: id, title: 'VPN', description: 'VPN drops' };
}

const vector = (first: number) => Float32Array.of(first, 0.25, -0.125);
const made = { problem: vector(1), solution: vector(0.1), embedding_model: 'model-a' };

async function loadAll(model: string): Promise<TicketVectors[]> {
  const pages: TicketVectors[][] = [];
  for await (const page of loadTicketVectors(database, model)) pages.push(page);
  return pages.flat();
}
const ids = (rows: { ticket_id: number }[]) => rows.map((row) => row.ticket_id);

describe('the vectors of a ticket', () => {
  it('are owed from the closing on, until both are made', async () => {
    const ticket = await buildClosedTicket();
    const open = await buildClosedTicket({ status: 'resolved' });
    expect(ids(await listUnembeddedTickets(database, 100))).toContain(ticket.ticket_id);
    expect(ids(await listUnembeddedTickets(database, 100))).not.toContain(open.ticket_id);

    await saveTicketVectors(database, ticket, { problem: vector(1), embedding_model: 'model-a' });
    expect(ids(await listUnembeddedTickets(database, 100))).toContain(ticket.ticket_id);
    await saveTicketVectors(database, ticket, made);
    expect(ids(await listUnembeddedTickets(database, 100))).not.toContain(ticket.ticket_id);
  });

  it('come back as they were stored, bit for bit, by the name of their model', async () => {
    const ticket = await buildClosedTicket();
    await saveTicketVectors(database, ticket, { ...made, problem: Float32Array.of(1 / 3, 1e-20, -3e8) });
    const loaded = (await loadAll('model-a')).find((row) => row.ticket_id === ticket.ticket_id);
    expect(loaded).toMatchObject({
      resolution: 'New certificate',
      tokens: [],
      solution: made.solution,
    });
    expect(loaded?.problem).toEqual(Float32Array.of(1 / 3, 1e-20, -3e8));
    expect(ids(await loadAll('model-b'))).toEqual([]);
  });

  it('are read on from a moment, and not for a deleted ticket', async () => {
    const early = await buildClosedTicket();
    await saveTicketVectors(database, early, made);
    const { rows } = await database.pool.query<{ now: Date }>('select clock_timestamp() as now');
    const since = new Date((rows[0]?.now ?? new Date()).getTime() + 1);
    const late = await buildClosedTicket();
    const gone = await buildClosedTicket({ deleted_at: since });
    await saveTicketVectors(database, late, made);
    await saveTicketVectors(database, gone, made);
    const found = ids(await listTicketVectorsSince(database, 'model-a', since));
    expect(found).toContain(late.ticket_id);
    expect(found).not.toContain(early.ticket_id);
    expect(found).not.toContain(gone.ticket_id);
  });

  it('of another model are listed, of this one are not', async () => {
    const ticket = await buildClosedTicket();
    await saveTicketVectors(database, ticket, { ...made, embedding_model: 'model-c' });
    expect(ids(await listTicketsOfOtherModels(database, 'model-b', 100))).toContain(ticket.ticket_id);
    expect(ids(await listTicketsOfOtherModels(database, 'model-d', 100))).toContain(ticket.ticket_id);
    expect(ids(await listTicketsOfOtherModels(database, 'model-c', 100))).not.toContain(ticket.ticket_id);
  });

  it('are not stored for a text that has changed since it was read', async () => {
    const ticket = await buildClosedTicket();
    const text = await readTicketText(database, ticket.ticket_id);
    expect(text).toEqual({ ...ticket, resolution: 'New certificate', employee_name_snapshot: 'E' });
    await database.prisma.ticket.update({ where: { id: ticket.ticket_id }, data: { title: 'Wi-Fi' } });
    await saveTicketVectors(database, ticket, made);
    expect(ids(await listUnembeddedTickets(database, 100))).toContain(ticket.ticket_id);
  });
});

describe('the vectors of an article', () => {
  const chunks = [
    { text: 'VPN\nRestart', vector: vector(1) },
    { text: 'VPN\nElse call', vector: vector(0.5) },
  ];

  async function buildArticle() {
    const { id } = await database.prisma.knowledgeArticle.create({
      data: { title: 'VPN', content: 'Restart', category: 'network', language: 'en', created_by: 'E1' },
    });
    return { article_id: id, title: 'VPN', content: 'Restart' };
  }
  async function vectorsOf(article_id: number) {
    const all = await listArticleVectors(database, 'model-a', new Date(0));
    return all.find((article) => article.article_id === article_id);
  }

  it('are owed, made, read, and made again for another model', async () => {
    const text = await buildArticle();
    expect(await readArticleText(database, text.article_id)).toEqual(text);
    expect(await listUnembeddedArticles(database, 10)).toContainEqual(text);

    const made = { chunks, embedding_model: 'model-a' };
    await saveArticleChunks(database, { ...text, content: 'outdated' }, made);
    expect(await listUnembeddedArticles(database, 10)).toContainEqual(text);
    expect(await database.prisma.articleChunk.count()).toBe(0);
    await saveArticleChunks(database, text, made);
    expect(await listUnembeddedArticles(database, 10)).not.toContainEqual(text);

    expect(await vectorsOf(text.article_id)).toMatchObject({ category: 'network', chunks });
    expect(await listArticlesOfOtherModels(database, 'model-a', 10)).toEqual([]);
    expect(await listArticlesOfOtherModels(database, 'model-b', 10)).toContainEqual(text);

    await database.prisma.knowledgeArticle.update({
      where: { id: text.article_id },
      data: { deleted_at: new Date() },
    });
    expect(await vectorsOf(text.article_id)).toBeUndefined();
    expect(await readArticleText(database, text.article_id)).toBeUndefined();
  });

  it('take the place of those it had, all of them', async () => {
    const text = await buildArticle();
    await saveArticleChunks(database, text, { chunks, embedding_model: 'model-a' });
    const shorter = [{ text: 'VPN\nCall us', vector: vector(0.25) }];
    await saveArticleChunks(database, text, { chunks: shorter, embedding_model: 'model-a' });
    expect((await vectorsOf(text.article_id))?.chunks).toEqual(shorter);
  });
});
