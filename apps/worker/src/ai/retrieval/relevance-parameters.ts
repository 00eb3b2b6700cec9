import { z } from 'zod';
import { type RelevanceParameters, relevanceParameters } from './relevance.ts';
import fitted from './relevance-parameters.json' with { type: 'json' };

/** Written by `evaluation/fit/fit-retrieval.ts`; the entry of no embedder in particular is the guess for all others. */
const known = z.array(relevanceParameters).parse(fitted);
const anyEmbedder = 'any';

/** The parameters that belong to an embedder: measured, or where nobody could measure yet a guess that says so. */
export function relevanceParametersOf(embedding_model: string): RelevanceParameters {
  const own = known.find((entry) => entry.embedding_model === embedding_model);
  const guess = known.find((entry) => entry.embedding_model === anyEmbedder);
  const parameters = own ?? guess;
  if (!parameters) throw new Error(`nothing is known of how to read the similarities of ${embedding_model}`);
  return parameters;
}
