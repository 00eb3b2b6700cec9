import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.mjs';

describe('the count of tests', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'counts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function report(content: unknown): string {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(content));
    return file;
  }
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });

  it('sums the tests of all files, without those that were skipped', () => {
    const testResults = [file('passed', 'passed', 'passed'), file('failed', 'failed', 'passed', 'skipped')];
    expect(countVitest(report({ testResults }), 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('takes a file that breaks before its first test for one failure', () => {
    const testResults = [file('passed', 'passed'), file('failed'), file('failed', 'skipped')];
    expect(countVitest(report({ testResults }), 1)).toEqual({ passed: 1, failed: 2 });
  });

  it('takes a runner that fails with all tests passed for one failure', () => {
    expect(countVitest(report({ testResults: [file('passed', 'passed')] }), 1)).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it('takes no tests, or no report, for one failure', () => {
    expect(countVitest(report({ testResults: [] }), 0)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright(join(folder, 'missing.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a flaky end-to-end test as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
    expect(countPlaywright(report({ stats }), 1)).toEqual({ passed: 5, failed: 3 });
  });
});
