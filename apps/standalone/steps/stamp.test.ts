import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeIfChanged } from './stamp.mjs';

describe('what is made from files', () => {
  let folder: string;
  let times: number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stamp-'));
    times = 0;
    write('src/program.ts', 'one');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(path: string, text: string): void {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  const make = (work = () => write('out/program.js', 'made')) =>
    makeIfChanged({
      from: [join(folder, 'src')],
      output: [join(folder, 'out/program.js')],
      stamp: join(folder, 'out/.built-from'),
      make: async () => {
        times++;
        work();
      },
    });

  it('is made once, and not again when only times have changed', async () => {
    expect(await make()).toBe(true);
    utimesSync(join(folder, 'src/program.ts'), new Date(), new Date());
    expect(await make()).toBe(false);
    expect(times).toBe(1);
  });

  it.each([
    ['a file has changed', () => write('src/program.ts', 'two')],
    ['a file has come', () => write('src/more.ts', '')],
    ['a file has gone', () => rmSync(join(folder, 'src/program.ts'))],
    ['the output is missing', () => rmSync(join(folder, 'out/program.js'))],
  ])('is made again when %s', async (_, change) => {
    await make();
    change();
    expect(await make()).toBe(true);
    expect(times).toBe(2);
  });

  it.each(['src/program.test.ts', 'src/page.spec.ts', 'src/node_modules/x/index.js', 'src/dist/x.js'])(
    'does not depend on %s',
    async (path) => {
      await make();
      write(path, 'new');
      expect(await make()).toBe(false);
    },
  );

  it('is made again when making it failed half-way', async () => {
    await make();
    write('src/program.ts', 'two');
    const breaks = () => {
      throw new Error('no space');
    };
    await expect(make(breaks)).rejects.toThrow('no space');
    expect(await make()).toBe(true);
  });
});
