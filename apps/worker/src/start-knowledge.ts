import { jobIds, jobOptions } from '@desk/contract/jobs';
import { listUnembeddedTickets } from '@desk/desk/analysis/ticket-vectors';
import type { Desk } from '@desk/desk/desk';
import { countOutcomes } from '@desk/desk/knowledge/count-outcomes';
import { listOwedCases } from '@desk/desk/knowledge/file-cases';
import { nightlyWorkDue } from '@desk/desk/nightly-work';
import type { Logger } from 'pino';
import { draftingName } from './draft-articles/draft-articles.ts';
import { keepCases } from './file-case/file-cases.ts';
import { keepDoing, type TaskMetrics } from './keep-doing.ts';
import type { OpenQueues } from './open-queues.ts';

/**
 * Keeps what the desk knows in step with what happens at it: closed tickets become cases, what came of cases and articles is
 * counted, and once a night what nobody has written down is drafted.
 */
export function startKnowledge(deps: { desk: Desk; queues: OpenQueues; metrics: TaskMetrics; log: Logger }): {
  stop(): Promise<void>;
} {
  const { desk, queues, metrics, log } = deps;
  const { database } = desk;
  const stopping = new AbortController();

  async function enqueueDrafting(): Promise<void> {
    const housekeeping = queues.current()?.housekeeping;
    if (!housekeeping) return;
    const night = await nightlyWorkDue(desk, draftingName);
    if (!night) return;
    // A desk that has just been filled is not compared with itself before it has been read.
    const owed = await Promise.all([
      listOwedCases(database, { limit: 1 }),
      listUnembeddedTickets(database, 1),
    ]);
    if (owed.some(({ length }) => length > 0)) return;
    await housekeeping.add(
      'draft-articles',
      { night },
      { ...jobOptions, jobId: jobIds['draft-articles']({ night }) },
    );
  }

  const tasks = [
    keepDoing({
      name: 'file-cases',
      everyMs: 5_000,
      work: keepCases({ desk }, stopping.signal),
      metrics,
      log,
    }),
    keepDoing({
      name: 'count-outcomes',
      everyMs: 60_000,
      work: async () => {
        await countOutcomes(desk);
      },
      metrics,
      log,
    }),
    keepDoing({ name: 'draft-articles', everyMs: 60_000, work: enqueueDrafting, metrics, log }),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(tasks.map((task) => task.stop()));
    },
  };
}
