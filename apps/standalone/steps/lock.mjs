import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When a process began, in whatever unit the system counts: together with its id it names a process for good, while
 * the id alone may be given to another one.
 */
function birthOf(pid) {
  try {
    // The 22nd field; the name of the program, in parentheses, may hold spaces.
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[19];
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return undefined;
  }
}

function readHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return holder.birth && holder.birth === birthOf(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

const lockFile = (dataDir) => join(dataDir, 'desk.json');

/** Who runs the desk on this data now: `{ pid, address? }`, or undefined. */
export function findRunningDesk(dataDir) {
  return readHolder(lockFile(dataDir));
}

/**
 * Claims the data for this process.
 * @returns `announce(address)`, which tells those who come later where the desk is, and `release()`
 * @throws when another process has it, saying where
 */
export function claimData(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const file = lockFile(dataDir);
  const me = { pid: process.pid, birth: birthOf(process.pid) };
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST' || attempt > 2) throw error;
      const holder = readHolder(file);
      if (holder) throw new Error(describeRunningDesk(holder));
      rmSync(file, { force: true });
    }
  }
  return {
    announce: (address) => writeFileSync(file, JSON.stringify({ ...me, address })),
    release: () => rmSync(file, { force: true }),
  };
}

export function describeRunningDesk({ pid, address }) {
  return address
    ? `The desk is already running: ${address}\n  Ctrl-C where it was started, or "kill ${pid}", ends it.`
    : `The desk is already starting (process ${pid}); its address will be shown there.`;
}
