import { findInPackage } from './generate.mjs';
import { inRoot } from './places.mjs';
import { step } from './progress.mjs';
import { runNode } from './run-program.mjs';
import { makeIfChanged } from './stamp.mjs';

export const webDist = inRoot('apps/web/dist');

/** The command line of Vite, as the web app has it. */
export const viteCommand = () => findInPackage('vite', 'bin/vite.js', inRoot('apps/web/package.json'));

/** Builds the page that the API serves. */
export function buildPage() {
  return step('page', 'building', async () => {
    const wasBuilt = await makeIfChanged({
      from: ['apps/web', 'packages/contract', 'pnpm-lock.yaml'],
      output: ['apps/web/dist/index.html'],
      stamp: 'apps/web/dist/.built-from',
      // A shell that says `test` would get React's development build, three times as large.
      make: () =>
        runNode([viteCommand(), 'build'], { cwd: inRoot('apps/web'), env: { NODE_ENV: 'production' } }),
    });
    return wasBuilt ? 'built' : undefined;
  });
}
