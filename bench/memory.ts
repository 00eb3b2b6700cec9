import { readdirSync, readFileSync } from 'node:fs';

export type ProcessMemory = { name: string; rss_mb: number; pss_mb: number };

/**
 * Memory of a process and all its descendants by part, in MB: resident (RSS), and with what processes share counted once
 * (PSS), which is what PostgreSQL's many processes really hold.
 */
export function measureMemory(pid: number): ProcessMemory[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));
  const family = new Set([pid]);
  for (let grown = true; grown; ) {
    const children = processes.filter((one) => family.has(one.parent) && !family.has(one.pid));
    for (const child of children) family.add(child.pid);
    grown = children.length > 0;
  }
  const sums = new Map<string, ProcessMemory>();
  for (const { pid: id, name } of processes) {
    if (!family.has(id)) continue;
    const sum = sums.get(name) ?? { name, rss_mb: 0, pss_mb: 0 };
    sums.set(name, { name, rss_mb: sum.rss_mb + readMb(id, 'Rss'), pss_mb: sum.pss_mb + readMb(id, 'Pss') });
  }
  return [...sums.values()].sort((a, b) => b.pss_mb - a.pss_mb);
}

function readProcess(pid: number): { pid: number; parent: number; name: string }[] {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')[1]);
    return [{ pid, parent, name: nameOf(command) }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

function nameOf(command: string): string {
  if (command.includes('api/dist')) return 'api';
  if (command.includes('worker/dist')) return 'worker';
  if (command.includes('postgres')) return 'postgres';
  if (/redis|valkey/.test(command)) return 'redis';
  if (command.includes('run.mjs')) return 'supervisor';
  return 'other';
}

function readMb(pid: number, field: 'Rss' | 'Pss'): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
