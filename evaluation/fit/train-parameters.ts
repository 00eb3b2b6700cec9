import {
  type LoadedParameters,
  loadParameters,
  triageParametersSchema,
} from '../../apps/worker/src/ai/triage/parameters.ts';
import fitted from './triage-train.json' with { type: 'json' };

let parameters: LoadedParameters | undefined;

/**
 * Triage as it is scored: fitted by the same command as what a desk begins with, without the matters of the test split. What
 * is shipped knows those too, and would be judged on what it was taught.
 */
export function trainParameters(): LoadedParameters {
  parameters ??= loadParameters(triageParametersSchema.parse(fitted));
  return parameters;
}
