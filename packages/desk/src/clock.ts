import { readFileSync } from 'node:fs';

/** What time it is: passed in wherever a rule depends on now. */
export type Clock = () => Date;

/**
 * The machine's clock. For tests of what takes a day: that clock moved on by as many milliseconds as the file says, looked up
 * each time, so that a whole running desk can be told that it is tomorrow.
 */
export function createClock(offsetFile?: string): Clock {
  if (offsetFile === undefined) return () => new Date();
  return () => new Date(Date.now() + readOffset(offsetFile));
}

function readOffset(file: string): number {
  const offset = Number(readFileSync(file, 'utf8'));
  if (!Number.isFinite(offset)) throw new Error(`${file} does not say by how many milliseconds`);
  return offset;
}
