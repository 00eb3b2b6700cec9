import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideDemo } from './decide-demo.ts';
import { readSettings } from './env.ts';

describe('whether it is a demo desk', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'kind-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const decide = (env: NodeJS.ProcessEnv) => decideDemo(readSettings(env), dataDir);

  it.each([
    { env: {}, demo: true },
    { env: { DEMO: '1' }, demo: true },
    { env: { DEMO: '0' }, demo: false },
    { env: { NODE_ENV: 'production' }, demo: false },
    { env: { NODE_ENV: 'production', DEMO: '1' }, demo: false },
    { env: { DATABASE_URL: 'postgresql://db/desk' }, demo: false },
    { env: { DATABASE_URL: 'postgresql://db/desk', DEMO: '1' }, demo: true },
  ])('is decided by $env on new data: $demo', ({ env, demo }) => {
    expect(decide(env)).toBe(demo);
  });

  it('is what the data was made as when nothing is said', () => {
    decide({ DEMO: '0' });
    expect(decide({})).toBe(false);
  });

  it('cannot be changed: on real data nobody may be anybody with one click', () => {
    decide({ DEMO: '0' });
    expect(() => decide({ DEMO: '1' })).toThrow('is that of a real desk');
  });

  it.each([{ DEMO: '0' }, { NODE_ENV: 'production' }])('cannot be undone by %o', (env) => {
    decide({});
    expect(() => decide(env)).toThrow('is that of a demo desk');
  });
});
