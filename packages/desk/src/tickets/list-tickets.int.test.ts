import type { Actor } from '@desk/contract/permissions';
import { type ListTicketsQuery, listTicketsQuery } from '@desk/contract/tickets';
import type { TicketOrdering } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Desk } from '../desk.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { deleteTicket } from './delete-ticket.ts';
import { listTickets } from './list-tickets.ts';
import { moveTicket } from './move-ticket.ts';
import { patchTicket } from './patch-ticket.ts';

let test: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
afterAll(() => test.drop());

type Wish = Partial<z.input<typeof listTicketsQuery>>;
const parse = (wish: Wish): ListTicketsQuery => listTicketsQuery.parse(wish);
const list = (actor: Actor, wish: Wish = {}) => listTickets(test.database, actor, parse(wish));
const titles = async (actor: Actor, wish: Wish = {}) =>
  (await list(actor, wish)).results.map((ticket) => ticket.title);

describe('who sees what', () => {
  it('shows an employee what was filed by or for them, and staff everything but the deleted', async () => {
    const [ana, bo] = [await buildEmployee(test.database), await buildEmployee(test.database)];
    const [staff, admin] = [await buildStaff(test.database), await buildStaff(test.database, 'admin')];
    const own = await buildTicket(desk, { requester: ana, title: 'Of Ana' });
    await buildTicket(desk, { requester: bo, title: 'Of Bo' });
    const gone = await buildTicket(desk, { requester: ana, title: 'Deleted' });
    await deleteTicket(desk, admin, { id: gone.id });
    await test.database.prisma.ticket.update({
      where: { id: (await buildTicket(desk, { requester: bo, title: 'By Ana for Bo' })).id },
      data: { created_by: ana.employee_id },
    });

    expect(await titles(ana)).toEqual(['By Ana for Bo', 'Of Ana']);
    expect(await titles(bo)).toEqual(['By Ana for Bo', 'Of Bo']);
    expect(await list(ana)).toMatchObject({ count: 2, results: [{}, { id: own.id }] });
    const ids = [ana.employee_id, bo.employee_id];
    expect(await titles(staff, { employee_id: ids })).toEqual(['By Ana for Bo', 'Of Bo', 'Of Ana']);
    expect(await titles(ana, { employee_id: bo.employee_id })).toEqual(['By Ana for Bo']);
  });

  it('reads neither long texts nor vectors', async () => {
    const ana = await buildEmployee(test.database);
    await buildTicket(desk, { requester: ana });
    const [row] = (await list(ana)).results;
    expect(
      Object.keys(row ?? {}).filter((key) =>
        /description|resolution$|embedding|search|hash|(?<!reopened_)count/.test(key),
      ),
    ).toEqual([]);
  });
});

describe('filters', () => {
  it('narrow the list one by one and together, and each may repeat', async () => {
    const [ana, staff] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const mine = (wish: Wish) => titles(ana, { ordering: 'created_at', ...wish });
    await buildTicket(desk, { requester: ana, title: 'A', category: 'network', priority: 'high' });
    const b = await buildTicket(desk, { requester: ana, title: 'B', category: 'hardware' });
    await patchTicket(desk, staff, { id: b.id }, { version: 1, severity: 'high', urgency: 'high' });
    await buildTicket(desk, { requester: ana, title: 'C', status: 'resolved', category: 'network', staff });

    expect(await mine({ status: 'pending' })).toEqual(['A', 'B']);
    expect(await mine({ status: ['pending', 'resolved'] })).toEqual(['A', 'B', 'C']);
    expect(await mine({ category: 'network' })).toEqual(['A', 'C']);
    expect(await mine({ category: 'network', status: 'resolved' })).toEqual(['C']);
    expect(await mine({ priority: ['high', 'urgent'] })).toEqual(['A', 'B']);
    expect(await mine({ severity: 'high', urgency: 'high' })).toEqual(['B']);
    expect(await mine({ severity: 'low' })).toEqual([]);
    expect(await mine({ assigned_to: staff.employee_id })).toEqual(['C']);
    expect(await mine({ assigned_to: 'pool' })).toEqual(['A', 'B']);
    expect(await mine({ assigned_to: ['pool', staff.employee_id] })).toEqual(['A', 'B', 'C']);
    expect(await mine({ assigned_to: 'ai' })).toEqual([]);
    expect(await titles(staff, { assigned_to: 'me' })).toEqual(['C']);
  });

  it('take times from and before which tickets were filed', async () => {
    const ana = await buildEmployee(test.database);
    for (const day of [1, 2, 3])
      await buildTicket(
        buildDesk(test.database, () => new Date(`2026-02-0${day}T12:00:00Z`)),
        { requester: ana, title: `Day ${day}` },
      );
    expect(await titles(ana, { created_after: '2026-02-02T12:00:00Z' })).toEqual(['Day 3', 'Day 2']);
    expect(await titles(ana, { created_before: '2026-02-02T12:00:00Z' })).toEqual(['Day 1']);
    expect(
      await titles(ana, {
        created_after: '2026-02-02T00:00:00+01:00',
        created_before: '2026-02-03T00:00:00Z',
      }),
    ).toEqual(['Day 2']);
  });
});

describe('ordering', () => {
  it('is by rank for priorities, with the untriaged among the medium ones', async () => {
    const ana = await buildEmployee(test.database);
    for (const priority of ['medium', 'urgent', undefined, 'low', 'high'] as const)
      await buildTicket(desk, { requester: ana, title: priority ?? 'untriaged', priority });
    expect(await titles(ana, { ordering: '-priority' })).toEqual([
      'urgent',
      'high',
      'untriaged',
      'medium',
      'low',
    ]);
    expect(await titles(ana, { ordering: 'priority' })).toEqual([
      'low',
      'medium',
      'untriaged',
      'high',
      'urgent',
    ]);
  });

  it('is by the last change on request', async () => {
    const [ana, staff] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const first = await buildTicket(desk, { requester: ana, title: 'first' });
    await buildTicket(desk, { requester: ana, title: 'second' });
    const later = buildDesk(test.database, () => new Date(Date.now() + 60_000));
    await moveTicket(later, staff, { id: first.id }, { move: 'assign', assigned_to: staff.employee_id });
    expect(await titles(ana)).toEqual(['second', 'first']);
    expect(await titles(ana, { ordering: '-updated_at' })).toEqual(['first', 'second']);
    expect(await titles(ana, { ordering: 'updated_at' })).toEqual(['second', 'first']);
  });
});

describe('paging', () => {
  const sevenAtOneInstant = async () => {
    const ana = await buildEmployee(test.database);
    const stopped = buildDesk(test.database, () => new Date('2026-02-10T12:00:00Z'));
    for (const title of 'abcdefg') await buildTicket(stopped, { requester: ana, title });
    return ana;
  };

  it.each<[TicketOrdering, string[]]>([
    ['-created_at', ['gfe', 'dcb', 'a']],
    ['created_at', ['abc', 'def', 'g']],
    ['-priority', ['gfe', 'dcb', 'a']],
    ['priority', ['abc', 'def', 'g']],
    ['-updated_at', ['gfe', 'dcb', 'a']],
    ['updated_at', ['abc', 'def', 'g']],
  ])('follows the cursors forth and back through equal keys, ordered by %s', async (ordering, expected) => {
    const ana = await sevenAtOneInstant();
    const pageAt = async (cursor?: string | null) => {
      const page = await list(ana, { ordering, page_size: 3, cursor: cursor ?? undefined });
      return { ...page, letters: page.results.map((ticket) => ticket.title).join('') };
    };

    const first = await pageAt();
    const second = await pageAt(first.next);
    const third = await pageAt(second.next);
    expect([first.letters, second.letters, third.letters]).toEqual(expected);
    expect([first.count, second.count, third.count]).toEqual([7, 7, 7]);
    expect([first.previous, third.next]).toEqual([null, null]);

    const secondAgain = await pageAt(third.previous);
    const firstAgain = await pageAt(secondAgain.previous);
    expect([secondAgain.letters, firstAgain.letters]).toEqual([expected[1], expected[0]]);
    expect(firstAgain.previous).toBeNull();
    expect((await pageAt(firstAgain.next)).letters).toBe(expected[1]);
  });

  it('neither repeats nor skips when tickets come in meanwhile', async () => {
    const ana = await sevenAtOneInstant();
    const first = await list(ana, { page_size: 3 });
    await buildTicket(desk, { requester: ana, title: 'new' });
    expect(await titles(ana, { page_size: 3, cursor: first.next ?? '' })).toEqual(['d', 'c', 'b']);
  });

  it('jumps to a page by its number and goes on from there', async () => {
    const ana = await sevenAtOneInstant();
    const second = await list(ana, { page: 2, page_size: 3 });
    expect(second.results.map((ticket) => ticket.title)).toEqual(['d', 'c', 'b']);
    expect(await titles(ana, { page_size: 3, cursor: second.next ?? '' })).toEqual(['a']);
    expect(await titles(ana, { page_size: 3, cursor: second.previous ?? '' })).toEqual(['g', 'f', 'e']);
  });

  it('says how many there are even beyond the end', async () => {
    const ana = await sevenAtOneInstant();
    expect(await list(ana, { page: 50 })).toEqual({ count: 7, results: [], next: null, previous: null });
  });

  it.each(['nonsense', '', Buffer.from('["-created_at","2026",1,false]').toString('base64url')])(
    'refuses the cursor %j',
    async (cursor) => {
      const ana = await buildEmployee(test.database);
      await expect(list(ana, { cursor })).rejects.toMatchObject({
        code: 'invalid_input',
        details: { issues: [{ path: 'cursor', code: 'invalid' }] },
      });
    },
  );

  it('refuses a cursor of another ordering', async () => {
    const ana = await sevenAtOneInstant();
    const { next } = await list(ana, { page_size: 3 });
    await expect(list(ana, { ordering: 'priority', cursor: next ?? '' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('search', () => {
  it.each([
    ['打印机', 'zh'],
    ['卡纸', 'zh'],
    ['imprimante', 'fr'],
    ['imprimantes', 'fr'],
    ['ETAGE', 'fr'],
    ['l’étage', 'fr'],
    ['wifi', 'nl'],
    ['wi-fi', 'nl'],
    ['verbind', 'nl'],
    ['0x80070005', 'en'],
    ['80070005', null],
    ['KB50313', 'en'],
    ['10.0.4.17', 'en'],
    ['outlook crash', 'en'],
    ['crash printer', null],
    ['扫描', null],
    [`o'brien \\ "quoted" & | ! :*`, null],
    ['???', null],
  ])('%s finds %s', async (search, expected) => {
    const ana = await buildEmployee(test.database);
    const texts = {
      zh: '打印机卡纸，三楼没法打印',
      fr: 'L’imprimante de l’étage est bloquée',
      nl: 'Wi-Fi valt weg, geen verbinding',
      en: 'Outlook crashes with 0x80070005 after KB5031356 on host 10.0.4.17',
    };
    for (const [title, description] of Object.entries(texts))
      await buildTicket(desk, { requester: ana, title, description });
    expect(await titles(ana, { search })).toEqual(expected === null ? [] : [expected]);
  });

  it('finds a ticket by its number, whole or begun, with or without its letters', async () => {
    const ana = await buildEmployee(test.database);
    const stopped = buildDesk(test.database, () => new Date('2026-01-17T12:00:00Z'));
    await buildTicket(stopped, { requester: ana, title: 'one' });
    await buildTicket(stopped, { requester: ana, title: 'two' });
    expect(await titles(ana, { search: 'TK20260117002' })).toEqual(['two']);
    expect(await titles(ana, { search: 'tk20260117' })).toEqual(['two', 'one']);
    expect(await titles(ana, { search: '20260117001' })).toEqual(['one']);
  });

  it('finds the new text after a change, and the old no longer', async () => {
    const ana = await buildEmployee(test.database);
    const ticket = await buildTicket(desk, { requester: ana, title: 'Zeppelin', description: 'It leaks.' });
    await patchTicket(desk, ana, { id: ticket.id }, { version: 1, title: 'Montgolfière' });
    expect(await titles(ana, { search: 'zeppelin' })).toEqual([]);
    expect(await titles(ana, { search: 'montgolfiere leaks' })).toEqual(['Montgolfière']);
    expect(await titles(ana, { search: ticket.ticket_number })).toEqual(['Montgolfière']);
  });

  it('counts and pages what it found', async () => {
    const ana = await buildEmployee(test.database);
    for (const title of 'abc') await buildTicket(desk, { requester: ana, title, description: 'Sauerkraut' });
    const first = await list(ana, { search: 'sauerkraut', page_size: 2 });
    expect(first).toMatchObject({ count: 3, results: [{ title: 'c' }, { title: 'b' }] });
    expect(await titles(ana, { search: 'sauerkraut', page_size: 2, cursor: first.next ?? '' })).toEqual([
      'a',
    ]);
  });
});
