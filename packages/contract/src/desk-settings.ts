import { z } from 'zod';

/**
 * What an administrator can set, and what stands where nobody has set anything. One key, one row of `desk_setting`.
 */
export const deskSettingsSchema = z.object({
  /** After so many days a resolved ticket closes by itself. */
  auto_close_days: z.number().int().min(1).max(30).default(3),
  /** So long a closing that was read out of somebody's words can be taken back. */
  undo_hours: z.number().int().min(1).max(168).default(24),
  /** From this confidence on "thanks, it works" closes a ticket. */
  closure_confidence: z.number().min(0.5).max(1).default(0.9),
  /** Below this confidence a ticket goes to the IT team. */
  answer_confidence: z.number().min(0).max(1).default(0.6),
  /** The share of its answers that must have helped before the assistant may go a step further. */
  autonomy_target: z.number().min(0.5).max(0.99).default(0.75),
  /** So many of its answers must have been judged before that. */
  autonomy_min_reviews: z.number().int().min(5).max(500).default(20),
  /** More points than this nobody gets in a day. */
  points_per_day: z.number().int().min(1).max(1000).default(20),
  /** So many people a group must have before its figures are shown. */
  smallest_group: z.number().int().min(2).max(50).default(5),
});
export type DeskSettings = z.infer<typeof deskSettingsSchema>;

export const patchDeskSettingsSchema = z
  .object({
    auto_close_days: deskSettingsSchema.shape.auto_close_days.unwrap(),
    undo_hours: deskSettingsSchema.shape.undo_hours.unwrap(),
    closure_confidence: deskSettingsSchema.shape.closure_confidence.unwrap(),
    answer_confidence: deskSettingsSchema.shape.answer_confidence.unwrap(),
    autonomy_target: deskSettingsSchema.shape.autonomy_target.unwrap(),
    autonomy_min_reviews: deskSettingsSchema.shape.autonomy_min_reviews.unwrap(),
    points_per_day: deskSettingsSchema.shape.points_per_day.unwrap(),
    smallest_group: deskSettingsSchema.shape.smallest_group.unwrap(),
  })
  .partial();
export type PatchDeskSettings = z.infer<typeof patchDeskSettingsSchema>;
