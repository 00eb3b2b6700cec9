import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** How values in the environment are spelled, the same for every process of the desk. */
export const flag = (unlessTold: boolean) =>
  z
    .enum(['0', '1', 'true', 'false', ''])
    .optional()
    .transform((value) => (value ? value === '1' || value === 'true' : unlessTold));

export const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

/** For tests of what takes a day: see `createClock`. */
export const testClockFile = optionalText;

export const timeZone = z
  .string()
  .refine(isTimeZone, 'is not a time zone this machine knows, such as Europe/Amsterdam')
  .default(Intl.DateTimeFormat().resolvedOptions().timeZone);

export const logLevel = z
  .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
  .default('info');

export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
  constructor(readonly problems: string[]) {
    super(`The environment is not complete:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** @throws EnvironmentError that names every problem at once */
export function readEnvironment<Settings>(schema: z.ZodType<Settings>, env: Environment): Settings {
  const result = schema.safeParse(env, { reportInput: true });
  if (result.success) return result.data;
  throw new EnvironmentError(
    result.error.issues.map((issue) => {
      const isMissing = issue.input === undefined && issue.code !== 'custom';
      return `${issue.path.join('.')} ${isMissing ? 'is missing' : issue.message}`;
    }),
  );
}

/** For the first line of a program: a wrong environment is told to whoever started it, and nothing is begun. */
export function settingsOrExit<Settings>(read: (env: Environment) => Settings): Settings {
  try {
    return read(process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
