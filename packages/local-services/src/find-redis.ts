import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from './find-program.ts';
import { installDebianPackage } from './install-debian-package.ts';

const run = promisify(execFile);

/**
 * Finds a Redis server on this machine, or gets one: no npm package carries it.
 * @param buildDir where a Redis built from source is kept, when it comes to that
 * @param onStep says what takes time
 * @returns the absolute path of the server program
 * @throws with one sentence about what to install
 */
export async function findRedis(buildDir: string, onStep: (text: string) => void): Promise<string> {
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

  const built = join(buildDir, 'stable', 'redis-server');
  if (!existsSync(built) && findProgram(['make']) && findProgram(['cc', 'gcc', 'clang'])) {
    onStep('building Redis from source, which takes some minutes');
    await buildRedis(buildDir).catch((error) => reasons.push(error));
  }
  if (existsSync(built)) return built;

  throw new Error(
    'The desk needs a Redis server: install redis-server or valkey-server ' +
      '("apt install redis-server", "brew install redis"), or set REDIS_URL.',
    { cause: reasons },
  );
}

/** The package's install script, which the workspace does not run at install, is what downloads and compiles. */
async function buildRedis(buildDir: string): Promise<void> {
  const packageMain = createRequire(import.meta.url).resolve('redis-memory-server');
  await run(process.execPath, [join(dirname(packageMain), '..', 'scripts', 'postinstall.js')], {
    env: { ...process.env, REDISMS_DOWNLOAD_DIR: buildDir, REDISMS_VERSION: 'stable' },
    timeout: 10 * 60_000,
  });
}
