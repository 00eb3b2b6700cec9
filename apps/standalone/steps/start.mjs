import { claimData } from './lock.mjs';
import { buildPage, webDist } from './page.mjs';
import { dataDir, inRoot, root } from './places.mjs';
import { preparePrograms } from './prepare.mjs';
import { say, terminal } from './progress.mjs';

/** `npm start`: from whatever state this checkout is in to an open desk, and on until Ctrl-C. */
export async function start() {
  const startedAt = Date.now();
  const lock = claimData(dataDir);
  process.once('exit', lock.release);
  say(`\n  ${terminal.bold('Hybrid Desk')}\n`);

  await preparePrograms();
  // The page takes longest and only the last step needs it: databases come up meanwhile.
  const page = buildPage();
  page.catch(() => {});
  const { startDesk } = await import(inRoot('apps/standalone/dist/main.js'));
  await startDesk({ env: process.env, root, dataDir, webDist, startedAt, page, lock, terminal });
}
