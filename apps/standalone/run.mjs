// Every command of the desk on one machine. Plain Node without packages: it runs in a fresh clone, before anything is
// installed, and everything else is imported only when it is there.

import { parseArgs } from 'node:util';
import { say } from './steps/progress.mjs';

const commands = {
  start: () => import('./steps/start.mjs').then(({ start }) => start()),
  dev: () => import('./steps/dev.mjs').then(({ dev }) => dev()),
  build: () => import('./steps/prepare.mjs').then(({ build }) => build()),
  test: () => import('./steps/test.mjs').then(({ test }) => test()),
  reset: (options) => import('./steps/reset.mjs').then(({ reset }) => reset(options)),
};

/** A mistake or a refusal that its message explains; anything else shows its stack. */
function explain(error) {
  if (error?.isExplained) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function checkMachine() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw Object.assign(new Error(`The desk needs Node 20.19 or newer; this is ${process.versions.node}.`), {
      isExplained: true,
    });
  }
  if (process.platform === 'win32') {
    throw Object.assign(new Error('On Windows the desk runs inside WSL: open a Linux shell there.'), {
      isExplained: true,
    });
  }
}

try {
  checkMachine();
  const { positionals, values } = parseArgs({
    options: { yes: { type: 'boolean', short: 'y' } },
    allowPositionals: true,
  });
  const command = commands[positionals[0]];
  if (!command) {
    throw Object.assign(new Error(`Usage: node run.mjs ${Object.keys(commands).join(' | ')}`), {
      isExplained: true,
    });
  }
  await command(values);
} catch (error) {
  say(`\n  ${explain(error)}\n`);
  process.exitCode = 1;
}
