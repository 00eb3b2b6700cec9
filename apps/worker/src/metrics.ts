import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

/** Everything the worker counts by itself; what is asked at each scrape is in `watch-desk.ts`. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    stageDuration: new Histogram({
      name: 'pipeline_stage_duration_seconds',
      help: 'Time a step of an analysis took.',
      labelNames: ['stage', 'outcome'] as const,
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 160],
      registers,
    }),
    responses: new Counter({
      name: 'ai_responses_total',
      help: 'Answers saved, by what gave them.',
      labelNames: ['source', 'model'] as const,
      registers,
    }),
    modelFailures: new Counter({
      name: 'ollama_failures_total',
      help: 'Times the language model gave no usable answer, by kind of failure.',
      labelNames: ['kind'] as const,
      registers,
    }),
    modelSteps: new Counter({
      name: 'model_steps_total',
      help: 'Steps that the language model wrote, by what became of them: supported by a source, general advice, dropped.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    analysesGivenUp: new Counter({
      name: 'analyses_given_up_total',
      help: 'Analyses that failed too often and got the plain answer, or none.',
      registers,
    }),
    jobDuration: new Histogram({
      name: 'job_duration_seconds',
      help: 'Time a job took, by name and outcome.',
      labelNames: ['job', 'outcome'] as const,
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 240],
      registers,
    }),
    jobsStalled: new Counter({
      name: 'jobs_stalled_total',
      help: 'Jobs taken over because their worker had gone.',
      labelNames: ['queue'] as const,
      registers,
    }),
    embeddingsMade: new Counter({
      name: 'embeddings_made_total',
      help: 'Texts embedded, by what they belong to.',
      labelNames: ['kind'] as const,
      registers,
    }),
    mailAttempts: new Counter({
      name: 'mail_attempts_total',
      help: 'Attempts to send a mail: sent, deferred by the server or on the way to it, or refused for good.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    repliesRead: new Counter({
      name: 'replies_read_total',
      help: 'Replies of requesters that were read, by what they mean for the end of the ticket.',
      labelNames: ['closure_intent'] as const,
      registers,
    }),
    replyActions: new Counter({
      name: 'reply_actions_total',
      help: 'What replies did to their tickets: closed, reopened, undone, handed over, opened another one, or nothing.',
      labelNames: ['action'] as const,
      registers,
    }),
    taskSuccess: new Gauge({
      name: 'task_last_success_timestamp_seconds',
      help: 'When what the worker does again and again last went well, by task.',
      labelNames: ['task'] as const,
      registers,
    }),
    taskPeriod: new Gauge({
      name: 'task_period_seconds',
      help: 'How often it is meant to go well, by task.',
      labelNames: ['task'] as const,
      registers,
    }),
    sweepSuccess: new Gauge({
      name: 'sweep_last_success_timestamp_seconds',
      help: 'When the sweep last went through what is owed.',
      registers,
    }),
    sweepEnqueued: new Counter({
      name: 'sweep_enqueued_total',
      help: 'Owed analyses that the sweep put in the queue, those that were there already included.',
      registers,
    }),
  };
}
