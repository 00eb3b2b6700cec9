import { z } from 'zod';
import coldStart from './cold-start.json' with { type: 'json' };
import { type LinearModel, linearModelSchema, loadLinearModel } from './linear-model.ts';

/** How much each voice counts when votes are multiplied; `words` and `vector` are the two halves of the linear model. */
export const voices = ['rules', 'neighbours', 'words', 'vector', 'model'] as const;
export type Voice = (typeof voices)[number];

/** What triage learned: from the shipped texts, or again, every night, from what people at the desk corrected. */
export const triageParametersSchema = z.object({
  /** Part of `assistant_version`. */
  version: z.string().min(1),
  /** The embedder whose vectors `vector` reads; with another one that head is silent. */
  embedding_model: z.string().nullable(),
  category: z.object({ words: linearModelSchema, vector: linearModelSchema.nullable() }),
  severity: linearModelSchema,
  urgency: linearModelSchema,
  /** Votes of the rules are divided by this before they become probabilities. */
  rules_temperature: z.number().positive(),
  pooling: z.object({
    category: z.record(z.enum(voices), z.number()),
    level: z.object({ words: z.number(), neighbours: z.number(), model: z.number() }),
  }),
  /** Weights of a logistic regression by name of what it looks at: whether the category is right. */
  calibration: z.record(z.string(), z.number()),
  /** How many judged tickets the calibration rests on, and whether people at the desk judged them. */
  calibrated_on: z.object({ rows: z.number().int(), origin: z.enum(['shipped', 'desk']) }),
});
export type TriageParameters = z.infer<typeof triageParametersSchema>;

/** Parameters as triage uses them. */
export type LoadedParameters = Omit<TriageParameters, 'category' | 'severity' | 'urgency'> & {
  category: { words: LinearModel; vector: LinearModel | null };
  severity: LinearModel;
  urgency: LinearModel;
};

export function loadParameters(stored: TriageParameters): LoadedParameters {
  return {
    ...stored,
    category: {
      words: loadLinearModel(stored.category.words),
      vector: stored.category.vector && loadLinearModel(stored.category.vector),
    },
    severity: loadLinearModel(stored.severity),
    urgency: loadLinearModel(stored.urgency),
  };
}

let shipped: LoadedParameters | undefined;

/** What a desk begins with; made by `evaluation/fit/fit-triage.ts`. */
export function coldStartParameters(): LoadedParameters {
  shipped ??= loadParameters(triageParametersSchema.parse(coldStart));
  return shipped;
}
