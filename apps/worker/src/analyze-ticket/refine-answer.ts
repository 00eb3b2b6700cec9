import {
  endRefinement,
  mayStillRefine,
  releaseRefinement,
  startRefinement,
} from '@desk/desk/analysis/refine-analysis';
import type { AnalysisKey } from '@desk/desk/analysis/start-analysis';
import type { AnalysisDeps } from './analyze-ticket.ts';
import { answerByModel } from './answer-by-model.ts';
import { embed } from './embed.ts';
import { evidenceOf, type ReadTicket, readTicket } from './read-ticket.ts';
import { recommend } from './recommend.ts';
import { retrieve } from './retrieve.ts';
import { saveBetter } from './save.ts';

/** There is an answer already: this is not worth many workers' lives. */
const mostAttempts = 3;
/** How often is looked whether anybody still waits. A slow model is freed that much later at most. */
const lookEveryMs = 1_000;

/**
 * Asks the language model for a better answer than the one that is there, and saves it beside that one. Whatever goes wrong
 * with the model, the first answer stands and nothing is owed any more. When somebody solves, deletes or asks anew in the
 * meantime, the model is told to stop.
 */
export async function refineAnswer(deps: AnalysisDeps, key: AnalysisKey, signal: AbortSignal): Promise<void> {
  const { desk, log, metrics } = deps;
  const started = await startRefinement(desk, key);
  if (!started) return;
  if (started.attempt > mostAttempts) {
    log.error({ ...key, attempts: started.attempt - 1 }, 'a better answer is given up');
    metrics.analysesGivenUp.inc();
    return endRefinement(desk, key);
  }
  const pointless = new AbortController();
  const looking = setInterval(async () => {
    // A database that is away for a moment changes nobody's mind.
    if (!(await mayStillRefine(desk, key).catch(() => true))) pointless.abort();
  }, lookEveryMs);
  try {
    const ticket = readTicket(started, deps.triage);
    const isSaved = await refine(deps, ticket, AbortSignal.any([signal, pointless.signal]));
    if (!isSaved) await endRefinement(desk, key);
  } catch (error) {
    if (signal.aborted) {
      await releaseRefinement(desk, key);
      throw error;
    }
    if (!pointless.signal.aborted) throw error;
    await endRefinement(desk, key);
  } finally {
    clearInterval(looking);
  }
}

/** @returns whether the model's answer took the first one's place */
async function refine(deps: AnalysisDeps, ticket: ReadTicket, signal: AbortSignal): Promise<boolean> {
  const { desk, store, triage, model, stage, metrics, log } = deps;
  const { database } = desk;
  const embedder = deps.embedder();
  const startedAt = performance.now();

  const problem = await stage('embed', () => embed({ database, embedder }, ticket));
  const sources = await stage('retrieve', () =>
    retrieve({ database, store, cut: deps.cut }, ticket, problem),
  );
  // What there was to answer from may be gone by now.
  if (!sources.isAnswerable || ticket.is_steering) return false;
  signal.throwIfAborted();
  const advice = await stage('ask', () => model.ask(ticket, sources, signal));
  if (!advice) return false;
  const answer = await stage('check', () =>
    answerByModel({ embedder, metrics, log }, ticket, sources, advice),
  );
  if (!answer) return false;
  signal.throwIfAborted();
  const { category, severity, urgency } = advice;
  const judgement = triage({
    ...evidenceOf(ticket, problem, sources),
    model: { category, severity, urgency },
  });
  const recommendation = await recommend(desk, ticket, sources, judgement, answer);
  return stage('replace', () =>
    saveBetter({ desk, responses: metrics.responses }, ticket, recommendation, {
      embedding_model: embedder.name,
      processing_time_ms: performance.now() - startedAt,
    }),
  );
}
