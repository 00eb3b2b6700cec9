import { z } from 'zod';
import { deskClocks, escalationTriggers } from './vocabulary.ts';

/** A year: what waits longer is not waited for. */
const longestMinutes = 366 * 24 * 60;
const afterMinutes = z.number().int().min(5).max(longestMinutes);

export const escalationRuleSchema = z.object({
  id: z.number().int(),
  trigger: z.enum(escalationTriggers),
  /** Each fires once for a ticket; a higher one is for what the lower did not help. */
  level: z.number().int(),
  /** For `unresolved`: so long after it was filed, times in which it was solved not counted. */
  after_minutes: z.number().int().nullable(),
  clock: z.enum(deskClocks),
  raise_priority: z.boolean(),
  /** The group that gets it, unless a person has it already; null leaves it where it is. */
  team_id: z.number().int().nullable(),
  is_active: z.boolean(),
  updated_at: z.iso.datetime(),
});
export type EscalationRuleBody = z.infer<typeof escalationRuleSchema>;
export const escalationRuleListSchema = z.object({ results: z.array(escalationRuleSchema) });

export const patchEscalationRuleSchema = z
  .object({
    /** Only where the trigger is `unresolved`. */
    after_minutes: afterMinutes,
    clock: z.enum(deskClocks),
    raise_priority: z.boolean(),
    team_id: z.number().int().nullable(),
    is_active: z.boolean(),
  })
  .partial();
export type PatchEscalationRule = z.infer<typeof patchEscalationRuleSchema>;

/** What a rule would do if it were set like this. */
export const previewEscalationQuery = z.object({
  rule_id: z.coerce.number().int(),
  after_minutes: z.coerce.number().pipe(afterMinutes).optional(),
  clock: z.enum(deskClocks).optional(),
});
export const escalationPreviewSchema = z.object({
  /** So many tickets that are open now, and for which it has not fired yet, it would fire for at once. */
  tickets: z.number().int(),
  /** When it would fire for a ticket filed at this moment; null where it does not go by time. */
  fires_at: z.iso.datetime().nullable(),
});
export type EscalationPreview = z.infer<typeof escalationPreviewSchema>;

export const deEscalateTicketSchema = z.object({
  comment: z.string().trim().max(2000).optional(),
  version: z.number().int().min(1).optional(),
});
