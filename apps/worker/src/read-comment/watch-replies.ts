import { closureIntents } from '@desk/contract/vocabulary';
import type { Desk } from '@desk/desk/desk';
import { countReplies, type ReplyCounts } from '@desk/desk/replies/count-replies';
import { type Counter, Gauge, type Registry } from 'prom-client';

/** Adds what is looked up at each scrape: replies that wait, and how often a closing by somebody's words was taken back. */
export function watchReplies(
  registry: Registry,
  desk: Desk,
  { repliesRead }: { repliesRead: Counter<'closure_intent'> },
): void {
  const registers = [registry];
  // Nought is known from the beginning; a line that begins with the first one hides it.
  for (const closure_intent of closureIntents) repliesRead.inc({ closure_intent }, 0);
  const gauges = {
    replies_owed: {
      help: 'Replies of requesters that the database says nobody has read yet.',
      of: ({ owed }: ReplyCounts) => owed,
    },
    replies_owed_oldest_seconds: {
      help: 'How long the oldest of them has waited.',
      of: ({ oldest_owed_seconds }: ReplyCounts) => oldest_owed_seconds,
    },
  };
  for (const [name, { help, of }] of Object.entries(gauges)) {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const counted = await countReplies(desk).catch(() => undefined);
        if (counted) this.set(of(counted));
        else this.remove();
      },
    });
  }
  new Gauge({
    name: 'intent_closings',
    help: 'Tickets of the last thirty days that were closed by what their requester wrote: kept, or taken back.',
    labelNames: ['outcome'],
    registers,
    async collect() {
      this.reset();
      const counted = await countReplies(desk).catch(() => undefined);
      for (const [outcome, count] of Object.entries(counted?.closings ?? {})) this.set({ outcome }, count);
    },
  });
}
