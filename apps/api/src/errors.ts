import { type ErrorBody, type ErrorCode, errorCatalog, errorText, type Issue } from '@desk/contract/errors';
import { explainIssue, issueText } from '@desk/contract/issue-messages';
import type { Language } from '@desk/contract/vocabulary';
import { DeskError } from '@desk/desk/desk-error';
import type { z } from 'zod';

/** What a schema refused in a request; the validator throws it with every issue of the part at once. */
export class InvalidInput extends Error {
  override name = 'InvalidInput';
  constructor(readonly schemaIssues: readonly z.core.$ZodIssue[]) {
    super('invalid_input');
  }
}

export type Refusal = { status: number; body: ErrorBody; retryAfterSeconds?: number };

export function refuse(
  code: ErrorCode,
  request: { id: string; language: Language },
  more: Partial<Omit<ErrorBody, 'code' | 'message' | 'request_id'>> & {
    parameters?: Record<string, string>;
  } = {},
): Refusal {
  const { parameters, ...body } = more;
  return {
    status: errorCatalog[code].status,
    body: { code, message: errorText(code, request.language, parameters), request_id: request.id, ...body },
    ...(errorCatalog[code].status === 503 && { retryAfterSeconds: 5 }),
  };
}

/**
 * Every error that can reach the edge, as the wire's one shape. Null means that nobody expected it: log it, and answer
 * `internal` without a word of what it was.
 */
export function explainError(error: unknown, request: { id: string; language: Language }): Refusal | null {
  if (error instanceof DeskError) return explainDeskError(error, request);
  if (error instanceof InvalidInput)
    return refuse('invalid_input', request, { issues: wireIssues(error.schemaIssues, request.language) });
  if (isDatabaseUnreachable(error)) return refuse('unavailable', request);
  const code = frameworkCodes[errorCode(error) ?? ''];
  if (code) return refuse(code, request);
  return null;
}

function explainDeskError(error: DeskError, request: { id: string; language: Language }): Refusal {
  const { parameters = {}, allowed, version, changed_by, issues } = error.details;
  const { language } = request;
  const said = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value[language],
  ]);
  return refuse(error.code, request, {
    parameters: Object.fromEntries(said),
    ...(allowed && { allowed: [...allowed] }),
    ...(version !== undefined && { version }),
    ...(changed_by !== undefined && { changed_by }),
    ...(issues && {
      issues: issues.map(({ path, code }) => ({ path, code, message: issueText(code, language) })),
    }),
  });
}

function wireIssues(issues: readonly z.core.$ZodIssue[], language: Language): Issue[] {
  return issues.flatMap((issue) => {
    const { code, parameters } = explainIssue(issue, language);
    const path = issue.path.map(String).join('.');
    const message = issueText(code, language, parameters);
    if (issue.code !== 'unrecognized_keys') return [{ path, code, message }];
    return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, code, message }));
  });
}

/** Fastify's own refusals. */
const frameworkCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_REQ_FILE_TOO_LARGE: 'body_too_large',
  FST_FILES_LIMIT: 'file_missing',
  FST_PARTS_LIMIT: 'malformed_body',
  FST_FIELDS_LIMIT: 'malformed_body',
  FST_MP_PREMATURE_CLOSE: 'malformed_body',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'file_missing',
  FST_NO_FORM_DATA: 'malformed_body',
  FST_PROTO_VIOLATION: 'malformed_body',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_body',
  FST_ERR_BAD_URL: 'not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
  FST_ERR_NOT_FOUND: 'not_found',
  FST_UNDER_PRESSURE: 'unavailable',
  FST_ERR_HANDLER_TIMEOUT: 'unavailable',
};

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  // Prisma: cannot reach, timed out, closed the connection, no connection free.
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  // PostgreSQL: shutting down, starting up, too many connections, read-only, disk full, statement cancelled.
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25006',
  '53100',
  '57014',
]);

/** node-postgres has no code for these two. */
const unreachableMessages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Whether trying again later may help: the database is away, starting, full or too busy. */
export function isDatabaseUnreachable(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const code = errorCode(error);
  if (code && unreachable.has(code)) return true;
  if (unreachableMessages.test(error.message)) return true;
  if (
    error instanceof AggregateError &&
    error.errors.some((inner) => isDatabaseUnreachable(inner, depth + 1))
  )
    return true;
  return isDatabaseUnreachable(error.cause, depth + 1);
}

function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
