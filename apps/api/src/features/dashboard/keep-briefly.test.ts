import { describe, expect, it } from 'vitest';
import { keepBriefly } from './keep-briefly.ts';

function world() {
  const made: string[] = [];
  let now = 0;
  const read = keepBriefly(
    async ({ name }: { name: string }) => {
      made.push(name);
      if (name === 'broken') throw new Error('no');
      return `${name} ${made.length}`;
    },
    { clock: () => new Date(now), keepMs: 5_000, most: 2 },
  );
  return { made, read, wait: (ms: number) => (now += ms) };
}

describe('what is kept briefly', () => {
  it('is made once for all who ask while it is being made and shortly after', async () => {
    const { made, read, wait } = world();
    const both = await Promise.all([read({ name: 'a' }), read({ name: 'a' })]);
    wait(4_999);
    expect([...both, await read({ name: 'a' })]).toEqual(['a 1', 'a 1', 'a 1']);
    expect(made).toEqual(['a']);
  });

  it('is made anew when it is old', async () => {
    const { read, wait } = world();
    await read({ name: 'a' });
    wait(5_000);
    expect(await read({ name: 'a' })).toBe('a 2');
  });

  it('is kept for each question apart, and for no more than so many', async () => {
    const { made, read } = world();
    for (const name of ['a', 'b', 'c', 'c', 'a']) await read({ name });
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });

  it('is asked for again where it failed', async () => {
    const { made, read } = world();
    await expect(read({ name: 'broken' })).rejects.toThrow('no');
    await expect(read({ name: 'broken' })).rejects.toThrow('no');
    expect(made).toEqual(['broken', 'broken']);
  });
});
