import { closureIntents } from '@desk/contract/vocabulary';
import { z } from 'zod';
import { replyFeatures } from './reply-features.ts';
import fitted from './reply-parameters.json' with { type: 'json' };

/** The bias, then one a feature. */
const weights = z.array(z.number()).length(replyFeatures.length + 1);

const replyParametersSchema = z.strictObject({
  /** For whoever reads the file: what the weights belong to. */
  features: z.array(z.string()).refine((names) => names.join() === replyFeatures.join()),
  intents: z
    .array(z.strictObject({ closure_intent: z.enum(closureIntents), weights }))
    .length(closureIntents.length),
  /** Whether the words alone are enough to close the ticket. */
  closes: weights,
});
export type ReplyParameters = z.infer<typeof replyParametersSchema>;

let read: ReplyParameters | undefined;

/** Written by `evaluation/fit/fit-replies.ts`. */
export function replyParameters(): ReplyParameters {
  read ??= replyParametersSchema.parse(fitted);
  return read;
}
