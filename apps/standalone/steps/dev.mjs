import { bundle, supervisorPrograms } from './bundle.mjs';
import { findInPackage, generate } from './generate.mjs';
import { install } from './install.mjs';
import { claimData } from './lock.mjs';
import { viteCommand, webDist } from './page.mjs';
import { dataDir, inRoot, root } from './places.mjs';
import { say, terminal } from './progress.mjs';

/** `npm run dev`: the same desk from its sources; API and worker start again when they change, the page updates itself. */
export async function dev() {
  const startedAt = Date.now();
  const lock = claimData(dataDir);
  process.once('exit', lock.release);
  say(`\n  ${terminal.bold('Hybrid Desk')}, from its sources\n`);

  await install();
  await generate();
  await bundle(supervisorPrograms);
  const devTools = { tsx: findInPackage('tsx', 'dist/cli.mjs'), vite: viteCommand() };
  const { startDesk } = await import(inRoot('apps/standalone/dist/main.js'));
  const page = Promise.resolve();
  await startDesk({ env: process.env, root, dataDir, webDist, startedAt, page, lock, terminal, devTools });
}
