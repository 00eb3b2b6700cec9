import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { claimData } from './lock.mjs';
import { dataDir, root } from './places.mjs';
import { say } from './progress.mjs';

/** `npm run reset`: an empty desk at the next start. Downloaded models and logs stay. */
export async function reset({ yes }) {
  if (process.env.DATABASE_URL) {
    throw new Error('DATABASE_URL names a database of your own; this command empties only the built-in one.');
  }
  const folders = ['postgres', 'redis', 'files'].map((name) => join(dataDir, name)).filter(existsSync);
  const place = dataDir.startsWith(root) ? relative(root, dataDir) : dataDir;
  if (folders.length === 0) return say(`\n  The desk in ${place} is empty already.\n`);

  const lock = claimData(dataDir);
  try {
    if (!yes && process.stdin.isTTY && !(await isSure(place))) return say('\n  Nothing was deleted.\n');
    const server = findRunningServer();
    if (server)
      throw new Error(
        `A database server (process ${server}) still uses ${place}; try again when it has ended.`,
      );
    for (const folder of folders) rmSync(folder, { recursive: true });
    say(`\n  Emptied ${place}. "npm start" fills it again.\n`);
  } finally {
    lock.release();
  }
}

async function isSure(place) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `\n  Delete every ticket, article and account in ${place}? (yes/no) `,
  );
  terminal.close();
  return ['y', 'yes'].includes(answer.trim().toLowerCase());
}

/** A desk that was killed hard leaves its servers a few seconds to end by themselves. */
function findRunningServer() {
  const pidFiles = ['postgres/cluster/postmaster.pid', 'redis/redis.pid'].map((file) => join(dataDir, file));
  return pidFiles.map(readPid).find((pid) => pid !== undefined && isServer(pid));
}

function readPid(file) {
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

function isServer(pid) {
  try {
    return /postgres|redis|valkey/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}
