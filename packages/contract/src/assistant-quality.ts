import { z } from 'zod';
import {
  answerSources,
  categories,
  labelOrigins,
  languages,
  learnedStates,
  levels,
  refusalReasons,
} from './vocabulary.ts';

/** How often something was so: never a bare percentage, always with how many it is a share of and how sure that makes us. */
export const proportionSchema = z.object({
  count: z.number().int(),
  /** Of how many. */
  n: z.number().int(),
  /** `count / n`; null when n is 0. */
  share: z.number().nullable(),
  /** 95 % interval (Wilson); 0 and 1 when n is 0. */
  low: z.number(),
  high: z.number(),
});
export type Proportion = z.infer<typeof proportionSchema>;

export const assistantQualityQuery = z.object({
  /** How far back answers are looked at. */
  days: z.coerce.number().int().min(7).max(366).default(90),
  language: z.enum(languages).optional(),
  /** As `model_used` spells it, `rules` for those. */
  model: z.string().max(200).optional(),
});
export type AssistantQualityQuery = z.infer<typeof assistantQualityQuery>;

const reliabilityBinSchema = z.object({
  /** The bin holds answers whose confidence is at least `from` and below `to` (the last one: at most). */
  from: z.number(),
  to: z.number(),
  mean_confidence: z.number(),
  accuracy: proportionSchema,
});
export type ReliabilityBin = z.infer<typeof reliabilityBinSchema>;

const weekSchema = z.object({
  /** The Monday it began, in the desk's time zone. */
  week: z.iso.date(),
  answers: z.number().int(),
  /** Of the category, where it was confirmed. */
  accuracy: proportionSchema,
  mean_confidence: z.number().nullable(),
  /**
   * Population stability index of the suggested categories against the four weeks before: below 0.1 steady, above 0.25
   * another mix. Null while either side has fewer than thirty answers.
   */
  category_shift: z.number().nullable(),
});
export type QualityWeek = z.infer<typeof weekSchema>;

/** What one set of parameters scored on the frozen set. */
const frozenScoreSchema = z.object({
  n: z.number().int(),
  accuracy: z.number(),
  /** Expected calibration error of its confidence. */
  ece: z.number(),
});

export const learnedScoresSchema = z.object({
  candidate: frozenScoreSchema.nullable(),
  /** What was in use that night, on the same tickets. */
  before: frozenScoreSchema.nullable(),
  /** 95 % interval of the difference in accuracy, candidate - before; paired bootstrap. */
  difference: z.tuple([z.number(), z.number()]).nullable(),
  /** Why it was (the first two) or was not put to use; `failed` when nothing could be learned at all. */
  verdict: z.enum([
    'better',
    'not_worse',
    'worse',
    'worse_calibrated',
    'no_better_than_guessing',
    'too_few_labels',
    'failed',
  ]),
});
export type LearnedScores = z.infer<typeof learnedScoresSchema>;

const learnedModelSchema = z.object({
  id: z.number().int(),
  /** As answers carry it in `assistant_version`. */
  name: z.string(),
  state: z.enum(learnedStates),
  /** Labels of this desk that it learned from. */
  trained_on: z.number().int(),
  scores: learnedScoresSchema,
  created_at: z.iso.datetime(),
  promoted_at: z.iso.datetime().nullable(),
});
export type LearnedModelBody = z.infer<typeof learnedModelSchema>;

/**
 * How good the assistant's answers are, judged by what people confirmed. An answer counts where its ticket has a label:
 * staff changed the value, accepted the answer, or sorted the ticket blindly. Corrections are wrong by nature and
 * acceptances right; the share that a random sample gives, without that bias, is `category_blind`.
 */
export const assistantQualitySchema = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  /** Tickets answered in the period, by what gave the answer that stands. */
  answers: z.object({
    n: z.number().int(),
    rules: proportionSchema,
    model: proportionSchema,
  }),
  /** Confirmed categories, by how they were. */
  labels: z.object({ total: z.number().int(), by_origin: z.record(z.enum(labelOrigins), z.number().int()) }),
  accuracy: z.object({
    category: proportionSchema,
    /** Of the blind reviews alone: a fair sample of closed tickets. */
    category_blind: proportionSchema,
    severity: proportionSchema,
    urgency: proportionSchema,
    priority: proportionSchema,
    assignee: proportionSchema,
  }),
  by_category: z.array(
    z.object({
      category: z.enum(categories),
      /** Of the tickets that are this, how many were said to be. */
      recall: proportionSchema,
      /** Of the tickets said to be this, how many are. */
      precision: proportionSchema,
    }),
  ),
  by_language: z.array(z.object({ language: z.enum(languages), accuracy: proportionSchema })),
  by_model: z.array(
    z.object({
      source: z.enum(answerSources),
      model_used: z.string(),
      assistant_version: z.string(),
      accuracy: proportionSchema,
    }),
  ),
  /** `counts[predicted][confirmed]`, both in the order of `categories`. */
  confusion: z.object({
    categories: z.array(z.enum(categories)),
    counts: z.array(z.array(z.number().int())),
  }),
  /** Bins without answers are left out; `ece` is null without labels. */
  reliability: z.object({ bins: z.array(reliabilityBinSchema), ece: z.number().nullable() }),
  thumbs_up: proportionSchema,
  /** Of the answers on which staff said whether they could use them. */
  judgements: z.object({
    accepted: proportionSchema,
    edited: proportionSchema,
    refused: proportionSchema,
    refused_by_reason: z.array(z.object({ reason: z.enum(refusalReasons), count: z.number().int() })),
  }),
  /** Oldest first. */
  weeks: z.array(weekSchema),
  /** The active one first, then newest first. */
  learned_models: z.array(learnedModelSchema),
  /** What `model` may be, whatever the filter says now. */
  models: z.array(z.string()),
});
export type AssistantQuality = z.infer<typeof assistantQualitySchema>;

/** A closed ticket to sort without knowing what anybody said of it. */
export const blindReviewItemSchema = z.object({
  ticket_id: z.number().int(),
  ticket_number: z.string(),
  title: z.string(),
  description: z.string(),
  language: z.enum(languages),
});
export type BlindReviewItem = z.infer<typeof blindReviewItemSchema>;
export const blindReviewListSchema = z.array(blindReviewItemSchema);

export const giveBlindReviewSchema = z.object({
  category: z.enum(categories),
  severity: z.enum(levels),
  urgency: z.enum(levels),
});
export type GiveBlindReview = z.infer<typeof giveBlindReviewSchema>;
