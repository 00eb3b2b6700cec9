import { z } from 'zod';
import { queuePrefix } from './jobs.ts';

/** How far the download of a language model is. */
export const modelPullSchema = z.object({
  state: z.enum(['pulling', 'done', 'failed']),
  completed_bytes: z.number().int(),
  /** Null until the server has said. */
  total_bytes: z.number().int().nullable(),
  /** What the server said when it failed. */
  error: z.string().nullable(),
});
export type ModelPull = z.infer<typeof modelPullSchema>;

/** What the worker knows of the language model; it says so in Redis again and again. */
export const modelStatusSchema = z.object({
  /** False: no model is wanted, the rules answer every ticket. */
  is_enabled: z.boolean(),
  is_reachable: z.boolean(),
  /** Of the server. */
  version: z.string().nullable(),
  model: z.string(),
  /** Whether the server has the model on its disk. */
  is_present: z.boolean(),
  /** On the server's disk, or what is known of its size before it is downloaded. */
  size_bytes: z.number().int().nullable(),
  /** Whether it is in memory, so that an answer can begin at once. */
  is_loaded: z.boolean(),
  /** Whether the server failed so often that it is left alone for a minute. */
  is_circuit_open: z.boolean(),
  checked_at: z.iso.datetime(),
});
export type ModelStatus = z.infer<typeof modelStatusSchema>;

export const assistantModelSchema = modelStatusSchema.extend({
  /** Null when nobody has asked for the model lately. */
  pull: modelPullSchema.nullable(),
});
export type AssistantModel = z.infer<typeof assistantModelSchema>;

/** JSON of a `ModelStatus`; it expires when no worker is there to renew it. */
export const modelStatusKey = `${queuePrefix}:model-status`;
/** JSON of a `ModelPull`; it expires some time after the last progress. */
export const modelPullKey = `${queuePrefix}:model-pull`;
/** A pull that says nothing for so long has lost its worker, and may be asked for again. */
export const modelPullExpiresMs = 60_000;
