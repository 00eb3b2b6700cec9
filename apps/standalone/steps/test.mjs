import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { evaluation } from './eval.mjs';
import { findInPackage, generate } from './generate.mjs';
import { install } from './install.mjs';
import { buildPage } from './page.mjs';
import { say, terminal } from './progress.mjs';
import { runNode } from './run-program.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

const LIMIT_MS = 30 * 60_000;
const tool = (name, file) => findInPackage(name, file);

/** A stage that either holds or does not: it counts as one test. */
const check = (name, ...commands) => ({
  name,
  async run() {
    for (const args of commands) {
      const code = await runNode(args(), { inherit: true, mayFail: true, limit_ms: LIMIT_MS });
      if (code !== 0) return { passed: 0, failed: 1 };
    }
    return { passed: 1, failed: 0 };
  },
});

const vitest = (project) => ({
  name: `${project} tests`,
  async run(reports) {
    const report = join(reports, `${project}.json`);
    const args = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const code = await runNode([tool('vitest', 'vitest.mjs'), ...args], runnerOptions);
    return countVitest(report, code);
  },
});

const runnerOptions = { inherit: true, mayFail: true, limit_ms: LIMIT_MS };

const build = {
  name: 'build',
  async run() {
    await bundle();
    await buildPage();
    return { passed: 1, failed: 0 };
  },
};

const endToEnd = {
  name: 'end-to-end tests',
  async run(reports) {
    const report = join(reports, 'playwright.json');
    const env = { CHROMIUM_PATH: await findBrowser(say), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const args = ['test', '--reporter=list,json'];
    const code = await runNode([tool('@playwright/test', 'cli.js'), ...args], { ...runnerOptions, env });
    return countPlaywright(report, code);
  },
};

const stages = [
  check(
    'types',
    () => [tool('typescript', 'bin/tsc'), '--noEmit', '-p', '.'],
    () => [tool('typescript', 'bin/tsc'), '--noEmit', '-p', 'apps/web'],
  ),
  check('lint and format', () => [tool('@biomejs/biome', 'bin/biome'), 'ci', '.']),
  vitest('unit'),
  vitest('integration'),
  check('evaluation', () => evaluation('--gate')),
  build,
  endToEnd,
];

/**
 * `npm test`: every check there is, the later ones also when an earlier one has failed. The last line printed is
 * "N passed, N failed"; anything but zero failures, or no test at all, ends with exit code 1.
 */
export async function test() {
  const total = { passed: 0, failed: 0 };
  const failures = [];
  const reports = mkdtempSync(join(tmpdir(), 'hybrid-desk-reports-'));
  try {
    for (const stage of [{ name: 'install', run: prepare }, ...stages]) {
      const { passed, failed } = await runStage(stage, reports);
      total.passed += passed;
      total.failed += failed;
      if (failed > 0) failures.push(`${stage.name} (${failed})`);
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  if (failures.length > 0) say(`\n  ${terminal.red('Failed:')} ${failures.join(', ')}`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  say(`\n${total.passed} passed, ${total.failed} failed`);
}

/** Needed by all the rest, but nothing that the desk does: it counts only when it fails. */
async function prepare() {
  await install();
  await generate();
  return { passed: 0, failed: 0 };
}

async function runStage(stage, reports) {
  const startedAt = Date.now();
  say(`\n  ${terminal.bold(`— ${stage.name}`)}\n`);
  let counts;
  try {
    counts = await stage.run(reports);
  } catch (error) {
    say(`  ${error.message}`);
    counts = { passed: 0, failed: 1 };
  }
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const verdict = counts.failed > 0 ? terminal.red(`${counts.failed} failed`) : 'passed';
  say(`\n  ${stage.name}: ${verdict} ${terminal.dim(`(${seconds} s)`)}`);
  return counts;
}
