import { describe, expect, it } from 'vitest';
import { readSettings } from './env.ts';

describe('the settings of a desk on one machine', () => {
  it('are a demo desk on port 8000 when nothing is said', () => {
    expect(readSettings({})).toMatchObject({ port: 8000, demo: true, ollamaHost: 'http://127.0.0.1:11434' });
  });

  it.each([
    { told: { DATABASE_URL: 'postgresql://db/desk' }, demo: false },
    { told: { DATABASE_URL: 'postgresql://db/desk', DEMO: '1' }, demo: true },
    { told: { DEMO: '0' }, demo: false },
    { told: { DEMO: '1', NODE_ENV: 'production' }, demo: false },
    { told: { NODE_ENV: 'production' }, demo: false },
  ])('make a demo desk of $told: $demo', ({ told, demo }) => {
    expect(readSettings(told).demo).toBe(demo);
  });

  it('treat an empty variable as one that is not set', () => {
    const settings = readSettings({ DATABASE_URL: '', REDIS_URL: '', DEMO: '' });
    expect(settings).toMatchObject({ databaseUrl: undefined, redisUrl: undefined, demo: true });
  });

  it('name every problem at once', () => {
    expect(() => readSettings({ PORT: 'eight', DEMO: 'perhaps' })).toThrow(/PORT(.|\n)*DEMO/);
  });
});
