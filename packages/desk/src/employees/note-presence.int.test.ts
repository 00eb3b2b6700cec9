import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildEmployee } from '../testing/builders.ts';
import { emptyDesk } from '../testing/empty-desk.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createPresenceNotes } from './note-presence.ts';

let test: TestDatabase;
let now: Date;

beforeAll(async () => {
  test = await createTestDatabase();
});
beforeEach(async () => {
  await emptyDesk(test.database);
  await buildEmployee(test.database, { employee_id: 'E1' });
  now = new Date('2026-11-21T09:00:00.000Z');
});
afterAll(() => test.drop());

const createNotes = (onFailure = (error: unknown) => expect.unreachable(String(error))) =>
  createPresenceNotes({ database: test.database, clock: () => now }, onFailure);

const lastSeen = async () =>
  (await test.database.prisma.employee.findUniqueOrThrow({ where: { employee_id: 'E1' } })).last_seen_at;

describe('when somebody was last here', () => {
  it('is kept', async () => {
    await createNotes()('E1');
    expect(await lastSeen()).toEqual(now);
  });

  it('is written at most once a minute, whichever process they reach', async () => {
    const first = new Date(now);
    const here = createNotes();
    const elsewhere = createNotes();
    await here('E1');
    now = new Date(first.getTime() + 59_000);
    await here('E1');
    await elsewhere('E1');
    expect(await lastSeen()).toEqual(first);
    now = new Date(first.getTime() + 120_000);
    await here('E1');
    expect(await lastSeen()).toEqual(now);
  });

  it('is not worth failing for', async () => {
    const failures: unknown[] = [];
    const broken = { ...test.database, pool: { query: () => Promise.reject(new Error('no database')) } };
    const note = createPresenceNotes(
      { database: broken as unknown as TestDatabase['database'], clock: () => now },
      (error) => failures.push(error),
    );
    await note('E1');
    expect(failures).toHaveLength(1);
  });
});
