import { z } from 'zod';
import { type AutonomyLevel, autonomyLevels, type Category, categories } from './vocabulary.ts';

/** Security and rights are never left to the assistant: it may suggest there, and no more. The database says so too. */
export function highestLevel(category: Category): AutonomyLevel {
  return category === 'security' || category === 'permission' ? 'suggest' : 'answer';
}

/** What people said of the assistant's answers: of so many whose outcome is known, so many helped. */
export const autonomyEvidenceSchema = z.object({
  reviewed: z.number().int(),
  successes: z.number().int(),
  /** The share that helped lies between these with 95 % confidence (Wilson), 0 to 1. */
  lower: z.number(),
  upper: z.number(),
  /** What the lower bound had to reach, or the upper bound to stay above. */
  target: z.number(),
});
export type AutonomyEvidence = z.infer<typeof autonomyEvidenceSchema>;

export const autonomyChangeSchema = z.object({
  id: z.number().int(),
  old_level: z.enum(autonomyLevels),
  new_level: z.enum(autonomyLevels),
  is_pinned: z.boolean(),
  /** An employee_id, or `system` where what people said of answers moved it. */
  changed_by: z.string(),
  changed_by_name: z.string().nullable(),
  /** As it stood; null where an administrator decided. */
  evidence: autonomyEvidenceSchema.nullable(),
  comment: z.string().nullable(),
  created_at: z.iso.datetime(),
});
export type AutonomyChange = z.infer<typeof autonomyChangeSchema>;

export const categoryAutonomySchema = z.object({
  category: z.enum(categories),
  level: z.enum(autonomyLevels),
  /** It never goes further than this. */
  highest_level: z.enum(autonomyLevels),
  /** Set by an administrator: it moves no more by itself. */
  is_pinned: z.boolean(),
  /** When the level began: only what was said since counts. */
  since: z.iso.datetime(),
  evidence: autonomyEvidenceSchema,
  /** Null where it has gone as far as it may. */
  next_level: z.enum(autonomyLevels).nullable(),
  /** How many answers in a row must still help before that; null where there is no next level, or the target is out of reach. */
  missing: z.number().int().nullable(),
  /** The latest 20, newest first. */
  changes: z.array(autonomyChangeSchema),
});
export type CategoryAutonomyBody = z.infer<typeof categoryAutonomySchema>;

export const autonomySchema = z.object({
  /** As the settings have them now. */
  target: z.number(),
  min_reviews: z.number().int(),
  categories: z.array(categoryAutonomySchema),
});
export type AutonomyBody = z.infer<typeof autonomySchema>;

export const autonomyParams = z.object({ category: z.enum(categories) });

export const changeAutonomySchema = z.object({
  level: z.enum(autonomyLevels),
  /** False leaves it to what people say of the answers from now on. */
  is_pinned: z.boolean(),
  comment: z.string().trim().max(2000).optional(),
});
export type ChangeAutonomy = z.infer<typeof changeAutonomySchema>;
