import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import type { ScoreContext, ScoreSection } from './section.ts';

const script = path.join(import.meta.dirname, 'run-section.ts');
const limit_ms = 15 * 60_000;

// What comes out of another process is checked as what it is: a wrong shape is a mistake in one of our sections.
const table = z.strictObject({
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.nan()]))),
});
const figure = z.union([z.number(), z.nan()]);
const metric = z.strictObject({
  name: z.string(),
  value: figure,
  goal: z.strictObject({ at_least: z.number().optional(), at_most: z.number().optional() }).optional(),
  interval: z.tuple([figure, figure]).optional(),
  per: z.record(z.string(), figure).optional(),
  worst: z.strictObject({ name: z.string(), value: figure }).optional(),
  higherIsBetter: z.boolean(),
  per_issue: z.record(z.string(), figure).optional(),
  gate: z.boolean().optional(),
});
const measuredSchema = z.array(
  z.strictObject({
    row: z.string(),
    title: z.string(),
    metrics: z.array(metric),
    tables: z.array(table).optional(),
    notes: z.array(z.string()).optional(),
  }),
);

export type Outcome = { name: string; seconds: number } & (
  | { sections: ScoreSection[] }
  | { failure: string }
);

/**
 * Scores sections, each in a process of its own, so that one that fails or runs wild harms no other; two at a time, as
 * many as the cores we promise to be quick on.
 * @param onOutcome hears of each as it ends; the result is in the order asked for
 */
export async function runSections(
  names: readonly string[],
  context: ScoreContext,
  onOutcome: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const waiting = [...names];
  const outcomes = new Map<string, Outcome>();
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const outcome = await runSection(name, context);
      outcomes.set(name, outcome);
      onOutcome(outcome);
    }
  };
  await Promise.all([work(), work()]);
  return names.flatMap((name) => outcomes.get(name) ?? []);
}

async function runSection(name: string, context: ScoreContext): Promise<Outcome> {
  const startedAt = performance.now();
  // The child is started as we were, TypeScript and all; 'advanced' keeps NaN what it is.
  const child = fork(script, [name, JSON.stringify(context)], { serialization: 'advanced' });
  const result = await measuredBy(child);
  return { name, seconds: (performance.now() - startedAt) / 1000, ...result };
}

function measuredBy(child: ChildProcess): Promise<{ sections: ScoreSection[] } | { failure: string }> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => child.kill('SIGKILL'), limit_ms);
    let received: unknown;
    child.once('message', (message) => {
      received = message;
    });
    child.once('error', (error) => resolve({ failure: error.message }));
    child.once('exit', (code, signal) => {
      clearTimeout(limit);
      if (received === undefined) return resolve({ failure: `ended with ${signal ?? `exit code ${code}`}` });
      const parsed = measuredSchema.safeParse(received);
      resolve(parsed.success ? { sections: parsed.data } : { failure: z.prettifyError(parsed.error) });
    });
  });
}
