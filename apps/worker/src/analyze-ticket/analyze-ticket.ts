import {
  type AnalysisKey,
  failAnalysis,
  noteAnalysisError,
  releaseAnalysis,
  type StartedAnalysis,
  startAnalysis,
} from '@desk/desk/analysis/start-analysis';
import { describeError } from '@desk/desk/describe-error';
import type { Desk } from '@desk/desk/desk';
import type { Logger } from 'pino';
import type { Counter } from 'prom-client';
import type { Embedder } from '../ai/embedder/embedder.ts';
import { answerByRules } from './answer-by-rules.ts';
import type { LanguageModel } from './ask-model.ts';
import { embed } from './embed.ts';
import { evidenceOf, type ReadTicket, readTicket, type TriageTicket } from './read-ticket.ts';
import { recommend } from './recommend.ts';
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
  triage: TriageTicket;
  model: LanguageModel;
  /** Told when the first answer is saved and the model's is owed; must not wait. */
  onRefinementOwed: (key: AnalysisKey) => void;
  stage: RunStage;
  metrics: {
    responses: Counter<'source' | 'model'>;
    analysesGivenUp: Counter;
    modelFailures: Counter<'kind'>;
    modelSteps: Counter<'outcome'>;
  };
  log: Logger;
};

/**
 * As often an analysis is tried as it should be, whether it throws or takes its worker down with it. After that the plain
 * answer is tried, which needs neither vectors nor a model; if even that has killed a worker, the analysis ends without one.
 */
const mostAttempts = 5;

/**
 * Gives a ticket that is owed an answer the first one, from what the desk knows and the rules, in no time; a run that is owed
 * no more, for whatever reason, is left alone. The language model's, if there is one, comes later: see `refine-answer.ts`.
 */
export async function analyzeTicket(
  deps: AnalysisDeps,
  key: AnalysisKey,
  signal: AbortSignal,
): Promise<void> {
  const started = await startAnalysis(deps.desk, key);
  if (!started) return;
  if (started.attempt > mostAttempts) return giveUp(deps, started);
  try {
    await answer(deps, readTicket(started, deps.triage), signal);
  } catch (error) {
    if (signal.aborted) await releaseAnalysis(deps.desk, key);
    else await noteAnalysisError(deps.desk, key, messageOf(error)).catch(() => {});
    throw error;
  }
}

async function answer(deps: AnalysisDeps, ticket: ReadTicket, signal: AbortSignal): Promise<void> {
  const { desk, store, triage, model, stage, metrics } = deps;
  const { database } = desk;
  const embedder = deps.embedder();
  const startedAt = performance.now();

  const problem = await stage('embed', () => embed({ database, embedder }, ticket));
  signal.throwIfAborted();
  const sources = await stage('retrieve', () =>
    retrieve({ database, store, cut: deps.cut }, ticket, problem),
  );
  signal.throwIfAborted();
  const recommendation = await stage('recommend', () => {
    const judgement = triage(evidenceOf(ticket, problem, sources));
    return recommend(desk, ticket, sources, judgement, answerByRules(ticket, judgement, sources));
  });
  // Where nothing is known, a model that is asked all the same invents; where somebody gives it orders, it may obey.
  const isRefined = sources.isAnswerable && !ticket.is_steering && model.isWorthAsking();
  const isSaved = await stage('save', () =>
    save(
      { desk, responses: metrics.responses },
      ticket,
      recommendation,
      { embedding_model: embedder.name, processing_time_ms: performance.now() - startedAt },
      { state: isRefined ? 'refining' : 'done' },
    ),
  );
  if (isSaved && isRefined) deps.onRefinementOwed(keyOf(ticket));
}

async function giveUp(deps: AnalysisDeps, started: StartedAnalysis): Promise<void> {
  const { desk, triage, metrics, log } = deps;
  const error = started.analysis_error ?? 'The worker ended each time before it could say why.';
  log.error({ ...keyOf(started), attempts: started.attempt - 1, error }, 'an analysis is given up');
  metrics.analysesGivenUp.inc();
  // The plain answer was being written when a worker last died.
  if (started.attempt > mostAttempts + 1) return failAnalysis(desk, started, error);

  const startedAt = performance.now();
  const ticket = readTicket(started, triage);
  const judgement = triage({ ...ticket.prepared, language: ticket.language, neighbours: [] });
  const plain = answerByRules(ticket, judgement, noSources);
  await save(
    { desk, responses: metrics.responses },
    started,
    await recommend(desk, ticket, noSources, judgement, plain),
    { embedding_model: 'none', processing_time_ms: performance.now() - startedAt },
    { state: 'failed', error },
  );
}

const keyOf = ({ ticket_id, analysis_run }: AnalysisKey) => ({ ticket_id, analysis_run });

function messageOf(error: unknown): string {
  // Staff read it, and logs: what PostgreSQL quotes of a ticket belongs into neither.
  return describeError(error).message;
}
