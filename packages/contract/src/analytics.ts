import { z } from 'zod';
import { categories, priorities, ticketStatuses } from './vocabulary.ts';

/** What the staff's home shows: counts now, each of which opens its list. `undecided` is not yet triaged. */
export const overviewSchema = z.object({
  total: z.number().int(),
  by_status: z.record(z.enum(ticketStatuses), z.number().int()),
  /** Open tickets (pending and in progress) only. */
  open_by_category: z.record(z.enum([...categories, 'undecided']), z.number().int()),
  open_by_priority: z.record(z.enum([...priorities, 'undecided']), z.number().int()),
  unassigned: z.number().int(),
  /** Open, unassigned, of priority urgent or high. */
  urgent_unassigned: z.number().int(),
  mine: z.number().int(),
  created_last_7_days: z.number().int(),
  resolved_last_7_days: z.number().int(),
});
export type Overview = z.infer<typeof overviewSchema>;
