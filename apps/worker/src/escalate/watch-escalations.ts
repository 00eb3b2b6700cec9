import type { Desk } from '@desk/desk/desk';
import { countEscalations } from '@desk/desk/escalation/count-escalations';
import { Gauge, type Registry } from 'prom-client';

/** Adds how often each rule has fired, and how many tickets stand escalated, asked of the database at each scrape. */
export function watchEscalations(registry: Registry, desk: Desk): void {
  const registers = [registry];
  new Gauge({
    name: 'escalations',
    help: 'How often rules have fired since the desk began, by trigger and level.',
    labelNames: ['trigger', 'level'],
    registers,
    async collect() {
      this.reset();
      const counted = await countEscalations(desk.database).catch(() => undefined);
      for (const { trigger, level, fired } of counted?.rules ?? [])
        this.set({ trigger, level: String(level) }, fired);
    },
  });
  new Gauge({
    name: 'tickets_escalated',
    help: 'Open tickets that stand above level 0.',
    registers,
    async collect() {
      this.reset();
      const counted = await countEscalations(desk.database).catch(() => undefined);
      if (counted) this.set(counted.open);
    },
  });
}
