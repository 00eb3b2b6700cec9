import { autonomyLevels } from '@desk/contract/vocabulary';
import { reviewAutonomy } from '@desk/desk/autonomy/review-autonomy';
import type { Desk } from '@desk/desk/desk';
import type { Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';
import { keepDoing, type Task } from './keep-doing.ts';
import type { Metrics } from './metrics.ts';

/** A model that has become bad answers no more tickets than come in this time. */
const everyMs = 5_000;

/** Moves what the assistant may do along with what people say of its answers. */
export function startReviewingAutonomy({
  desk,
  metrics,
  log,
}: {
  desk: Desk;
  metrics: Metrics;
  log: Logger;
}): Task {
  return keepDoing({
    name: 'review-autonomy',
    everyMs,
    async work() {
      for (const move of await reviewAutonomy(desk)) log.info(move, 'the assistant may now do more, or less');
    },
    metrics,
    log,
  });
}

/** Adds how far the assistant may go in each category; left out while the database is away. */
export function watchAutonomy(registry: Registry, { database }: Desk): void {
  new Gauge({
    name: 'assistant_autonomy_level',
    help: 'How far the assistant may go in a category: 0 observes, 1 suggests, 2 answers.',
    labelNames: ['category'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { category, level } of await database.prisma.categoryAutonomy.findMany().catch(() => []))
        this.set({ category }, autonomyLevels.indexOf(level));
    },
  });
}
