import { execFile } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const POLICY = '/usr/sbin/policy-rc.d';

function apt(...args: string[]): Promise<unknown> {
  return run('apt-get', ['-o', 'DPkg::Lock::Timeout=180', '-y', '-q', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
}

/**
 * Installs a Debian package as root. Package lists are fetched only when the package is not found without.
 * @param keepStopped the service that comes with it is neither started now nor at the next boot
 */
export async function installDebianPackage(name: string, { keepStopped = false } = {}): Promise<void> {
  // Debian asks this script before it starts a service; a machine that has its own keeps it.
  const hasOwnPolicy = existsSync(POLICY);
  if (keepStopped && !hasOwnPolicy) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const install = () => apt('install', '--no-install-recommends', name);
  try {
    await install().catch(async () => {
      await apt('update');
      await install();
    });
  } finally {
    if (keepStopped && !hasOwnPolicy) rmSync(POLICY, { force: true });
  }
  if (keepStopped) await run('update-rc.d', [name, 'disable']).catch(() => {});
}
