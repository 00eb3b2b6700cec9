import { z } from 'zod';
import { type PointReason, pointReasons } from './vocabulary.ts';

/** What each thing that helps the desk learn is worth, whatever it says: a bad rating as much as a good one. */
export const pointsFor: Readonly<Record<PointReason, number>> = {
  feedback_given: 5,
  useful_comment: 5,
  fix_confirmed: 3,
};

export const pointEntrySchema = z.object({
  id: z.number().int(),
  reason: z.enum(pointReasons),
  /** Less than the reason is worth, or none, where the day's limit was reached. */
  points: z.number().int(),
  ticket_number: z.string().nullable(),
  created_at: z.iso.datetime(),
});
export type PointEntry = z.infer<typeof pointEntrySchema>;

export const myPointsSchema = z.object({
  total: z.number().int(),
  this_month: z.number().int(),
  today: z.number().int(),
  /** More than this nobody gets in a day. */
  cap: z.number().int(),
  show_on_board: z.boolean(),
  /** The latest, newest first. */
  entries: z.array(pointEntrySchema),
});
export type MyPoints = z.infer<typeof myPointsSchema>;

export const pointBoardQuery = z.object({
  /** The desk's month, as `2026-11`; this one unless told. */
  month: z
    .string()
    .regex(/^20[0-9]{2}-(0[1-9]|1[0-2])$/)
    .optional(),
});

/** Those of one's own site who chose to be seen, by their points of one month. */
export const pointBoardSchema = z.object({
  month: z.string(),
  office_location: z.string(),
  /** The site has too few people for a board that says nothing about anybody else. */
  is_hidden: z.boolean(),
  smallest_group: z.number().int(),
  entries: z.array(
    z.object({
      /** The same for the same number of points. */
      rank: z.number().int(),
      name: z.string(),
      points: z.number().int(),
      is_me: z.boolean(),
    }),
  ),
});
export type PointBoard = z.infer<typeof pointBoardSchema>;
