import { z } from 'zod';

export const ratingCommentMax = 2000;

/** So long after it was first given, a rating can be changed. */
export const ratingEditableHours = 12;

const score = z.number().int().min(1).max(5);

export const rateTicketSchema = z.object({
  score,
  /** Left out: what was said before stays. Null or empty: it is taken back. */
  comment: z.string().trim().max(ratingCommentMax).nullish(),
});
export type RateTicket = z.infer<typeof rateTicketSchema>;

/** What the requester thought of how their ticket was closed. */
export const ratingSchema = z.object({
  score,
  comment: z.string().nullable(),
  created_at: z.iso.datetime(),
  editable_until: z.iso.datetime(),
});
export type RatingBody = z.infer<typeof ratingSchema>;

/** The rating as it stands, and the points that it brought; the same for every score, none beyond the day's limit. */
export const givenRatingSchema = ratingSchema.extend({ points: z.number().int() });
export type GivenRating = z.infer<typeof givenRatingSchema>;
