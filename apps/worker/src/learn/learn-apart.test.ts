import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { learnApart, programOf } from './learn-apart.ts';

it('finds the thread’s program beside the bundled worker, and among the sources otherwise', () => {
  expect(programOf('/desk/apps/worker/dist/main.js').file).toBe('/desk/apps/worker/dist/learn-in-thread.js');
  for (const main of ['/desk/apps/worker/src/main.ts', undefined]) {
    const { file } = programOf(main);
    expect(file).toBeInstanceOf(URL);
    expect(existsSync(file)).toBe(true);
  }
});

it('ends the thread when the worker must stop', async () => {
  const nothing = { version: 'learned-1', embedding_model: 'test', tickets: [], active: null };
  const stopping = new AbortController();
  const lesson = learnApart(nothing, stopping.signal);
  stopping.abort(new Error('handed back'));
  await expect(lesson).rejects.toThrow('handed back');
});
