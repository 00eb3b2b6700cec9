import { EnvironmentError } from '@desk/desk/environment';
import { describe, expect, it } from 'vitest';
import { readSettings } from './env.ts';

const enough = { DATABASE_URL: 'postgresql://desk@127.0.0.1/desk', REDIS_URL: 'redis://127.0.0.1:6379' };
const secret = 'x'.repeat(32);

function problemsOf(env: Record<string, string>): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

describe('the environment', () => {
  it('needs two addresses and has a default for the rest, on loopback', () => {
    expect(readSettings(enough)).toMatchObject({
      host: '127.0.0.1',
      port: 8000,
      publicUrl: 'http://localhost:8000',
      demo: false,
      production: false,
      corsOrigins: [],
      trustProxy: [],
    });
  });

  it('names every problem at once', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://x',
      PORT: 'many',
      AUTH_SECRET: 'short',
      LOG_LEVEL: 'loud',
      DESK_TIME_ZONE: 'Mars/Olympus',
      TRUST_PROXY: 'everybody',
      CORS_ORIGINS: 'example.com',
      DEMO: 'maybe',
    });
    for (const name of [
      'DATABASE_URL',
      'REDIS_URL is missing',
      'PORT',
      'AUTH_SECRET',
      'LOG_LEVEL',
      'DESK_TIME_ZONE',
      'TRUST_PROXY',
      'CORS_ORIGINS',
      'DEMO',
    ])
      expect(problems.join('\n')).toContain(name);
  });

  it('asks for more in production, and allows no demo there', () => {
    const production = { ...enough, NODE_ENV: 'production' };
    expect(problemsOf(production)).toEqual([
      'AUTH_SECRET is required in production',
      'PUBLIC_URL is required in production',
    ]);
    const whole = { ...production, AUTH_SECRET: secret, PUBLIC_URL: 'https://desk.example.com/' };
    expect(readSettings(whole)).toMatchObject({
      production: true,
      publicUrl: 'https://desk.example.com',
    });
    expect(problemsOf({ ...whole, DEMO: '1' })).toEqual(['DEMO cannot be switched on in production']);
  });

  it('reads lists with commas or spaces, and origins as origins', () => {
    const settings = readSettings({
      ...enough,
      CORS_ORIGINS: 'https://a.example.com/, http://b.example.com:8080',
      TRUST_PROXY: 'uniquelocal 10.0.0.0/8,::1',
    });
    expect(settings.corsOrigins).toEqual(['https://a.example.com', 'http://b.example.com:8080']);
    expect(settings.trustProxy).toEqual(['uniquelocal', '10.0.0.0/8', '::1']);
  });

  it('takes what is set to nothing for not set', () => {
    expect(readSettings({ ...enough, WEB_DIST: '', METRICS_TOKEN: ' ', DEMO: '' })).toMatchObject({
      webDist: undefined,
      metricsToken: undefined,
      demo: false,
    });
  });
});
