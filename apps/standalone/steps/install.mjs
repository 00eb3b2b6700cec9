import { readFileSync } from 'node:fs';
import { inRoot } from './places.mjs';
import { step } from './progress.mjs';
import { runProgram } from './run-program.mjs';
import { makeIfChanged } from './stamp.mjs';

/** Installs exactly what the lockfile says, with the package manager that package.json names; needs npm alone. */
export function install() {
  return step('packages', 'looking', async (detail) => {
    const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    const [manager] = packageManager.split('+');
    const wasInstalled = await makeIfChanged({
      from: ['pnpm-lock.yaml', 'pnpm-workspace.yaml'],
      output: ['node_modules/.pnpm'],
      stamp: 'node_modules/.desk-installed',
      make: () => {
        detail(`installing with ${manager}`);
        return runProgram('npx', ['-y', manager, 'install', '--frozen-lockfile', '--reporter=append-only'], {
          // Without it pnpm asks before it replaces a folder of another layout, and nobody is there to answer.
          env: { CI: 'true' },
          onLine: (line) => {
            const progress = /resolved (\d+), reused (\d+), downloaded (\d+), added (\d+)/.exec(line);
            if (progress) detail(`installing: ${progress[4]} of ${progress[1]}`);
          },
        });
      },
    });
    return wasInstalled ? 'installed' : 'as the lockfile says';
  });
}
