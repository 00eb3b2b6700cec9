import { countNow } from '@desk/desk/analytics/count-now';
import type { Desk } from '@desk/desk/desk';
import { Gauge, type Registry } from 'prom-client';

/** Adds who has the open tickets, who solved those of the last thirty days, and what people said of it. */
export function watchFigures(registry: Registry, desk: Desk): void {
  const registers = [registry];
  const read = () => countNow(desk).catch(() => undefined);
  new Gauge({
    name: 'tickets_open',
    help: 'Open tickets, by who has them: the assistant, a person, or nobody yet.',
    labelNames: ['handled_by'],
    registers,
    async collect() {
      this.reset();
      for (const { handled_by, tickets } of (await read())?.open ?? []) this.set({ handled_by }, tickets);
    },
  });
  new Gauge({
    name: 'tickets_solved_30_days',
    help: 'Tickets of the last thirty days that stand solved, by who solved them.',
    labelNames: ['resolver_kind'],
    registers,
    async collect() {
      this.reset();
      for (const { resolver_kind, tickets } of (await read())?.solved ?? [])
        this.set({ resolver_kind }, tickets);
    },
  });
  new Gauge({
    name: 'satisfaction_score_30_days',
    help: 'Average rating, of 5, of what was solved in the last thirty days, by who solved it; 0 while nobody has rated.',
    labelNames: ['resolver_kind'],
    registers,
    async collect() {
      this.reset();
      for (const { resolver_kind, average_score } of (await read())?.solved ?? [])
        this.set({ resolver_kind }, average_score ?? 0);
    },
  });
}
