import { type JobPayload, jobIds, jobOptions } from '@desk/contract/jobs';
import { keepCalendar } from '@desk/desk/calendar/keep-calendar';
import type { Desk } from '@desk/desk/desk';
import { escalateOverdue } from '@desk/desk/escalation/escalate';
import { closeOldResolved } from '@desk/desk/tickets/close-old-resolved';
import type { Logger } from 'pino';
import { keepDoing, type TaskMetrics } from '../keep-doing.ts';
import type { OpenQueues } from '../open-queues.ts';

/**
 * What happens at the desk because time goes by: tickets escalate, solved ones close, and the calendar of opening hours grows.
 * All of it is read from the database, so that what was due while no worker ran is done by the next one.
 */
export function startKeepingTime(deps: {
  desk: Desk;
  queues: OpenQueues;
  metrics: TaskMetrics;
  log: Logger;
}): { stop(): Promise<void> } {
  const { desk, queues, metrics, log } = deps;

  /** Best effort: what closed without vectors or a case is looked for by others. */
  function offerToLearn(payload: JobPayload<'embed-ticket'>): void {
    for (const name of ['embed-ticket', 'file-case'] as const)
      queues
        .current()
        ?.housekeeping.add(name, payload, { ...jobOptions, jobId: jobIds[name](payload) })
        .catch((error: unknown) => log.warn({ err: error, ...payload }, 'job left to the sweep'));
  }

  const tasks = [
    keepDoing({
      name: 'escalate',
      everyMs: 5_000,
      async work() {
        for (const [trigger, count] of await escalateOverdue(desk))
          if (count > 0) log.info({ trigger, count }, 'tickets escalated');
      },
      metrics,
      log,
    }),
    keepDoing({
      name: 'close-resolved',
      everyMs: 10_000,
      async work() {
        for (const ticket_id of await closeOldResolved(desk)) offerToLearn({ ticket_id });
      },
      metrics,
      log,
    }),
    keepDoing({
      name: 'keep-calendar',
      everyMs: 5 * 60_000,
      async work() {
        if (await keepCalendar(desk)) log.info({ time_zone: desk.timeZone }, 'the calendar was laid out');
      },
      metrics,
      log,
    }),
  ];
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.stop()));
    },
  };
}
