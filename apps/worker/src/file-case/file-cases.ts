import { setTimeout as delay } from 'node:timers/promises';
import type { JobPayload } from '@desk/contract/jobs';
import type { Desk } from '@desk/desk/desk';
import { listOwedCases, readClosedTickets, saveCase, withdrawCases } from '@desk/desk/knowledge/file-cases';
import { redactCase } from './redact-case.ts';

/** Tickets per turn: few enough that an analysis never waits long for the redaction. */
const batch = 20;
/** What was closed longer ago than this and has no case is from before there were cases, or from before a long downtime. */
const recentMs = 24 * 60 * 60_000;
/** How often all closed tickets are looked through, and not only those of the last day. */
const thoroughEveryMs = 10 * 60_000;

/** Makes the redacted case of a closed ticket; nothing where it has one, or is no longer closed. */
export async function fileCase(
  { desk }: { desk: Desk },
  { ticket_id }: JobPayload<'file-case'>,
): Promise<void> {
  await fileAll(desk, [ticket_id]);
}

async function fileAll(desk: Desk, ids: readonly number[]): Promise<number> {
  const tickets = await readClosedTickets(desk.database, ids);
  for (const ticket of tickets) await saveCase(desk, ticket, redactCase(ticket));
  return tickets.length;
}

/**
 * What is to be done again and again so that every closed ticket has its case, whoever closed it and whenever, and no other
 * ticket has one. Ends early, between two batches, when it is to stop.
 */
export function keepCases({ desk }: { desk: Desk }, signal: AbortSignal): () => Promise<void> {
  let lookedThroughAt = Number.NEGATIVE_INFINITY;

  async function fileOwed(since: Date | undefined): Promise<void> {
    while (!signal.aborted) {
      const startedAt = performance.now();
      const filed = await fileAll(desk, await listOwedCases(desk.database, { since, limit: batch }));
      if (filed === 0) return;
      await delay(performance.now() - startedAt, undefined, { signal }).catch(() => {});
    }
  }

  return async () => {
    await withdrawCases(desk.database);
    if (performance.now() - lookedThroughAt < thoroughEveryMs)
      return fileOwed(new Date(desk.clock().getTime() - recentMs));
    await fileOwed(undefined);
    lookedThroughAt = performance.now();
  };
}
