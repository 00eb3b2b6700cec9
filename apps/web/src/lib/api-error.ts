import type { ErrorBody, ErrorCode, Issue } from '@desk/contract/errors';

/** `offline`: no answer came at all. `timeout`: none came in time. `unreadable`: what came was not the desk's. */
export type ApiErrorCode = ErrorCode | 'offline' | 'timeout' | 'unreadable';

/** The desk said no, or could not be asked. `message` is in the reader's language and can be shown as it is. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly code: string;
  readonly request_id: string | undefined;
  /** What is wrong with which field; empty unless the code is `invalid_input`. */
  readonly issues: readonly Issue[];
  /** With a refused move: the moves that are possible now. */
  readonly allowed: readonly string[] | undefined;
  /** With a stale version: who was faster, and the version that stands now. */
  readonly changed_by: string | undefined;
  readonly version: number | undefined;
  /** After how many seconds it makes sense to ask again. */
  readonly retry_after_s: number | undefined;

  constructor(status: number, body: ApiErrorBody, retry_after_s?: number) {
    super(body.message);
    this.status = status;
    this.code = body.code;
    this.request_id = body.request_id;
    this.issues = body.issues ?? [];
    this.allowed = body.allowed;
    this.changed_by = body.changed_by ?? undefined;
    this.version = body.version;
    this.retry_after_s = retry_after_s;
  }
}

export type ApiErrorBody = Pick<ErrorBody, 'message'> & Partial<ErrorBody> & { code: ApiErrorCode | string };

export function isApiError(error: unknown, code?: ApiErrorCode): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code);
}

/** Whether a JSON value has the shape that every error of the desk has. */
export function isErrorBody(value: unknown): value is ErrorBody {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  );
}
