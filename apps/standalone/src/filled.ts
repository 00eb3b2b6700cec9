import { z } from 'zod';

/** What filling the database has done, as its program tells the supervisor. */
export const filledSchema = z.object({
  /** How many migrations were missing. */
  migrations: z.number(),
  /** What an empty demo desk was given; null when it was not empty, or is no demo desk. */
  demo: z.object({ people: z.number(), tickets: z.number(), articles: z.number() }).nullable(),
});

export type Filled = z.infer<typeof filledSchema>;
