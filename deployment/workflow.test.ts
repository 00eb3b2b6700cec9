import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCompose } from './compose.ts';
import { readText, readYaml, root } from './read-files.ts';

const path = '.github/workflows/ci.yml';
const step = z.object({ uses: z.string().optional(), run: z.string().optional(), if: z.string().optional() });
const workflow = z
  .object({
    on: z.record(z.string(), z.unknown()),
    permissions: z.record(z.string(), z.string()),
    concurrency: z.object({ 'cancel-in-progress': z.boolean() }),
    jobs: z.record(
      z.string(),
      z.object({
        'timeout-minutes': z.number(),
        strategy: z.object({ matrix: z.object({ node: z.array(z.string()) }) }).optional(),
        services: z.record(z.string(), z.object({ image: z.string(), options: z.string() })).default({}),
        env: z.record(z.string(), z.string()).default({}),
        steps: z.array(step),
      }),
    ),
  })
  .parse(readYaml(path));
const jobs = Object.values(workflow.jobs);
const steps = jobs.flatMap((job) => job.steps);

/** GitHub's own parser imports JSON as bundlers do, which Node alone refuses. */
async function loadParser(): Promise<typeof import('@actions/workflow-parser')> {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-parser-'));
  const outfile = join(folder, 'parser.mjs');
  try {
    await build({
      stdin: { contents: "export * from '@actions/workflow-parser'", resolveDir: root },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
    });
    return await import(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe(path, () => {
  it('is a workflow that GitHub understands', async () => {
    const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await loadParser();
    const { context, value } = parseWorkflow(
      { name: path, content: readText(path) },
      new NoOperationTraceWriter(),
    );
    expect(context.errors.getErrors()).toEqual([]);
    expect(value).toBeDefined();
    if (value) await convertWorkflowTemplate(context, value);
    expect(context.errors.getErrors()).toEqual([]);
  });

  it('runs on every push and pull request, may only read, and stops when it is overtaken or stuck', () => {
    expect(Object.keys(workflow.on).sort()).toEqual(['pull_request', 'push']);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.concurrency['cancel-in-progress']).toBe(true);
    for (const job of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
  });

  it('runs everything on Node 20 and 24, on the PostgreSQL and Redis of Compose, once they are well', () => {
    const { strategy, services, env, steps } = workflow.jobs.test ?? {};
    expect(strategy?.matrix.node).toEqual(['20', '24']);
    expect(steps?.map(({ run }) => run)).toContain('npm test');
    for (const name of ['postgres', 'redis']) {
      expect(services?.[name]?.image).toBe(readCompose().services[name]?.image);
      expect(services?.[name]?.options).toContain('--health-cmd');
    }
    expect(env?.DATABASE_URL).toMatch(/^postgresql:.*@127\.0\.0\.1:5432\//);
    expect(env?.REDIS_URL).toBe('redis://127.0.0.1:6379');
  });

  it('keeps what the browser saw when something failed', () => {
    expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.if).toBe('failure()');
  });

  it('uses actions of GitHub itself, of one major version each', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/);
  });
});
