import { i18n } from '../i18n/i18n.ts';
import { currentLanguage } from '../i18n/language.ts';
import { ApiError, isErrorBody } from './api-error.ts';
import { reportReachable, reportUnreachable } from './connection.ts';
import { type QueryParameters, withQuery } from './with-query.ts';

export type RequestOptions = {
  signal?: AbortSignal;
  /** Appended to the path; empty values are left out, a list repeats its name. */
  query?: QueryParameters;
  headers?: Readonly<Record<string, string>>;
};

const timeoutMs = 30_000;

/**
 * The desk's API. Bodies are trusted to have the contract's shape: the server serialises them through the very
 * schemas that `Body` is inferred from. Every failure is an ApiError. Repeated reads are conditional without
 * more ado: the browser's cache keeps the ETag and asks with it.
 */
export const api = {
  get: <Body>(path: string, options?: RequestOptions) => request<Body>('GET', path, undefined, options),
  post: <Body>(path: string, body?: unknown, options?: RequestOptions) =>
    request<Body>('POST', path, body, options),
  put: <Body>(path: string, body: unknown, options?: RequestOptions) =>
    request<Body>('PUT', path, body, options),
  patch: <Body>(path: string, body: unknown, options?: RequestOptions) =>
    request<Body>('PATCH', path, body, options),
  delete: (path: string, options?: RequestOptions) => request<void>('DELETE', path, undefined, options),
};

async function request<Body>(
  method: string,
  path: string,
  body: unknown,
  { signal, query, headers }: RequestOptions = {},
): Promise<Body> {
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  try {
    response = await fetch(withQuery(path, query), {
      method,
      credentials: 'same-origin',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      headers: {
        accept: 'application/json',
        'accept-language': currentLanguage(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (cause) {
    // The caller's own abort is not a failure; it travels as the AbortError that TanStack Query expects.
    if (signal?.aborted) throw cause;
    const code = timeout.aborted ? 'timeout' : 'offline';
    if (code === 'offline') reportUnreachable();
    throw new ApiError(0, { code, message: i18n.t(`error.${code}`) });
  }
  reportReachable(response.status);
  if (response.ok) return (await readJson(response)) as Body;
  throw await toError(response);
}

async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page, or a login portal's: never the desk.
    throw new ApiError(response.status, { code: 'unreadable', message: i18n.t('error.unreadable') });
  }
}

/** What the desk, or something before it, said instead. */
export async function toError(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('retry-after'));
  const retry_after_s = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined;
  const body = await readJson(response).catch(() => undefined);
  if (isErrorBody(body)) return new ApiError(response.status, body, retry_after_s);
  return new ApiError(
    response.status,
    {
      code: 'unreadable',
      message: i18n.t('error.unreadable'),
      request_id: response.headers.get('x-request-id') ?? undefined,
    },
    retry_after_s,
  );
}
