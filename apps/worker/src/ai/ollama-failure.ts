export const failureKinds = [
  'refused',
  'timeout_connect',
  'timeout_first_token',
  'timeout_idle',
  'timeout_total',
  'model_missing',
  'busy',
  'server_error',
  'prompt_cut',
  'invalid_output',
  'wrong_language',
  'circuit_open',
  'aborted',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** Why there is no answer from the model. The message is for the log: it never contains what the model wrote. */
export class OllamaFailure extends Error {
  override name = 'OllamaFailure';
  constructor(
    readonly kind: FailureKind,
    message: string,
    /** The connection broke in the middle: the same request may well succeed. */
    readonly isReset = false,
  ) {
    super(message);
  }
}

const refusals = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
]);
const resets = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** What an answer with an error status means. */
export function failureOfStatus(status: number, body: string): OllamaFailure {
  const said = body.trim().slice(0, 200);
  if (status === 404 && /model/i.test(said) && !/<html/i.test(said))
    return new OllamaFailure('model_missing', said);
  if (status === 503 || status === 429) return new OllamaFailure('busy', `the server is busy (${status})`);
  return new OllamaFailure('server_error', `the server answered ${status}: ${said}`);
}

/** What an error thrown by `fetch` or by reading a stream means. */
export function failureOfError(error: unknown): OllamaFailure {
  if (error instanceof OllamaFailure) return error;
  const code = codeOf(error);
  if (refusals.has(code)) return new OllamaFailure('refused', `the server cannot be reached (${code})`);
  if (code === 'UND_ERR_CONNECT_TIMEOUT')
    return new OllamaFailure('timeout_connect', 'the server does not answer');
  if (resets.has(code)) return new OllamaFailure('server_error', `the connection broke (${code})`, true);
  const message = error instanceof Error ? error.message : String(error);
  // What the client says of a stream that ends before its last line.
  const isCut = message.startsWith('Did not receive done');
  return new OllamaFailure('server_error', isCut ? 'the answer broke off' : message.slice(0, 200), isCut);
}

/** `fetch` hides the reason in `cause`, one level or two down. */
function codeOf(error: unknown): string {
  let current = error;
  for (let depth = 0; depth < 4 && current instanceof Error; depth++) {
    if ('code' in current && typeof current.code === 'string') return current.code;
    current = current.cause;
  }
  return '';
}
