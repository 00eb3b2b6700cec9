import type { Clock } from './clock.ts';
import type { Database } from './database.ts';

/** What the rules of the desk work on: where it is written, what time it is, and whose calendar days count. */
export type Desk = {
  database: Database;
  clock: Clock;
  /** IANA name, such as `Europe/Amsterdam`. */
  timeZone: string;
};
