import { describe, expect, it } from 'vitest';
import { readSettings } from './env.ts';

describe('the settings of a desk on one machine', () => {
  it('are port 8000 and a local Ollama when nothing is said', () => {
    expect(readSettings({})).toMatchObject({ port: 8000, ollamaHost: 'http://127.0.0.1:11434' });
  });

  it('treat an empty variable as one that is not set', () => {
    const settings = readSettings({ DATABASE_URL: '', REDIS_URL: '', DEMO: '' });
    expect(settings).toMatchObject({ databaseUrl: undefined, redisUrl: undefined, wantsDemo: undefined });
  });

  it('name every problem at once', () => {
    expect(() => readSettings({ PORT: 'eight', DEMO: 'perhaps' })).toThrow(/PORT(.|\n)*DEMO/);
  });
});
