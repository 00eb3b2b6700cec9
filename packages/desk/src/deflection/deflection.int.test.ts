import type { Category } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import type { EmployeeModel } from '../generated/models.ts';
import { buildDesk, buildEmployee, buildTicket } from '../testing/builders.ts';
import { emptyDesk } from '../testing/empty-desk.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { countDeflections } from './count-deflections.ts';
import { decideDeflection, recordShown } from './record-deflection.ts';

const hourMs = 3_600_000;
const start = new Date('2026-11-02T09:00:00Z');
const card = { kind: 'article', id: 7 } as const;

let test: TestDatabase;
let desk: Desk;
let writer: EmployeeModel;
let now = start;

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database, () => now);
});
beforeEach(async () => {
  await emptyDesk(test.database);
  await test.database.pool.query('delete from deflection');
  now = start;
  writer = await buildEmployee(test.database, { office_location: 'Lyon' });
});
afterAll(() => test.drop());

const later = (hours: number) => {
  now = new Date(start.getTime() + hours * hourMs);
};
async function show(category: Category | null = 'network', id?: number): Promise<number> {
  const shown = await recordShown(desk, writer, { cards: [card], category, language: 'en' }, id);
  if (shown === null) throw new Error('nothing was shown');
  return shown;
}
const solve = (id: number) => decideDeflection(desk, writer, id, { outcome: 'solved', solved_with: card });
const count = (wish: object = {}) =>
  countDeflections(desk, { from: start, to: new Date(start.getTime() + 1_000 * hourMs), ...wish });

describe('what somebody was shown', () => {
  it('is one row however often it changes while they write', async () => {
    const id = await show(null);
    const again = await recordShown(
      desk,
      writer,
      { cards: [card, { kind: 'case', id: 3 }], category: 'network', language: 'en' },
      id,
    );
    expect(again).toBe(id);
    expect(await test.database.prisma.deflection.findMany()).toMatchObject([
      { id, category: 'network', shown: expect.arrayContaining([card, { kind: 'case', id: 3 }]) },
    ]);
  });

  it('is no row when there was nothing to show', async () => {
    expect(await recordShown(desk, writer, { cards: [], category: null, language: 'en' })).toBeNull();
    expect(await count()).toMatchObject({ shown: 0 });
  });

  it('belongs to them alone', async () => {
    const id = await show();
    const other = await buildEmployee(test.database);
    await expect(
      decideDeflection(desk, other, id, { outcome: 'solved', solved_with: card }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await recordShown(desk, other, { cards: [card], category: null, language: 'fr' }, id)).not.toBe(
      id,
    );
  });

  it('solves nothing with a card that was not among it', async () => {
    const id = await show();
    await expect(
      decideDeflection(desk, writer, id, { outcome: 'solved', solved_with: { kind: 'case', id: 9 } }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('did not spare a ticket that was filed after all, whatever is said before or later', async () => {
    const id = await show();
    await solve(id);
    const { ticket_number } = await buildTicket(desk, { requester: writer });
    await decideDeflection(desk, writer, id, { outcome: 'went_on', ticket_number });
    await solve(id);
    expect(await count()).toMatchObject({ shown: 1, claimed: 0, went_on: 1 });
  });
});

describe('the figures', () => {
  it('count as honest what did not come back within 72 hours in that category', async () => {
    await solve(await show());
    later(71);
    await buildTicket(desk, { requester: writer, category: 'hardware' });
    expect(await count()).toMatchObject({ claimed: 1, honest: 1, provisional: 1 });
    await buildTicket(desk, { requester: writer, category: 'network' });
    expect(await count()).toMatchObject({ claimed: 1, honest: 0, provisional: 0 });
  });

  it('leave what came later than that alone', async () => {
    await solve(await show());
    later(73);
    await buildTicket(desk, { requester: writer, category: 'network' });
    expect(await count()).toMatchObject({ claimed: 1, honest: 1, provisional: 0 });
  });

  it('do not flatter where nobody knows what it was about', async () => {
    await solve(await show(null));
    later(1);
    await buildTicket(desk, { requester: writer, category: 'hardware' });
    expect(await count()).toMatchObject({ claimed: 1, honest: 0 });
  });

  it('can be asked by site, category and time', async () => {
    await solve(await show());
    expect(await count({ office_location: 'Lyon', category: 'network' })).toMatchObject({
      shown: 1,
      claimed: 1,
    });
    expect(await count({ office_location: 'Shanghai' })).toMatchObject({ shown: 0 });
    expect(await count({ category: 'hardware' })).toMatchObject({ shown: 0 });
    expect(await count({ to: start })).toMatchObject({ shown: 0 });
  });
});
