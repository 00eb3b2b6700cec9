import type { Metric, ScoreSection } from '../section.ts';
import { pairedTest } from '../statistics/intervals.ts';
import type { Accepted } from './report.ts';
import { showNumber } from './tables.ts';

type AcceptedMetric = Accepted[string][string];

/** Kept figures have four digits: what a difference below that says is rounding. */
const rounding = 0.0001;

/**
 * Where a run has fallen behind the accepted one by more than noise, a sentence each. Three ways to tell, the sharpest
 * that the figure allows: issue by issue (the 95 % interval of the difference lies below nothing), by the accepted
 * 95 % interval, or, for a figure without one, which is exact, by any drop. Sections that did not run are not judged; a
 * guarded figure that its section no longer gives is a drop.
 */
export function findDrops(sections: Record<string, ScoreSection[]>, accepted: Accepted): string[] {
  return Object.entries(sections).flatMap(([name, list]) => {
    const metrics = new Map(
      list.flatMap((section) => section.metrics.map((metric) => [metric.name, metric])),
    );
    return Object.entries(accepted[name] ?? {}).flatMap(([figure, before]) => {
      const now = metrics.get(figure);
      if (!now) return [`${name}: "${figure}" is no longer measured`];
      const how = before.value === null ? undefined : howItDropped(now, before, before.value);
      return how ? [`${name}: "${figure}" is ${showNumber(now.value)}, ${how}`] : [];
    });
  });
}

function howItDropped(now: Metric, before: AcceptedMetric, value: number): string | undefined {
  const was = `was ${showNumber(value)}`;
  if (Number.isNaN(now.value)) return `${was} and is no longer defined`;
  const sign = now.higherIsBetter ? 1 : -1;
  if (sign * (now.value - value) >= -rounding) return undefined;

  const byIssue = before.per_issue && now.per_issue && compareIssues(now.per_issue, before.per_issue, sign);
  if (byIssue) {
    const [, best] = byIssue.interval;
    if (best >= 0) return undefined;
    return `${was}: issue by issue ${showNumber(-byIssue.difference)} worse, at the least ${showNumber(-best)}`;
  }
  const [low, high] = before.interval ?? [value, value];
  if (now.value >= low && now.value <= high) return undefined;
  return before.interval ? `${was}, within ${showNumber(low)} to ${showNumber(high)}` : was;
}

/** Undefined when they are not of the same issues: then they cannot be paired. */
function compareIssues(now: Record<string, number>, before: Record<string, number>, sign: number) {
  const issues = Object.keys(before).sort();
  if (issues.join() !== Object.keys(now).sort().join()) return undefined;
  return pairedTest(
    issues,
    (issue) => issue,
    (issue) => sign * (now[issue] ?? 0),
    (issue) => sign * (before[issue] ?? 0),
  );
}
