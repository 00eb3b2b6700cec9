import { isIP } from 'node:net';
import { fileMaxMb } from '@desk/contract/limits';
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

/** Everything the API is told from outside, parsed once. */
export type Settings = z.infer<typeof settingsSchema>;

const list = z
  .string()
  .default('')
  .transform((value) => value.split(/[\s,]+/).filter(Boolean));

const origins = list.pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)));

const settingsSchema = z
  .object({
    NODE_ENV: z.string().default('development'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
    /** The address people type; it makes links, and cookies secure when it is https. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Signs sessions; whoever knows it can forge them. */
    AUTH_SECRET: z.string().min(32, 'must be at least 32 characters, made by chance').optional(),
    /** Lets anybody on this machine sign in as any demo person. */
    DEMO: flag(false),
    /** The built page; left out when another server (nginx, Vite) has it. */
    WEB_DIST: optionalText,
    LOG_LEVEL: logLevel,
    DESK_TIME_ZONE: timeZone,
    /** Other sites that may call the API from a browser, exact origins; none unless told. */
    CORS_ORIGINS: origins,
    /** Proxies that may say who the client is: addresses, ranges, `loopback`, `uniquelocal`; none unless told. */
    TRUST_PROXY: list.pipe(
      z.array(z.string().refine(isProxyRange, 'is not an address or a range of addresses')),
    ),
    /** `/metrics` asks for it as a bearer token; without one, only this machine and private networks may read them. */
    METRICS_TOKEN: optionalText,
    /** How much one person, or one address before sign-in, may ask of one process. */
    REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(6000),
    /** `prisma/migrations`, with which `/readyz` checks that the database is current. */
    MIGRATIONS_DIR: optionalText,
    /** Where files that people send are kept; the worker clears it of what nobody can reach, so it needs the same folder. */
    FILES_DIR: z.string().trim().min(1).default('.data/files'),
    MAX_FILE_MB: z.coerce.number().int().min(1).max(1024).default(fileMaxMb),
    DESK_TEST_CLOCK_FILE: testClockFile,
  })
  .superRefine((env, context) => {
    if (env.NODE_ENV !== 'production') return;
    for (const name of ['AUTH_SECRET', 'PUBLIC_URL'] as const)
      if (!env[name])
        context.addIssue({ code: 'custom', path: [name], message: 'is required in production' });
    if (env.DESK_TEST_CLOCK_FILE)
      context.addIssue({
        code: 'custom',
        path: ['DESK_TEST_CLOCK_FILE'],
        message: 'cannot be set in production',
      });
    if (env.DEMO)
      context.addIssue({ code: 'custom', path: ['DEMO'], message: 'cannot be switched on in production' });
  })
  .transform((env) => ({
    production: env.NODE_ENV === 'production',
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    host: env.HOST,
    port: env.PORT,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    authSecret: env.AUTH_SECRET,
    demo: env.DEMO,
    webDist: env.WEB_DIST,
    logLevel: env.LOG_LEVEL,
    deskTimeZone: env.DESK_TIME_ZONE,
    corsOrigins: env.CORS_ORIGINS,
    trustProxy: env.TRUST_PROXY,
    metricsToken: env.METRICS_TOKEN,
    requestsPerMinute: env.REQUESTS_PER_MINUTE,
    migrationsDir: env.MIGRATIONS_DIR,
    filesDir: env.FILES_DIR,
    maxFileMb: env.MAX_FILE_MB,
    testClockFile: env.DESK_TEST_CLOCK_FILE,
  }));

/** @throws EnvironmentError that names every problem at once */
export function readSettings(env: Environment): Settings {
  return readEnvironment(settingsSchema, env);
}

function isProxyRange(value: string): boolean {
  const [address = '', bits] = value.split('/');
  const isPrefix = bits === undefined || /^\d{1,3}$/.test(bits);
  return ['loopback', 'linklocal', 'uniquelocal'].includes(value) || (isIP(address) !== 0 && isPrefix);
}
