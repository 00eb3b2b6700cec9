import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

describe('a test database', () => {
  let first: TestDatabase;
  let second: TestDatabase;
  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([first.drop(), second.drop()]);
  });

  it('has every migration and no ticket', async () => {
    expect(await first.database.prisma.ticket.count()).toBe(0);
  });

  it('is seen by its own test file only', async () => {
    await first.database.pool.query('create table mine ()');
    const { rows } = await second.database.pool.query("select to_regclass('mine') as found");
    expect(rows).toEqual([{ found: null }]);
  });

  it('takes the trigrams of Chinese text into its index', async () => {
    await first.database.pool.query('create extension if not exists pg_trgm');
    const { rows } = await first.database.pool.query(
      "select cardinality(show_trgm('打印机坏了')) as trigrams",
    );
    expect(rows).toEqual([{ trigrams: 6 }]);
  });
});
