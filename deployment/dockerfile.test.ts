import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { readCompose } from './compose.ts';
import { readDockerfile } from './dockerfile.ts';
import { readText } from './read-files.ts';

const paths = Object.values(readCompose().services).flatMap(({ build }) => (build ? [build.dockerfile] : []));

describe.each(paths.map((path) => ({ path, ...readDockerfile(path) })))('$path', (file) => {
  const from = file.instructions
    .filter(({ keyword }) => keyword === 'FROM')
    .map(({ rest }) => rest.split(' '));
  const stages = from.map(([, , name]) => name);

  it('is a Dockerfile without a complaint', () => {
    expect(validate(file.source)).toEqual([]);
  });

  it('starts from images of one version, on Node 24 where it is Node', () => {
    for (const [image = ''] of from)
      if (!stages.includes(image))
        expect(image).toMatch(/^(node:24\.\d+\.\d+|nginxinc\/[\w-]+:\d+\.\d+\.\d+)-/);
  });

  it('copies from stages that it has', () => {
    const sources = file.instructions.flatMap(({ rest }) => /^--from=(\S+)/.exec(rest)?.[1] ?? []);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(stages).toContain(source);
  });

  it('runs without root, as a process that receives signals, and says whether it is well', () => {
    expect(file.base.includes('unprivileged') ? 'nginx' : file.user).toMatch(/^(node|nginx)$/);
    if (file.command) expect(JSON.parse(file.command)).toBeInstanceOf(Array);
    else expect(file.base).toContain('nginx');
    expect(file.healthcheck).toMatch(/CMD \[".+"\]$/);
  });

  it('takes into the final image neither the sources nor what building needs', () => {
    const final = file.instructions.slice(
      file.instructions.findLastIndex(({ keyword }) => keyword === 'FROM'),
    );
    for (const { keyword, rest } of final) {
      if (keyword === 'COPY') expect(rest).not.toMatch(/(^| )\. |\/src|--from=build/);
      expect(keyword).not.toBe('ADD');
    }
  });
});

describe('the three Dockerfiles', () => {
  it('build everything in the same words, so that one build serves all of them', () => {
    const commonParts = paths.map((path) => readText(path).split('# --- end of the common part')[0]);
    expect(commonParts).toHaveLength(3);
    expect(new Set(commonParts).size).toBe(1);
  });

  it('leave it to package.json which package manager is used', () => {
    for (const path of paths) expect(readText(path)).not.toMatch(/pnpm@/);
  });
});
