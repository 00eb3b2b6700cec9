import { z } from 'zod';
import { categories } from './vocabulary.ts';

const name = z.string().trim().min(1).max(60);
const lead = z.string().max(50).nullable();

export const createTeamSchema = z.object({
  name,
  /** What goes to it where no colleague suggests a group. */
  categories: z
    .array(z.enum(categories))
    .max(categories.length)
    .transform((list) => [...new Set(list)])
    .default([]),
  /** Who is told of what goes wrong in it; all administrators where there is nobody. */
  lead_id: lead.default(null),
});
export type CreateTeam = z.infer<typeof createTeamSchema>;

export const patchTeamSchema = z
  .object({ name, categories: createTeamSchema.shape.categories.unwrap(), lead_id: lead })
  .partial();
export type PatchTeam = z.infer<typeof patchTeamSchema>;

const memberSchema = z.object({ employee_id: z.string(), name: z.string() });

export const teamSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  categories: z.array(z.enum(categories)),
  lead_id: z.string().nullable(),
  lead_name: z.string().nullable(),
  members: z.array(memberSchema),
  /** Open tickets that wait in its pool. */
  waiting: z.number().int(),
});
export type TeamBody = z.infer<typeof teamSchema>;
export const teamListSchema = z.object({ results: z.array(teamSchema) });
