import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimData, findRunningDesk } from './lock.mjs';

describe('the claim on a folder of data', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = join(mkdtempSync(join(tmpdir(), 'lock-')), 'data');
  });
  afterEach(() => rmSync(join(dataDir, '..'), { recursive: true, force: true }));

  it('tells the second to come where the desk is', () => {
    const lock = claimData(dataDir);
    lock.announce('http://localhost:8000');
    expect(() => claimData(dataDir)).toThrow('The desk is already running: http://localhost:8000');
    lock.release();
  });

  it('says that the desk is starting while it has no address', () => {
    const lock = claimData(dataDir);
    expect(() => claimData(dataDir)).toThrow('The desk is already starting');
    lock.release();
  });

  it('is free again after its release', () => {
    claimData(dataDir).release();
    expect(findRunningDesk(dataDir)).toBeUndefined();
    claimData(dataDir).release();
  });

  it.each([
    ['whose id belongs to another process by now', { pid: process.pid, birth: 'long ago' }],
    ['that is gone', { pid: 2 ** 22 + 1, birth: '1' }],
  ])('does not count for a process %s', (_, holder) => {
    claimData(dataDir).release();
    writeFileSync(join(dataDir, 'desk.json'), JSON.stringify(holder));
    claimData(dataDir).release();
  });

  it('does not count when it was cut off while it was written', () => {
    claimData(dataDir).release();
    writeFileSync(join(dataDir, 'desk.json'), '{"pid":');
    claimData(dataDir).release();
  });
});
