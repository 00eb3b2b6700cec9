import type { JobPayload } from '@desk/contract/jobs';
import { jobIds, jobOptions } from '@desk/contract/jobs';
import type { Desk } from '@desk/desk/desk';
import { type TakenIn, takeInReply } from '@desk/desk/replies/take-in-reply';
import type { Logger } from 'pino';
import type { Counter } from 'prom-client';
import { prepareText } from '../ai/privacy/prepare-text.ts';
import { judgeReply } from '../ai/replies/judge-reply.ts';
import type { OpenQueues } from '../open-queues.ts';

export type ReadingDeps = {
  desk: Desk;
  queues: Pick<OpenQueues, 'current'>;
  metrics: { repliesRead: Counter<'closure_intent'>; replyActions: Counter<'action'> };
  log: Logger;
};

/** Reads what a requester wrote, and does what follows from it for the ticket. */
export async function readComment(
  deps: ReadingDeps,
  { comment_id }: JobPayload<'read-comment'>,
): Promise<TakenIn | null> {
  const taken = await takeInReply(deps.desk, comment_id, ({ body, language }) =>
    judgeReply(prepareText(body), language),
  );
  if (!taken) return null;
  const { reading, action, follow_up, has_escalated, ticket_id } = taken;
  deps.metrics.repliesRead.inc({ closure_intent: reading.closure_intent });
  deps.metrics.replyActions.inc({ action });
  deps.log.info(
    { ticket_id, comment_id, closure_intent: reading.closure_intent, action, has_escalated },
    'a reply was read',
  );
  enqueueWhatFollows(deps, taken);
  if (follow_up) deps.log.info({ ...follow_up, follow_up_of: ticket_id }, 'a reply opened a ticket');
  return taken;
}

/** Best effort: the database says that it is owed, and whoever sweeps finds it if Redis is away. */
function enqueueWhatFollows({ queues, log }: ReadingDeps, { action, follow_up, ticket_id }: TakenIn): void {
  const current = queues.current();
  if (!current) return;
  const leave = (error: unknown) => log.warn({ err: error, ticket_id }, 'job left to the sweep');
  if (follow_up) {
    const key = { ticket_id: follow_up.ticket_id, analysis_run: follow_up.analysis_run };
    current.analysis
      .add('analyze-ticket', key, { ...jobOptions, jobId: jobIds['analyze-ticket'](key) })
      .catch(leave);
  }
  if (action !== 'close') return;
  for (const name of ['embed-ticket', 'file-case'] as const)
    current.housekeeping
      .add(name, { ticket_id }, { ...jobOptions, jobId: jobIds[name]({ ticket_id }) })
      .catch(leave);
}
