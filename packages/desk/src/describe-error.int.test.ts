import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeError } from './describe-error.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const canary = 'Kanarie2026!';
const caught = (work: () => Promise<unknown>) =>
  work().then(
    () => {
      throw new Error('nothing went wrong');
    },
    (error: unknown) => error,
  );

describe('describeError', () => {
  it.each([
    ['a row that breaks a rule', `insert into ticket (title, description) values ($1, $1)`, '23502'],
    ['input that is of another type', 'select $1::text::int', '22P02'],
  ])('says what PostgreSQL refused, and not what somebody wrote: %s', async (_, statement, code) => {
    const error = await caught(() => test.database.pool.query(statement, [canary]));
    const written = JSON.stringify({ ...(error instanceof Error ? error : {}), text: String(error) });
    expect(written).toContain(canary);
    const described = describeError(error);
    expect(JSON.stringify(described)).not.toContain(canary);
    expect(described).toMatchObject({ code, stack: expect.stringContaining('at ') });
    expect(described.message).not.toBe('');
  });

  it('says what Prisma refused, and not its arguments', async () => {
    const wrong: Record<string, unknown> = { title: canary, description: 42 };
    const error = await caught(() =>
      // @ts-expect-error the arguments are wrong on purpose
      test.database.prisma.ticket.create({ data: wrong }),
    );
    expect(String(error)).toContain(canary);
    const described = describeError(error);
    expect(JSON.stringify(described)).not.toContain(canary);
    expect(described.type).toMatch(/^PrismaClient/);
  });

  it('keeps a cause', () => {
    const error = new Error('fetch failed', {
      cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
    });
    expect(describeError(error)).toMatchObject({
      type: 'Error',
      message: 'fetch failed',
      cause: { message: 'refused', code: 'ECONNREFUSED' },
    });
  });
});
