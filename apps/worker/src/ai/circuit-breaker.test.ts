import { describe, expect, it, vi } from 'vitest';
import { CircuitOpenError, createCircuitBreaker, type Verdict } from './circuit-breaker.ts';

function createTested() {
  const clock = { now: 0 };
  const onOpen = vi.fn();
  const breaker = createCircuitBreaker({ failures: 3, openMs: 60_000, now: () => clock.now, onOpen });
  const fail = (verdict: Verdict = 'against') =>
    breaker
      .run(
        () => Promise.reject(new Error('down')),
        () => verdict,
      )
      .catch((error: unknown) => error);
  const succeed = () =>
    breaker
      .run(
        () => Promise.resolve('fine'),
        () => 'against',
      )
      .catch((error: unknown) => error);
  return { clock, onOpen, breaker, fail, succeed };
}

describe('a circuit breaker', () => {
  it('opens after three failures in a row and then does no work', async () => {
    const { breaker, fail, succeed, onOpen } = createTested();
    await fail();
    await fail();
    expect(await succeed()).toBe('fine');
    await fail();
    await fail();
    expect(onOpen).not.toHaveBeenCalled();
    expect(breaker.isOpen()).toBe(false);
    await fail();
    expect(onOpen).toHaveBeenCalledOnce();
    expect(breaker.isOpen()).toBe(true);
    expect(await succeed()).toBeInstanceOf(CircuitOpenError);
  });

  it('lets one try after the wait, and closes when that succeeds', async () => {
    const { clock, breaker, fail, succeed } = createTested();
    for (let i = 0; i < 3; i++) await fail();
    clock.now = 59_999;
    expect(await succeed()).toBeInstanceOf(CircuitOpenError);
    clock.now = 60_000;
    let finish = (_: string) => {};
    const trial = breaker.run(
      () => new Promise<string>((resolve) => (finish = resolve)),
      () => 'against',
    );
    expect(await succeed()).toBeInstanceOf(CircuitOpenError);
    finish('back');
    expect(await trial).toBe('back');
    expect(await succeed()).toBe('fine');
  });

  it('opens again for as long when the try fails', async () => {
    const { clock, fail, succeed, onOpen } = createTested();
    for (let i = 0; i < 3; i++) await fail();
    clock.now = 60_000;
    expect(await fail()).not.toBeInstanceOf(CircuitOpenError);
    expect(onOpen).toHaveBeenCalledOnce();
    clock.now = 119_999;
    expect(await succeed()).toBeInstanceOf(CircuitOpenError);
    clock.now = 120_000;
    expect(await succeed()).toBe('fine');
  });

  it('does not count what says nothing about the server, and starts over at what speaks for it', async () => {
    const { fail, succeed } = createTested();
    await fail();
    await fail();
    await fail('nothing');
    await fail('nothing');
    expect(await succeed()).toBe('fine');
    await fail();
    await fail();
    await fail('for');
    await fail();
    await fail();
    expect(await succeed()).toBe('fine');
  });
});
