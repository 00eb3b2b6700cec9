import type { Logger } from 'pino';
import type { Embedder } from '../ai/embedder/embedder.ts';
import { filterAnswer } from '../ai/privacy/filter-answer.ts';
import type { ModelAdvice } from './ask-model.ts';
import { checkSteps } from './check-steps.ts';
import { offeredSources, reviewedTexts } from './offered-sources.ts';
import type { ReadTicket } from './read-ticket.ts';
import type { Answer, Sources } from './recommendation.ts';

/** A counter as whoever only counts sees it. */
type Counting<Label extends string> = { inc(labels: Partial<Record<Label, string>>, value?: number): void };

/**
 * The model's answer as far as it holds.
 * @returns undefined when not one of its steps rests on a source: then the first answer is the better one
 */
export async function answerByModel(
  deps: {
    embedder: Embedder;
    metrics: { modelFailures: Counting<'kind'>; modelSteps: Counting<'outcome'> };
    log: Pick<Logger, 'info'>;
  },
  ticket: ReadTicket,
  sources: Sources,
  advice: ModelAdvice,
): Promise<Answer | undefined> {
  const { embedder, metrics, log } = deps;
  const text = `${ticket.prepared.title}\n${ticket.prepared.description}`;
  const offered = offeredSources(ticket, sources);
  const checked = await checkSteps(advice.steps, {
    ticket: text,
    language: ticket.language,
    sources: offered,
    embedder,
  });
  const { steps, dropped } = filterAnswer(checked.steps, {
    ticket: text,
    reviewed: reviewedTexts(checked.steps, offered),
  });
  for (const outcome of checked.outcomes) metrics.modelSteps.inc({ outcome });
  metrics.modelSteps.inc({ outcome: 'filtered' }, dropped.length);
  if (steps.every(({ sources }) => sources.length === 0)) {
    metrics.modelFailures.inc({ kind: 'unsupported' });
    log.info(
      { ticket_id: ticket.ticket_id, steps: checked.outcomes, filtered: dropped.map(({ reason }) => reason) },
      'no step of the model’s answer rests on a source, the first answer stands',
    );
    return undefined;
  }
  return { steps, outcome: 'answer', questions: [], source: 'model', model_used: advice.model };
}
