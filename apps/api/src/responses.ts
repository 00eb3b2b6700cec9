import { errorSchema } from '@desk/contract/errors';

/** For a route's `schema.response`: the statuses with which it may say no, beside those that every route shares. */
export function refusals<Status extends 400 | 403 | 404 | 409 | 413 | 415>(...statuses: readonly Status[]) {
  const own = Object.fromEntries(statuses.map((status) => [status, errorSchema]));
  return { 401: errorSchema, 429: errorSchema, 503: errorSchema, ...own } as Record<
    Status | 401 | 429 | 503,
    typeof errorSchema
  >;
}
