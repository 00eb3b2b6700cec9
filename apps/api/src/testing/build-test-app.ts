import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JobName, JobPayload } from '@desk/contract/jobs';
import type { Database } from '@desk/desk/database';
import type { EmployeeModel } from '@desk/desk/generated/models';
import { buildEmployee } from '@desk/desk/testing/builders';
import { createTestDatabase } from '@desk/desk/testing/test-database';
import type { InjectOptions } from 'fastify';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { signToken } from '../accounts/session-token.ts';
import { buildApp } from '../app.ts';
import type { App } from '../deps.ts';
import { readSettings, type Settings } from '../env.ts';
import type { FindSolutions } from '../find-solutions.ts';

const authSecret = 'a secret that is only known to the tests';

export type TestPerson = EmployeeModel;
export type EnqueuedJob = { name: JobName; payload: JobPayload<JobName> };

export type TestApp = {
  app: App;
  database: Database;
  databaseUrl: string;
  settings: Settings;
  /** Two colleagues, one of the IT team and one administrator; more are made with `addPerson`. */
  people: Record<'employee' | 'other_employee' | 'it_staff' | 'admin', TestPerson>;
  /** What the API has asked of the worker, oldest first. */
  enqueued: EnqueuedJob[];
  addPerson(person?: Partial<TestPerson>): Promise<TestPerson>;
  /** The headers of a signed-in program. */
  signIn(person: TestPerson): Promise<{ authorization: string }>;
  /** Asks as this person, or as nobody; signs in on the way. */
  ask(person: TestPerson | null, request: InjectOptions): Promise<Awaited<ReturnType<App['inject']>>>;
  setClock(now: Date): void;
  close(): Promise<void>;
};

/**
 * The real API on a database of its own, with people in it. Jobs are noted instead of queued.
 *
 * @param options.env overrides of the environment, as `env.ts` reads it
 */
export async function buildTestApp(
  options: { env?: Record<string, string>; redis?: Redis; findSolutions?: FindSolutions } = {},
): Promise<TestApp> {
  const { database, url, drop } = await createTestDatabase();
  const settings = readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    REDIS_URL: 'redis://127.0.0.1:1',
    PUBLIC_URL: 'http://localhost:8000',
    AUTH_SECRET: authSecret,
    DESK_TIME_ZONE: 'Europe/Amsterdam',
    FILES_DIR: path.join(tmpdir(), `desk-files-${randomUUID()}`),
    ...options.env,
  });
  const enqueued: EnqueuedJob[] = [];
  let now: Date | undefined;

  const app = await buildApp({
    database,
    settings,
    redis: options.redis,
    findSolutions: options.findSolutions,
    clock: () => now ?? new Date(),
    enqueue: (name, payload) => {
      enqueued.push({ name, payload });
    },
    log: pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
  });

  const addPerson: TestApp['addPerson'] = (wish = {}) => buildEmployee(database, wish);

  const signIn: TestApp['signIn'] = async (person) => {
    const user = await database.prisma.authUser.upsert({
      where: { employee_id: person.employee_id },
      create: { id: randomUUID(), employee_id: person.employee_id, name: person.name, email: person.email },
      update: {},
    });
    const token = randomUUID().replaceAll('-', '');
    await database.prisma.authSession.create({
      data: { id: randomUUID(), token, user_id: user.id, expires_at: new Date(Date.now() + 14 * 86_400_000) },
    });
    return { authorization: `Bearer ${signToken(token, authSecret)}` };
  };

  const tokens = new Map<string, string>();
  return {
    app,
    database,
    databaseUrl: url,
    settings,
    enqueued,
    addPerson,
    signIn,
    people: {
      employee: await addPerson({ name: 'Emma Employee' }),
      other_employee: await addPerson({ name: 'Otto Other' }),
      it_staff: await addPerson({ name: 'Ivy Itstaff', role: 'it_staff' }),
      admin: await addPerson({ name: 'Ada Admin', role: 'admin' }),
    },
    async ask(person, request) {
      if (!person) return app.inject(request);
      const known = tokens.get(person.employee_id) ?? (await signIn(person)).authorization;
      tokens.set(person.employee_id, known);
      return app.inject({ ...request, headers: { authorization: known, ...request.headers } });
    },
    setClock(moment) {
      now = moment;
    },
    async close() {
      await app.close();
      await drop();
      await rm(settings.filesDir, { recursive: true, force: true });
    },
  };
}
