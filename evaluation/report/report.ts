import { z } from 'zod';
import type { ScoreSection } from '../section.ts';

/**
 * A run as data: what was measured and nothing of the machine or the moment, so that two runs of the same code give the
 * same bytes. Numbers have six digits, which no difference in a last bit of an exponential reaches.
 */
export function serializeReport(sections: Record<string, ScoreSection[]>): string {
  return `${JSON.stringify({ sections }, (_, value) => (typeof value === 'number' ? round(value, 6) : value), 2)}\n`;
}

/** NaN, "nothing to measure", becomes null in JSON. */
export const round = (value: number, digits: number): number => Number(value.toFixed(digits));

const acceptedMetric = z.strictObject({
  value: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).optional(),
  per_issue: z.record(z.string(), z.number()).optional(),
});

/** The figures that the next run must not fall behind: by section, by metric. */
export const acceptedSchema = z.record(z.string(), z.record(z.string(), acceptedMetric));
export type Accepted = z.infer<typeof acceptedSchema>;

/** What is kept of a run when it is accepted: all that guards a later one. */
export function toAccepted(sections: Record<string, ScoreSection[]>): Accepted {
  return Object.fromEntries(
    Object.entries(sections).map(([name, list]) => [
      name,
      Object.fromEntries(
        list
          .flatMap((section) => section.metrics)
          .filter((metric) => metric.gate)
          .map(({ name, value, interval, per_issue }) => [
            name,
            {
              value: Number.isNaN(value) ? null : round(value, 4),
              ...(interval?.every(Number.isFinite) && {
                interval: [round(interval[0], 4), round(interval[1], 4)] as [number, number],
              }),
              ...(per_issue && {
                per_issue: Object.fromEntries(
                  Object.entries(per_issue).map(([issue, score]) => [issue, round(score, 4)]),
                ),
              }),
            },
          ]),
      ),
    ]),
  );
}

/** As the formatter of this repository would write it: pairs of numbers in one line. */
export function serializeAccepted(accepted: Accepted): string {
  const ordered = Object.fromEntries(Object.entries(accepted).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify(ordered, null, 2);
  return `${text.replaceAll(/\[\s+([-\d.]+),\s+([-\d.]+)\s+\]/g, '[$1, $2]')}\n`;
}
