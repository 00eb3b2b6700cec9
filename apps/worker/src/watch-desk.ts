import { countOwedAnalyses } from '@desk/desk/analysis/list-owed-analyses';
import type { Desk } from '@desk/desk/desk';
import { Gauge, type Registry } from 'prom-client';
import type { ChosenEmbedder } from './ai/embedder/choose-embedder.ts';
import type { OllamaClient } from './ai/ollama.ts';
import type { RetrievalStore } from './analyze-ticket/retrieval-store.ts';
import type { ModelWatch } from './model/watch-model.ts';
import type { OpenQueues } from './open-queues.ts';

const states = ['wait', 'prioritized', 'active', 'delayed', 'failed'] as const;

/**
 * Adds what is looked up at each scrape: how long the queues are and how much the desk owes. What cannot be asked right
 * now (Redis or PostgreSQL away) is left out of the answer, because a stale number would look like a true one.
 */
export function watchDesk(registry: Registry, { desk, queues }: { desk: Desk; queues: OpenQueues }): void {
  const registers = [registry];
  const reachable = () => Object.values(queues.current() ?? {});

  new Gauge({
    name: 'queue_jobs',
    help: 'Jobs in the queue, by state.',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const queue of reachable()) {
        const counts = await queue.getJobCounts(...states).catch(() => ({}));
        for (const [state, count] of Object.entries(counts)) this.set({ queue: queue.name, state }, count);
      }
    },
  });

  new Gauge({
    name: 'queue_oldest_wait_seconds',
    help: 'How long the job at the head of the queue has been waiting.',
    labelNames: ['queue'],
    registers,
    async collect() {
      this.reset();
      for (const queue of reachable()) {
        const [head] = await queue.getJobs(['wait'], 0, 0, true).catch(() => []);
        const waited = head ? (Date.now() - head.timestamp) / 1000 : 0;
        this.set({ queue: queue.name }, Math.max(waited, 0));
      }
    },
  });

  const countOwed = () => countOwedAnalyses(desk).catch(() => undefined);
  const owedGauges = {
    analyses_owed: {
      help: 'Tickets that the database says wait for their first answer.',
      of: (owed: Owed) => owed.first.count,
    },
    analyses_owed_oldest_seconds: {
      help: 'How long the oldest of them has waited.',
      of: (owed: Owed) => owed.first.oldest_seconds,
    },
    refinements_owed: {
      help: 'Tickets that have their first answer and wait for the language model’s.',
      of: (owed: Owed) => owed.refinement.count,
    },
    refinements_owed_oldest_seconds: {
      help: 'How long the oldest of those has waited.',
      of: (owed: Owed) => owed.refinement.oldest_seconds,
    },
  };
  for (const [name, { help, of }] of Object.entries(owedGauges)) {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const owed = await countOwed();
        if (owed) this.set(of(owed));
        else this.remove();
      },
    });
  }
}

type Owed = Awaited<ReturnType<typeof countOwedAnalyses>>;

/** Adds what the worker thinks with: the embedder, what it has in memory, and the language model if there is one. */
export function watchThinking(
  registry: Registry,
  deps: {
    chosen: ChosenEmbedder;
    store: RetrievalStore;
    ollama: OllamaClient | undefined;
    modelWatch: ModelWatch;
  },
): void {
  const { chosen, store, ollama, modelWatch } = deps;
  const registers = [registry];
  if (ollama)
    new Gauge({
      name: 'ollama_circuit_open',
      help: '1 while the model server is left alone because it failed several times in a row.',
      registers,
      collect() {
        this.set(ollama.isCircuitOpen() ? 1 : 0);
      },
    });
  new Gauge({
    name: 'language_model_ready',
    help: 'How far the language model is: its server reachable, on the disk, in memory. Left out where none is wanted.',
    labelNames: ['step'],
    registers,
    collect() {
      this.reset();
      const status = modelWatch.last();
      if (!status?.is_enabled) return;
      this.set({ step: 'reachable' }, status.is_reachable ? 1 : 0);
      this.set({ step: 'present' }, status.is_present ? 1 : 0);
      this.set({ step: 'loaded' }, status.is_loaded ? 1 : 0);
    },
  });
  new Gauge({
    name: 'embedder_ready',
    help: '1 when the wanted embedding model is in use, 0 while the built-in one stands in for it.',
    labelNames: ['wanted', 'current', 'state'],
    registers,
    collect() {
      this.reset();
      const { wanted, current, state } = chosen.readiness();
      this.set({ wanted, current, state }, wanted === current ? 1 : 0);
    },
  });
  new Gauge({
    name: 'retrieval_index_items',
    help: 'What the similarity search has in memory.',
    labelNames: ['kind'],
    registers,
    collect() {
      const { tickets, articles } = store.size();
      this.set({ kind: 'ticket' }, tickets);
      this.set({ kind: 'article' }, articles);
    },
  });
}
