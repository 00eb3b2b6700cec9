import type { Desk } from '@desk/desk/desk';
import { pino } from 'pino';
import { createBuiltInEmbedder } from '../ai/embedder/built-in-embedder.ts';
import { createOllama } from '../ai/ollama.ts';
import { triage } from '../ai/triage/triage.ts';
import type { AnalysisDeps } from '../analyze-ticket/analyze-ticket.ts';
import { createLanguageModel, noModel } from '../analyze-ticket/ask-model.ts';
import { createRetrievalStore } from '../analyze-ticket/retrieval-store.ts';
import { createStageRunner } from '../analyze-ticket/run-stage.ts';
import { createMetrics, type Metrics } from '../metrics.ts';

const silent = pino({ level: 'silent' });

/** Everything an analysis is made with, but for the queue: the built-in embedder, and a model where a URL is given. */
export function buildThinker(
  desk: Desk,
  given: Partial<AnalysisDeps> & {
    ollamaUrl?: string;
    /** Whether the model may take its time; a test that breaks it does not want to wait. */
    patient?: boolean;
  } = {},
): AnalysisDeps & { metrics: Metrics } {
  const metrics = createMetrics();
  const embedder = createBuiltInEmbedder();
  const { ollamaUrl, patient = false, ...rest } = given;
  const impatient = {
    connect: 300,
    firstTokenWarm: 300,
    firstTokenCold: 300,
    idle: 200,
    total: 1_500,
    retryDelay: 10,
  };
  const ollama =
    ollamaUrl &&
    createOllama({ host: ollamaUrl, model: 'llama3.2:3b', budgets: patient ? {} : impatient, log: silent });
  return {
    desk,
    embedder: () => embedder,
    store: createRetrievalStore(desk.database),
    cut: undefined,
    triage,
    model: ollama
      ? createLanguageModel({ ollama, modelFailures: metrics.modelFailures, log: silent })
      : noModel,
    // Nobody is enqueued; a test refines when it wants to.
    onRefinementOwed: () => {},
    stage: createStageRunner(metrics.stageDuration, () => Promise.resolve()),
    log: silent,
    ...rest,
    metrics,
  };
}
