import { z } from 'zod';
import { commentBodyMax } from './limits.ts';
import { answerVerdicts, refusalReasons } from './vocabulary.ts';

/**
 * What somebody says of one answer. Whoever sees the ticket gives a thumb; staff say whether they could use the answer.
 * Saying it again replaces what one said before: a thumb the thumb, a judgement the judgement.
 */
export const giveFeedbackSchema = z
  .object({
    verdict: z.enum(answerVerdicts),
    /** What was wrong; must be there with `refused`, and is of no use otherwise. */
    reason: z.enum(refusalReasons).nullish(),
    comment: z.string().trim().max(2000).nullish(),
    /** What was sent in place of the answer; must be there with `edited`, and is of no use otherwise. */
    final_text: z.string().trim().min(1).max(commentBodyMax).nullish(),
  })
  .refine((body) => body.verdict !== 'refused' || body.reason != null, {
    path: ['reason'],
    params: { code: 'required' },
  })
  .refine((body) => body.verdict !== 'edited' || body.final_text != null, {
    path: ['final_text'],
    params: { code: 'required' },
  });
export type GiveFeedback = z.infer<typeof giveFeedbackSchema>;

export const thumbs = ['thumbs_up', 'thumbs_down'] as const;
export const judgements = ['accepted', 'edited', 'refused'] as const;

/** What the reader has said of an answer so far; the judgement, its reason and its comment are of staff only. */
export const myFeedbackSchema = z.object({
  thumb: z.enum(thumbs).nullable(),
  judgement: z.enum(judgements).nullable(),
  reason: z.enum(refusalReasons).nullable(),
  /** Of the judgement, else of the thumb. */
  comment: z.string().nullable(),
});
export type MyFeedback = z.infer<typeof myFeedbackSchema>;
