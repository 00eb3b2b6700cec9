import type { Desk } from '@desk/desk/desk';
import { countMails } from '@desk/desk/mails/outbox';
import { type Counter, Gauge, type Registry } from 'prom-client';

/** Adds what is looked up at each scrape: how many mails wait, and for how long. */
export function watchMails(registry: Registry, desk: Desk, mailAttempts: Counter<'outcome'>): void {
  const registers = [registry];
  // Nought is known from the beginning; a line that begins with the first failure hides that failure.
  for (const outcome of ['sent', 'deferred', 'refused']) mailAttempts.inc({ outcome }, 0);
  new Gauge({
    name: 'mails',
    help: 'Mails in the outbox, by state: owed, sent, or failed for good.',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset();
      const counted = await countMails(desk).catch(() => undefined);
      for (const [state, count] of Object.entries(counted?.states ?? {})) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'mails_owed_oldest_seconds',
    help: 'How long the oldest mail that is still owed has waited.',
    registers,
    async collect() {
      const counted = await countMails(desk).catch(() => undefined);
      if (counted) this.set(counted.oldest_owed_seconds);
      else this.remove();
    },
  });
}
