import { findInPackage } from './generate.mjs';
import { buildPage } from './page.mjs';
import { preparePrograms } from './prepare.mjs';
import { say } from './progress.mjs';
import { runNode } from './run-program.mjs';

/** `npm run bench`: what the desk takes on this machine; everything is built before the clock starts. */
export async function bench() {
  await preparePrograms();
  await buildPage();
  say('');
  await runNode([findInPackage('tsx', 'dist/cli.mjs'), 'bench/run.ts'], { inherit: true });
}
