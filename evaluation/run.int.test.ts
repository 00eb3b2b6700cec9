import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

const tsx = createRequire(import.meta.url).resolve('tsx/cli');
const script = path.join(import.meta.dirname, 'run.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'hybrid-desk-evaluation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether the figures fell behind the accepted ones is another matter: that ends a run with an exit code, too. */
async function run(dataDir: string, ...flags: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDir, OLLAMA_HOST: 'http://127.0.0.1:9' };
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, script, ...flags], { env }).catch(
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }),
  );
  return stdout;
}

it('writes the same bytes twice, and tables between them', { timeout: 120_000 }, async () => {
  const [one, other] = [path.join(folder, 'one'), path.join(folder, 'other')];
  const shown = await run(one, '--only', 'privacy');
  await run(other, '--only', 'privacy', '--gate');
  const read = (dataDir: string) => readFileSync(path.join(dataDir, 'evaluation.json'), 'utf8');
  expect(read(one)).toBe(read(other));
  expect(JSON.parse(read(one))).toHaveProperty('sections.privacy.0.row', '15');
  expect(shown).toMatch(/Goals met: \d+ of \d+/);
});

it('names the sections there are when it is asked for another', async () => {
  expect(await run(folder, '--only', 'tirage')).toMatch(/no section "tirage"\. There are: .*privacy/);
});
