// Every command of the desk on one machine. Plain Node without packages: it runs in a fresh clone, before anything is
// installed, and everything else is imported only when it is there.

import { say } from './steps/progress.mjs';

const commands = {
  start: () => import('./steps/start.mjs').then(({ start }) => start()),
  dev: () => import('./steps/dev.mjs').then(({ dev }) => dev()),
  build: () => import('./steps/prepare.mjs').then(({ build }) => build()),
  test: () => import('./steps/test.mjs').then(({ test }) => test()),
  bench: () => import('./steps/bench.mjs').then(({ bench }) => bench()),
  eval: ({ flags }) => import('./steps/eval.mjs').then(({ evaluate }) => evaluate(flags)),
  reset: (options) => import('./steps/reset.mjs').then(({ reset }) => reset(options)),
};

/** A plain Error is a refusal that its words explain; any other kind is a mistake of ours, and shows where it is. */
function explain(error) {
  if (!(error instanceof Error)) return String(error);
  const text = error.constructor === Error ? error.message : (error.stack ?? error.message);
  return error.cause instanceof Error ? `${text}\n  ${explain(error.cause)}` : text;
}

function checkMachine() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`The desk needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
  if (process.platform === 'win32') {
    throw new Error('On Windows the desk runs inside WSL: open a Linux shell there.');
  }
}

try {
  checkMachine();
  const [name, ...flags] = process.argv.slice(2);
  const command = commands[name];
  if (!command) {
    throw new Error(`Usage: node run.mjs ${Object.keys(commands).join(' | ')}`);
  }
  await command({ yes: flags.includes('--yes') || flags.includes('-y'), flags });
} catch (error) {
  say(`\n  ${explain(error)}\n`);
  process.exitCode = 1;
}
