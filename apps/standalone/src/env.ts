import { z } from 'zod';

const environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(1).max(65_435).default(8000),
  DATABASE_URL: z.string().trim().optional(),
  REDIS_URL: z.string().trim().optional(),
  OLLAMA_HOST: z.string().trim().optional(),
  PUBLIC_URL: z.string().trim().optional(),
  AUTH_SECRET: z.string().trim().optional(),
  SMTP_URL: z.string().trim().optional(),
  MAIL_CATCHER_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  MODEL_CACHE_DIR: z.string().trim().optional(),
  DESK_TIME_ZONE: z.string().trim().optional(),
  LOG_LEVEL: z.string().trim().optional(),
  DEMO: z.enum(['0', '1', 'true', 'false', '']).optional(),
});

export type ToldSettings = ReturnType<typeof readSettings>;

export type Settings = ToldSettings & {
  /** Whether this is a demo desk, on which anybody may be any of the demo people. */
  demo: boolean;
};

/**
 * What the supervisor itself needs to know; API and worker read the rest of the environment by themselves.
 * @throws one error that lists every problem
 */
export function readSettings(env: NodeJS.ProcessEnv) {
  const result = environment.safeParse(env);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  - ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment does not make sense:\n${problems.join('\n')}`);
  }
  const told = result.data;
  const isProduction = told.NODE_ENV === 'production';
  return {
    port: told.PORT,
    databaseUrl: told.DATABASE_URL || undefined,
    redisUrl: told.REDIS_URL || undefined,
    ollamaHost: told.OLLAMA_HOST || 'http://127.0.0.1:11434',
    publicUrl: told.PUBLIC_URL || undefined,
    authSecret: told.AUTH_SECRET || undefined,
    smtpUrl: told.SMTP_URL || undefined,
    mailCatcherPort: told.MAIL_CATCHER_PORT,
    metricsPort: told.METRICS_PORT,
    modelCacheDir: told.MODEL_CACHE_DIR || undefined,
    timeZone: told.DESK_TIME_ZONE || Intl.DateTimeFormat().resolvedOptions().timeZone,
    logLevel: told.LOG_LEVEL || 'info',
    wantsDemo: isProduction ? false : readFlag(told.DEMO),
  };
}

/** Undefined when nothing was said. */
function readFlag(told: string | undefined): boolean | undefined {
  return told ? told === '1' || told === 'true' : undefined;
}
