import { jobIds, jobOptions } from '@desk/contract/jobs';
import type { Desk } from '@desk/desk/desk';
import { listOwedReadings } from '@desk/desk/replies/owed-readings';
import type { OpenQueues } from '../open-queues.ts';

/** The API enqueues what it has just saved; this is for what did not arrive. */
const momentMs = 2_000;
const batch = 500;

/** Enqueues replies that nobody has read: what a dead Redis never took, or a killed worker left behind. */
export async function sweepReplies({
  desk,
  queues,
}: {
  desk: Desk;
  queues: Pick<OpenQueues, 'current'>;
}): Promise<void> {
  const current = queues.current();
  if (!current) return;
  const owed = await listOwedReadings(desk, { older_than_ms: momentMs, limit: batch });
  if (owed.length === 0) return;
  await current.analysis.addBulk(
    owed.map((data) => ({
      name: 'read-comment',
      data,
      opts: { ...jobOptions, jobId: jobIds['read-comment'](data) },
    })),
  );
}
