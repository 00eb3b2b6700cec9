import type { Logger } from 'pino';
import type { Counter } from 'prom-client';
import type { Embedder } from '../ai/embedder/embedder.ts';
import type { ModelAdvice } from './ask-model.ts';
import { checkSteps } from './check-steps.ts';
import { offeredSources } from './offered-sources.ts';
import type { ReadTicket } from './read-ticket.ts';
import type { Answer, Sources } from './recommendation.ts';

/**
 * The model's answer as far as it holds.
 * @returns undefined when not one of its steps rests on a source: then the first answer is the better one
 */
export async function answerByModel(
  deps: {
    embedder: Embedder;
    metrics: { modelFailures: Counter<'kind'>; modelSteps: Counter<'outcome'> };
    log: Logger;
  },
  ticket: ReadTicket,
  sources: Sources,
  advice: ModelAdvice,
): Promise<Answer | undefined> {
  const { embedder, metrics, log } = deps;
  const { title, description } = ticket.prepared;
  const { steps, outcomes } = await checkSteps(advice.steps, {
    ticket: `${title}\n${description}`,
    language: ticket.language,
    sources: offeredSources(ticket, sources),
    embedder,
  });
  for (const outcome of outcomes) metrics.modelSteps.inc({ outcome });
  if (!outcomes.includes('supported')) {
    metrics.modelFailures.inc({ kind: 'unsupported' });
    log.info(
      { ticket_id: ticket.ticket_id, steps: outcomes.length },
      'no step of the model’s answer rests on a source, the first answer stands',
    );
    return undefined;
  }
  return { steps, outcome: 'answer', questions: [], source: 'model', model_used: advice.model };
}
