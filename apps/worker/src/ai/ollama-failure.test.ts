import { describe, expect, it } from 'vitest';
import { failureOfError, failureOfStatus } from './ollama-failure.ts';

describe('failureOfStatus', () => {
  it('tells a missing model from a wrong address', () => {
    expect(failureOfStatus(404, '{"error":"model \'llama3.2:3b\' not found"}').kind).toBe('model_missing');
    expect(failureOfStatus(404, '<html>No model page here</html>').kind).toBe('server_error');
    expect(failureOfStatus(404, '404 page not found').kind).toBe('server_error');
  });

  it.each([
    [503, 'busy'],
    [429, 'busy'],
    [500, 'server_error'],
    [400, 'server_error'],
  ] as const)('takes %i for %s', (status, kind) => {
    expect(failureOfStatus(status, '').kind).toBe(kind);
  });
});

describe('failureOfError', () => {
  const because = (code: string) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error('socket'), { code }) });

  it.each([
    ['ECONNREFUSED', 'refused', false],
    ['ENOTFOUND', 'refused', false],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout_connect', false],
    ['ECONNRESET', 'server_error', true],
    ['UND_ERR_SOCKET', 'server_error', true],
    ['CERT_HAS_EXPIRED', 'server_error', false],
  ] as const)('finds %s below what fetch throws', (code, kind, isReset) => {
    expect(failureOfError(because(code))).toMatchObject({ kind, isReset });
  });

  it('keeps a failure that is already told', () => {
    const failure = failureOfStatus(503, '');
    expect(failureOfError(failure)).toBe(failure);
  });

  it('copes with anything thrown', () => {
    expect(failureOfError('what?')).toMatchObject({ kind: 'server_error', message: 'what?' });
  });
});
