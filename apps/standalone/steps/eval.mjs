import { findInPackage, generate } from './generate.mjs';
import { install } from './install.mjs';
import { say } from './progress.mjs';
import { runNode } from './run-program.mjs';

/** What runs the evaluation: `flags` are its own, see `evaluation/README.md`. */
export const evaluation = (...flags) => [findInPackage('tsx', 'dist/cli.mjs'), 'evaluation/run.ts', ...flags];

/** `npm run eval`: how good the assistant is; ends as the evaluation ends, with exit code 1 when it fell behind. */
export async function evaluate(flags) {
  await install();
  await generate();
  say('');
  process.exitCode = await runNode(evaluation(...flags), { inherit: true, mayFail: true });
}
