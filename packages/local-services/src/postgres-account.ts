import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** How to run PostgreSQL's programs as somebody who is not root. */
export interface PostgresAccount {
  /** The owner its files must have; undefined when we are not root and simply run it ourselves. */
  owner?: { uid: number; gid: number };
  /** Turns a command into the one to spawn, with the ids to spawn it under. */
  wrap(command: string, args: string[]): { command: string; args: string[]; uid?: number; gid?: number };
}

const ACCOUNT = 'postgres';

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

function findOwner(): { uid: number; gid: number } {
  const ids = () => ({ uid: Number(run('id', '-u', ACCOUNT)), gid: Number(run('id', '-g', ACCOUNT)) });
  try {
    return ids();
  } catch {
    run('useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT);
    return ids();
  }
}

function isOpenToEverybody(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return (statSync(path).mode & 0o005) === 0o005;
  }
}

function hasProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * PostgreSQL refuses to run as root: as root it runs as the system user `postgres`, made when missing. A checkout below
 * a private folder (`/root` is one) is out of that user's reach, and opening it is not ours to do; there PostgreSQL
 * keeps root's right to pass through folders, and nothing else of root.
 * @param binary a program of PostgreSQL's
 * @param dataParent the folder that its data folder is in, which must exist
 */
export function choosePostgresAccount(binary: string, dataParent: string): PostgresAccount {
  if (process.getuid?.() !== 0) return { wrap: (command, args) => ({ command, args }) };

  const owner = findOwner();
  if (isOpenToEverybody(binary) && isOpenToEverybody(dataParent)) {
    return { owner, wrap: (command, args) => ({ command, args, ...owner }) };
  }
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find(hasProgram);
  if (!setpriv) {
    throw new Error(
      `PostgreSQL does not run as root, and its user "${ACCOUNT}" cannot enter ${dataParent}. ` +
        'Run the desk as an ordinary user, move it to a folder that everybody may enter, or set DATABASE_URL.',
    );
  }
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  // initdb asks access(2) whether it may run its own files, and that call forgets such a right unless told not to.
  const securebits = '--securebits=+no_setuid_fixup';
  const sets = ['inh', 'ambient'].map((set) => `--${set}-caps=-all,+dac_override`);
  const right = [...sets, '--bounding-set=-all,+dac_override', securebits];
  return {
    owner,
    wrap: (command, args) => ({ command: setpriv, args: [...identity, ...right, '--', command, ...args] }),
  };
}
