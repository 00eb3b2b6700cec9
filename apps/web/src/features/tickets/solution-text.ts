import type { AIResponseBody } from '@desk/contract/ai-responses';

/** The assistant's answer as plain text, to start a resolution from: numbered steps where there are steps. */
export function solutionText({ steps, suggested_solution }: AIResponseBody): string {
  if (steps.length === 0) return suggested_solution;
  return steps.map(({ text }, position) => `${position + 1}. ${text}`).join('\n');
}
