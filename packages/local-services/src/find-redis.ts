import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from './find-program.ts';
import { installDebianPackage } from './install-debian-package.ts';

const run = promisify(execFile);

/** Building takes minutes: once for all checkouts and test runs of this user. */
const BUILD_DIR = join(homedir(), '.cache', 'hybrid-desk', 'redis');

/**
 * Finds a Redis server on this machine, or gets one: no npm package carries it.
 * @param onStep says what takes time
 * @returns the absolute path of the server program
 * @throws with one sentence about what to install
 */
export async function findRedis(onStep: (text: string) => void): Promise<string> {
  const onPath = () => findProgram(['redis-server', 'valkey-server']);
  const found = onPath();
  if (found) return found;

  const reasons: unknown[] = [];
  if (process.getuid?.() === 0 && findProgram(['apt-get'])) {
    onStep('installing the Debian package redis-server');
    await installDebianPackage('redis-server', { keepStopped: true }).catch((error) => reasons.push(error));
    const installed = onPath();
    if (installed) return installed;
  }

  const built = join(BUILD_DIR, 'stable', 'redis-server');
  if (!existsSync(built) && findProgram(['make']) && findProgram(['cc', 'gcc', 'clang'])) {
    onStep('building Redis from source, which takes some minutes');
    await buildRedis().catch((error) => reasons.push(error));
  }
  if (existsSync(built)) return built;

  throw new Error(
    'The desk needs a Redis server: install redis-server or valkey-server ' +
      '("apt install redis-server", "brew install redis"), or set REDIS_URL.',
    { cause: reasons },
  );
}

/** The package's install script, which the workspace does not run at install, is what downloads and compiles. */
async function buildRedis(): Promise<void> {
  await mkdir(BUILD_DIR, { recursive: true });
  const packageMain = createRequire(import.meta.url).resolve('redis-memory-server');
  await run(process.execPath, [join(dirname(packageMain), '..', 'scripts', 'postinstall.js')], {
    env: { ...process.env, REDISMS_DOWNLOAD_DIR: BUILD_DIR, REDISMS_VERSION: 'stable' },
    timeout: 10 * 60_000,
  });
}
