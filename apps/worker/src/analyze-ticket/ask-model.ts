import type { Category, Level } from '@desk/contract/vocabulary';
import type { Logger } from 'pino';
import type { Counter } from 'prom-client';
import type { OllamaClient } from '../ai/ollama.ts';
import { OllamaFailure } from '../ai/ollama-failure.ts';
import { buildPrompt } from '../ai/prompt.ts';
import type { RawStep } from './check-steps.ts';
import { offeredSources } from './offered-sources.ts';
import type { ReadTicket } from './read-ticket.ts';
import type { Sources } from './recommendation.ts';

/** What the language model makes of a ticket, as it said it: nothing of this has been checked but its form. */
export type ModelAdvice = {
  category: Category;
  severity: Level;
  urgency: Level;
  steps: RawStep[];
  model: string;
};

export type LanguageModel = {
  /** Whether an answer may be expected at all. */
  isWorthAsking(): boolean;
  /** Undefined when the model gives no usable answer, for whatever reason. */
  ask(ticket: ReadTicket, sources: Sources, signal: AbortSignal): Promise<ModelAdvice | undefined>;
};

/** For a desk without a model. */
export const noModel: LanguageModel = {
  isWorthAsking: () => false,
  ask: () => Promise.resolve(undefined),
};

/** Asks Ollama. */
export function createLanguageModel(deps: {
  ollama: OllamaClient;
  modelFailures: Counter<'kind'>;
  log: Logger;
}): LanguageModel {
  const { ollama, modelFailures, log } = deps;
  let lastFailure: string | undefined;

  return {
    isWorthAsking: () => !ollama.isCircuitOpen(),

    async ask(ticket, sources, signal) {
      signal.throwIfAborted();
      try {
        const prompt = buildPrompt(
          { ...ticket.prepared, language: ticket.language },
          offeredSources(ticket, sources),
        );
        const { advice, model } = await ollama.recommend(prompt, signal);
        if (lastFailure) log.info({ model }, 'the language model answers again');
        lastFailure = undefined;
        return {
          category: advice.suggested_category,
          severity: advice.suggested_severity,
          urgency: advice.suggested_urgency,
          steps: advice.steps,
          model,
        };
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof OllamaFailure)) throw error;
        modelFailures.inc({ kind: error.kind });
        // A desk without Ollama is a normal desk: it says so once and not for every ticket. That the server is being left
        // alone is no news either.
        if (error.kind !== lastFailure && error.kind !== 'circuit_open') {
          lastFailure = error.kind;
          log.warn(
            { kind: error.kind, reason: error.message },
            'no answer from the language model, the first answer stands',
          );
        }
        return undefined;
      }
    },
  };
}
