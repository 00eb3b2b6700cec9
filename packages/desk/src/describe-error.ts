/** An error as a log may have it. */
export type DescribedError = {
  type: string;
  message: string;
  /** Where it was thrown, without the message. */
  stack?: string;
  code?: string | number;
  table?: string;
  column?: string;
  constraint?: string;
  syscall?: string;
  cause?: DescribedError | string;
};

/**
 * What went wrong and where, without what people wrote: PostgreSQL quotes the failing row in `detail` and bad input in the
 * message, Prisma prints its whole arguments, and pino's own serializer would write all of it into the log.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something other than an error was thrown' };
  const { cause } = error;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    message: messageOf(error),
    ...(frames && frames.length > 0 && { stack: frames.join('\n') }),
    ...told(error),
    ...(cause instanceof Error && depth < 3 && { cause: describeError(cause, depth + 1) }),
  };
}

const tellable = ['code', 'table', 'column', 'constraint', 'syscall'] as const;

function told(error: Error): Partial<Record<(typeof tellable)[number], string>> {
  const found = tellable.flatMap((key) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [];
  });
  return Object.fromEntries(found);
}

function messageOf(error: Error): string {
  // The last line says what is wrong; those before it repeat the call with its data.
  if (error.name.startsWith('PrismaClient'))
    return error.message.trim().split('\n').at(-1)?.trim().slice(0, 500) ?? '';
  // `invalid input syntax for type integer: "…"`; names of constraints and columns stand before the colon.
  if ('severity' in error) return error.message.replace(/: ".*/s, '').slice(0, 500);
  return error.message.slice(0, 2_000);
}

/** For pino: every logger of the desk is made with these. */
export const logSerializers = { err: (error: unknown) => describeError(error) };
