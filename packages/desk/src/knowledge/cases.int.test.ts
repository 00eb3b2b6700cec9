import { listCasesQuery } from '@desk/contract/resolved-cases';
import type { Category } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import type { EmployeeModel } from '../generated/models.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket, type TicketWish } from '../testing/builders.ts';
import { emptyDesk } from '../testing/empty-desk.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { deleteTicket } from '../tickets/delete-ticket.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { listOwedCases, readClosedTickets, saveCase, withdrawCases } from './file-cases.ts';
import { findByCodes } from './find-by-codes.ts';
import { findByWords } from './find-by-words.ts';
import { findCase, listCases } from './list-cases.ts';

let test: TestDatabase;
let desk: Desk;
let employee: EmployeeModel;
let staff: EmployeeModel;

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
beforeEach(async () => {
  await emptyDesk(test.database);
  employee = await buildEmployee(test.database);
  staff = await buildStaff(test.database);
});
afterAll(() => test.drop());

/** A closed ticket with its case, told as it was written. */
async function fileOne(wish: TicketWish & { category: Category }): Promise<number> {
  const { id } = await buildTicket(desk, { ...wish, status: 'closed' });
  for (const ticket of await readClosedTickets(test.database, [id]))
    await saveCase(desk, ticket, { ...ticket, query: ticket.description });
  return id;
}

const owed = () => listOwedCases(test.database, { limit: 10 });
const search = async (actor: EmployeeModel, query: object = {}) =>
  (await listCases(test.database, actor, listCasesQuery.parse(query))).results.map(({ id }) => id);

/** A closing that was read out of somebody's words, taken back by them. */
async function takeBack(id: number): Promise<void> {
  const { requester } = await test.database.prisma.ticket.update({
    where: { id },
    data: { undo_until: new Date(Date.now() + 3_600_000) },
    include: { requester: true },
  });
  await moveTicket(desk, requester, { id }, { move: 'undo_closing' });
}

describe('a case', () => {
  it('is owed for every closed ticket, whoever closed it, and for no other', async () => {
    await buildTicket(desk, { status: 'resolved' });
    const { id } = await buildTicket(desk, { status: 'closed' });
    expect(await owed()).toEqual([id]);
    expect(await readClosedTickets(test.database, [id])).toMatchObject([
      { ticket_id: id, resolution: 'Restarted the print spooler on the server.' },
    ]);
  });

  it('is owed no more once it is filed, and says what the ticket was', async () => {
    const id = await fileOne({ category: 'network', title: 'VPN weg', language: 'nl' });
    expect(await owed()).toEqual([]);
    expect(await findCase(test.database, employee, id)).toMatchObject({
      title: 'VPN weg',
      language: 'nl',
      category: 'network',
      resolver_kind: 'person',
    });
  });

  it('knows whose names may stand in it, bystanders’ too', async () => {
    const bystander = await buildEmployee(test.database, { name: 'Marguerite Yourcenar' });
    const requester = await buildEmployee(test.database, { name: 'Emma Employee' });
    const { id } = await buildTicket(desk, {
      status: 'closed',
      requester,
      description: `The mailbox of ${bystander.name.toUpperCase()} is full.`,
    });
    const [ticket] = await readClosedTickets(test.database, [id]);
    expect(ticket?.names).toEqual(expect.arrayContaining([bystander.name, requester.name]));
  });

  it('is gone at once when its closing is taken back, and comes again with the next one', async () => {
    const id = await fileOne({ category: 'network' });
    await takeBack(id);
    await expect(findCase(test.database, staff, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await search(staff)).toEqual([]);
    expect(await withdrawCases(test.database)).toBe(1);

    await moveTicket(desk, staff, { id }, { move: 'assign', assigned_to: staff.employee_id });
    await moveTicket(desk, staff, { id }, { move: 'resolve', resolution: 'Changed the cable.' });
    await moveTicket(desk, staff, { id }, { move: 'close' });
    expect(await owed()).toEqual([id]);
  });

  it('is gone with its ticket', async () => {
    const id = await fileOne({ category: 'network' });
    await deleteTicket(desk, await buildStaff(test.database, 'admin'), { id });
    expect(await search(staff)).toEqual([]);
    expect(await withdrawCases(test.database)).toBe(1);
    expect(await owed()).toEqual([]);
  });

  it.each(['security', 'permission'] as const)('of the category %s is for staff alone', async (category) => {
    const id = await fileOne({ category, title: 'Account taken over by a stranger' });
    expect(await search(staff)).toEqual([id]);
    expect(await search(employee)).toEqual([]);
    expect(await search(employee, { search: 'stranger', category })).toEqual([]);
    await expect(findCase(test.database, employee, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await findByWords(test.database, employee, 'account taken over by a stranger', 5)).toEqual([]);
  });
});

describe('the list of cases', () => {
  it('finds words in Chinese, accents or not, and by category and language', async () => {
    const zh = await fileOne({ category: 'hardware', title: '打印机卡纸', language: 'zh' });
    const fr = await fileOne({ category: 'network', title: 'Réseau coupé', language: 'fr' });
    expect(await search(employee, { search: '卡纸' })).toEqual([zh]);
    expect(await search(employee, { search: 'reseau' })).toEqual([fr]);
    expect(await search(employee, { category: 'hardware' })).toEqual([zh]);
    expect(await search(employee, { language: 'fr' })).toEqual([fr]);
  });

  it('continues in both directions', async () => {
    const ids: number[] = [];
    for (let n = 0; n < 5; n++) ids.unshift(await fileOne({ category: 'network' }));
    const page = (query: object) =>
      listCases(test.database, employee, listCasesQuery.parse({ page_size: 2, ...query }));
    const first = await page({});
    const second = await page({ cursor: first.next });
    expect([...first.results, ...second.results].map(({ id }) => id)).toEqual(ids.slice(0, 4));
    expect((await page({ cursor: second.previous })).results).toEqual(first.results);
  });
});

describe('looking for words alone', () => {
  it('finds what shares the rare ones, and nothing that shares only the common', async () => {
    const jam = await fileOne({
      category: 'hardware',
      title: 'Paper jam in the tray',
      description: 'The printer on the third floor reports a paper jam in its tray.',
    });
    for (let n = 0; n < 6; n++)
      await fileOne({
        category: 'network',
        title: 'Internet',
        description: 'The network on the third floor is slow.',
      });
    expect(await findByWords(test.database, employee, 'my printer has a paper jam again', 3)).toEqual([
      { kind: 'case', id: jam },
    ]);
    expect(await findByWords(test.database, employee, 'the coffee on the table is cold', 3)).toEqual([]);
    expect(await findByWords(test.database, employee, '!?', 3)).toEqual([]);
  });

  it('leaves out what shares much less than the best does', async () => {
    const about = (title: string) => fileOne({ category: 'hardware', title, description: title });
    const best = await about('Paper jam in the rear tray of the printer');
    await about('Printer prints stripes on paper');
    const text = 'paper jam in the rear tray of my printer';
    expect(await findByWords(test.database, employee, text, 3)).toEqual([{ kind: 'case', id: best }]);
    expect(await findByWords(test.database, employee, 'stripes on paper', 3)).toHaveLength(1);
  });
});

describe('looking for an error code', () => {
  const about = (code: string, category: Category = 'network') =>
    fileOne({ category, title: `VPN 连接失败 (${code})`, language: 'zh' });

  it('finds it in another language, however it is written', async () => {
    const id = await about('0x5FBDD5B4');
    await about('0x80070005');
    for (const text of ['L’erreur 0x5fbdd5b4 s’affiche', 'it says [0X5FBDD5B4]!'])
      expect(await findByCodes(test.database, employee, text, 3)).toEqual([{ kind: 'case', id }]);
    expect(await findByCodes(test.database, employee, 'In 2026 the VPN v2 fails', 3)).toEqual([]);
  });

  it('does not take for one what stands everywhere, or what the reader may not see', async () => {
    for (let n = 0; n < 21; n++) await about('Office365');
    await about('ERR-4102', 'security');
    expect(await findByCodes(test.database, employee, 'Office365 is slow', 3)).toEqual([]);
    expect(await findByCodes(test.database, employee, 'ERR-4102 again', 3)).toEqual([]);
    expect(await findByCodes(test.database, staff, 'ERR-4102 again', 3)).toHaveLength(1);
  });
});
