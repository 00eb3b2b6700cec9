import {
  type AnalysisKey,
  failAnalysis,
  noteAnalysisError,
  releaseAnalysis,
  type StartedAnalysis,
  startAnalysis,
} from '@desk/desk/analysis/start-analysis';
import type { Desk } from '@desk/desk/desk';
import type { Logger } from 'pino';
import type { Counter } from 'prom-client';
import type { Embedder } from '../ai/embedder/embedder.ts';
import { embed } from './embed.ts';
import { type ReadTicket, readTicket } from './read-ticket.ts';
import { recommend } from './recommend.ts';
import { type AskModel, noModel } from './recommend-by-model.ts';
import { noSources } from './recommendation.ts';
import type { RetrievalStore } from './retrieval-store.ts';
import { retrieve } from './retrieve.ts';
import type { RunStage } from './run-stage.ts';
import { save } from './save.ts';

export type AnalysisDeps = {
  desk: Desk;
  /** The embedder of this moment; an analysis keeps the one it began with. */
  embedder: () => Embedder;
  store: RetrievalStore;
  /** Similarity from which a source counts; the embedder's own unless set. */
  cut: number | undefined;
  askModel: AskModel;
  stage: RunStage;
  metrics: { responses: Counter<'source' | 'model'>; analysesGivenUp: Counter };
  log: Logger;
};

/**
 * As often an analysis is tried as it should be, whether it throws or takes its worker down with it. After that the plain
 * answer is tried, which needs neither vectors nor a model; if even that has killed a worker, the analysis ends without one.
 */
const mostAttempts = 5;

/** Answers a ticket that is owed an answer; a run that is owed no more, for whatever reason, is left alone. */
export async function analyzeTicket(
  deps: AnalysisDeps,
  key: AnalysisKey,
  signal: AbortSignal,
): Promise<void> {
  const started = await startAnalysis(deps.desk, key);
  if (!started) return;
  if (started.attempt > mostAttempts) return giveUp(deps, started);
  try {
    await answer(deps, readTicket(started), signal);
  } catch (error) {
    if (signal.aborted) await releaseAnalysis(deps.desk, key);
    else await noteAnalysisError(deps.desk, key, messageOf(error)).catch(() => {});
    throw error;
  }
}

async function answer(deps: AnalysisDeps, ticket: ReadTicket, signal: AbortSignal): Promise<void> {
  const { desk, store, askModel, stage, metrics } = deps;
  const { database } = desk;
  const embedder = deps.embedder();
  const cut = deps.cut ?? embedder.cut;
  const startedAt = performance.now();

  const problem = await stage('embed', () => embed({ database, embedder }, ticket));
  signal.throwIfAborted();
  const sources = await stage('retrieve', () => retrieve({ database, store, cut }, ticket, problem));
  signal.throwIfAborted();
  const recommendation = await stage('recommend', () =>
    recommend({ desk, askModel }, ticket, sources, signal),
  );
  await stage('save', () =>
    save({ desk, responses: metrics.responses }, ticket, recommendation, {
      embedding_model: embedder.name,
      processing_time_ms: performance.now() - startedAt,
    }),
  );
}

async function giveUp({ desk, metrics, log }: AnalysisDeps, started: StartedAnalysis): Promise<void> {
  const error = started.analysis_error ?? 'The worker ended each time before it could say why.';
  log.error({ ...keyOf(started), attempts: started.attempt - 1, error }, 'an analysis is given up');
  metrics.analysesGivenUp.inc();
  // The plain answer was being written when a worker last died.
  if (started.attempt > mostAttempts + 1) return failAnalysis(desk, started, error);

  const startedAt = performance.now();
  const recommendation = await recommend({ desk, askModel: noModel }, readTicket(started), noSources, never);
  await save(
    { desk, responses: metrics.responses },
    started,
    recommendation,
    { embedding_model: 'none', processing_time_ms: performance.now() - startedAt },
    { state: 'failed', error },
  );
}

const never = new AbortController().signal;

const keyOf = ({ ticket_id, analysis_run }: AnalysisKey) => ({ ticket_id, analysis_run });

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
