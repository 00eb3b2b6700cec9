import {
  type Environment,
  flag,
  logLevel,
  optionalText,
  readEnvironment,
  testClockFile,
  timeZone,
} from '@desk/desk/environment';
import { z } from 'zod';
import { stages } from './analyze-ticket/run-stage.ts';

/** Everything the worker is told from outside, parsed once. */
export type Settings = z.infer<typeof settingsSchema>;

/** Compose passes on what is not set as an empty text. */
const address = optionalText.pipe(z.url({ protocol: /^https?$/ }).optional());
const mailServer = optionalText.pipe(z.url({ protocol: /^smtps?$/ }).optional());
const sender = optionalText.pipe(
  z
    .string()
    .regex(
      /^(?:[^<>\p{Cc}]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u,
      'is no sender, such as Help desk <desk@example.com>',
    )
    .optional(),
);

const settingsSchema = z
  .object({
    NODE_ENV: z.string().default('development'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }),
    DESK_TIME_ZONE: timeZone,
    LOG_LEVEL: logLevel,
    /** Where `/metrics`, `/healthz` and `/readyz` listen; port 0 is any free one. */
    METRICS_HOST: z.string().default('127.0.0.1'),
    METRICS_PORT: z.coerce.number().int().min(0).max(65_535).default(9464),

    OLLAMA_HOST: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:11434'),
    OLLAMA_MODEL: z.string().trim().min(1).default('llama3.2:3b'),
    /** Off: the rules answer every ticket, and no model server is looked for. */
    OLLAMA_ENABLED: flag(true),

    /** `built-in` spares a machine without the weights from looking for them. */
    EMBEDDER: z.enum(['transformer', 'built-in']).default('transformer'),
    /** Where the embedder's weights are kept once they have been downloaded. */
    MODEL_CACHE_DIR: z.string().trim().min(1).default('.data/models'),
    /** A folder that has the weights already; nothing is downloaded then. */
    MODEL_DIR: optionalText,
    /** A mirror of the model hub. */
    MODEL_REMOTE_HOST: z.url({ protocol: /^https?$/ }).optional(),
    /** Similarity from which a source counts; each embedder knows a sensible one. */
    RETRIEVAL_CUT: z.coerce.number().min(0).max(1).optional(),

    /** The folder in which the API keeps the files that people send. */
    FILES_DIR: z.string().trim().min(1).default('.data/files'),

    /** How many tickets are analysed at once. A local model answers one at a time anyway. */
    ANALYSIS_CONCURRENCY: z.coerce.number().int().min(1).max(32).default(2),

    /** `smtp://host:25`, `smtps://user:password@host`; without it nobody gets mails. */
    SMTP_URL: mailServer,
    /** Whom mails come from: `desk@example.com`, `Help desk <desk@example.com>`. */
    MAIL_FROM: sender,
    /** The address that people type; it makes the links in mails. */
    PUBLIC_URL: address,
    /** The API's: signs the links with which people rate by mail. Without it, mails lead to the ticket instead. */
    AUTH_SECRET: z
      .string()
      .min(32)
      .optional()
      .or(z.literal('').transform(() => undefined)),

    /** For the tests that kill a worker: it stops dead where this says, until somebody kills it. */
    DESK_TEST_PAUSE_AT: z.enum(['', ...stages, 'saved']).optional(),
    DESK_TEST_CLOCK_FILE: testClockFile,
  })
  .superRefine((env, context) => {
    for (const name of ['MAIL_FROM', 'PUBLIC_URL'] as const)
      if (env.SMTP_URL && !env[name])
        context.addIssue({ code: 'custom', path: [name], message: 'is required where SMTP_URL is set' });
    if (env.NODE_ENV !== 'production') return;
    for (const name of ['DESK_TEST_PAUSE_AT', 'DESK_TEST_CLOCK_FILE'] as const)
      if (env[name])
        context.addIssue({ code: 'custom', path: [name], message: 'cannot be set in production' });
  })
  .transform((env) => ({
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    deskTimeZone: env.DESK_TIME_ZONE,
    logLevel: env.LOG_LEVEL,
    metricsHost: env.METRICS_HOST,
    metricsPort: env.METRICS_PORT,
    ollamaHost: env.OLLAMA_HOST,
    ollamaModel: env.OLLAMA_MODEL,
    ollamaEnabled: env.OLLAMA_ENABLED,
    embedder: env.EMBEDDER,
    modelCacheDir: env.MODEL_CACHE_DIR,
    modelDir: env.MODEL_DIR,
    modelRemoteHost: env.MODEL_REMOTE_HOST,
    retrievalCut: env.RETRIEVAL_CUT,
    filesDir: env.FILES_DIR,
    analysisConcurrency: env.ANALYSIS_CONCURRENCY,
    mail:
      env.SMTP_URL && env.MAIL_FROM && env.PUBLIC_URL
        ? {
            url: env.SMTP_URL,
            from: env.MAIL_FROM,
            domain: env.MAIL_FROM.replace(/^.*@|>$/g, ''),
            publicUrl: env.PUBLIC_URL.replace(/\/+$/, ''),
            authSecret: env.AUTH_SECRET,
          }
        : undefined,
    pauseAt: env.DESK_TEST_PAUSE_AT || undefined,
    testClockFile: env.DESK_TEST_CLOCK_FILE,
  }));

/** @throws EnvironmentError that names every problem at once */
export function readSettings(env: Environment): Settings {
  return readEnvironment(settingsSchema, env);
}
