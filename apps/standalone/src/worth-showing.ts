import { z } from 'zod';

const WARNING = 40;
const ERROR = 50;

const logRecord = z.object({
  level: z.number(),
  msg: z.string().default(''),
  err: z.object({ message: z.string() }).optional(),
});

export interface ShownLine {
  kind: 'plain' | 'warning' | 'error';
  text: string;
}

/**
 * What a person at the terminal should see of a line that the API or the worker has printed: warnings, errors, and
 * whatever is not a log record, which is meant for people (a set-up link) or a crash. Everything is in the log files.
 */
export function findWorthShowing(line: string): ShownLine | undefined {
  if (line.trim() === '') return undefined;
  const record = readRecord(line);
  if (!record) return { kind: 'plain', text: line };
  if (record.level < WARNING) return undefined;
  const cause = record.err && record.err.message !== record.msg ? record.err.message : undefined;
  const text = [record.msg, cause].filter(Boolean).join(': ');
  return { kind: record.level < ERROR ? 'warning' : 'error', text };
}

function readRecord(line: string): z.infer<typeof logRecord> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return logRecord.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
