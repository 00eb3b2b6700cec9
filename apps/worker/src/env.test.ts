import { EnvironmentError } from '@desk/desk/environment';
import { describe, expect, it } from 'vitest';
import { readSettings } from './env.ts';

const enough = { DATABASE_URL: 'postgresql://desk@127.0.0.1/desk', REDIS_URL: 'redis://127.0.0.1:6379' };

function problemsOf(env: Record<string, string>): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    return error instanceof EnvironmentError ? error.problems : [String(error)];
  }
}

describe('readSettings', () => {
  it('needs a database and a Redis, and knows the rest', () => {
    expect(readSettings(enough)).toMatchObject({
      ollamaHost: 'http://127.0.0.1:11434',
      ollamaModel: 'llama3.2:3b',
      ollamaEnabled: true,
      analysisConcurrency: 2,
      pauseAt: undefined,
    });
  });

  it('names every problem at once', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://x',
      ANALYSIS_CONCURRENCY: '0',
      OLLAMA_HOST: 'nowhere',
    });
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
      'ANALYSIS_CONCURRENCY',
      'DATABASE_URL',
      'OLLAMA_HOST',
      'REDIS_URL',
    ]);
    expect(problems).toContain('REDIS_URL is missing');
  });

  it('takes OLLAMA_ENABLED=0 for no model server', () => {
    expect(readSettings({ ...enough, OLLAMA_ENABLED: '0' }).ollamaEnabled).toBe(false);
  });

  it('sends mails where it is told a server, a sender and the desk’s address, and asks for what is missing', () => {
    const mailing = {
      ...enough,
      SMTP_URL: 'smtps://desk:pass@mail.example.com',
      MAIL_FROM: 'Help desk <desk@example.com>',
      PUBLIC_URL: 'https://desk.example.com/',
    };
    expect(readSettings(mailing).mail).toMatchObject({
      domain: 'example.com',
      publicUrl: 'https://desk.example.com',
    });
    expect(
      readSettings({ ...enough, SMTP_URL: '', MAIL_FROM: '', PUBLIC_URL: '', AUTH_SECRET: '' }).mail,
    ).toBe(undefined);
    expect(problemsOf({ ...enough, SMTP_URL: 'smtp://mail.example.com' })).toHaveLength(2);
    expect(problemsOf({ ...mailing, MAIL_FROM: 'a <b@c>\r\nBcc: all@example.com' })).toHaveLength(1);
  });

  it('refuses a clock of its own in production', () => {
    const moved = { ...enough, DESK_TEST_CLOCK_FILE: '/tmp/clock' };
    expect(readSettings(moved).testClockFile).toBe('/tmp/clock');
    expect(problemsOf({ ...moved, NODE_ENV: 'production' })).toEqual([
      'DESK_TEST_CLOCK_FILE cannot be set in production',
    ]);
  });

  it('refuses to be paused in production', () => {
    const paused = { ...enough, DESK_TEST_PAUSE_AT: 'save' };
    expect(readSettings(paused).pauseAt).toBe('save');
    expect(problemsOf({ ...paused, NODE_ENV: 'production' })).toEqual([
      'DESK_TEST_PAUSE_AT cannot be set in production',
    ]);
  });
});
