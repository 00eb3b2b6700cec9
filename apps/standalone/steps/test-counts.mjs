import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * A runner that failed although no test did (its set-up broke, nothing was found, the report is missing) is a failure.
 * @returns {Counts}
 */
function withRunner({ passed, failed }, exitCode) {
  const hasFailedOtherwise = exitCode !== 0 || passed + failed === 0;
  return { passed, failed: failed === 0 && hasFailedOtherwise ? 1 : failed };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Counts Vitest's JSON report. A file that fails without a failed test (it cannot be imported, a hook broke) counts as
 * one failure.
 * @returns {Counts}
 */
export function countVitest(reportFile, exitCode) {
  const files = readReport(reportFile)?.testResults ?? [];
  const count = (file, status) => file.assertionResults.filter((test) => test.status === status).length;
  return withRunner(
    {
      passed: files.reduce((sum, file) => sum + count(file, 'passed'), 0),
      failed: files.reduce(
        (sum, file) => sum + (count(file, 'failed') || (file.status === 'failed' ? 1 : 0)),
        0,
      ),
    },
    exitCode,
  );
}

/**
 * Counts Playwright's JSON report; a test that passed only when it was tried again has failed.
 * @returns {Counts}
 */
export function countPlaywright(reportFile, exitCode) {
  const { expected = 0, unexpected = 0, flaky = 0 } = readReport(reportFile)?.stats ?? {};
  return withRunner({ passed: expected, failed: unexpected + flaky }, exitCode);
}
