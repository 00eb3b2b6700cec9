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

    /** How many tickets are analysed at once. A local model answers one at a time anyway. */
    ANALYSIS_CONCURRENCY: z.coerce.number().int().min(1).max(32).default(2),

    /** For the tests that kill a worker: it stops dead where this says, until somebody kills it. */
    DESK_TEST_PAUSE_AT: z.enum(['', ...stages, 'saved']).optional(),
    DESK_TEST_CLOCK_FILE: testClockFile,
  })
  .superRefine((env, context) => {
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
    analysisConcurrency: env.ANALYSIS_CONCURRENCY,
    pauseAt: env.DESK_TEST_PAUSE_AT || undefined,
    testClockFile: env.DESK_TEST_CLOCK_FILE,
  }));

/** @throws EnvironmentError that names every problem at once */
export function readSettings(env: Environment): Settings {
  return readEnvironment(settingsSchema, env);
}
