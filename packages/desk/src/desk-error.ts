import type { ErrorCode } from '@desk/contract/errors';
import type { Translated } from '@desk/contract/vocabulary';

/** What is wrong with one field, before it is put into words: see `issueText` in `@desk/contract/issue-messages`. */
export type FieldIssue = { path: string; code: string };

export type DeskErrorDetails = {
  /** Fills `{name}` in the error's sentence; a translated value is said in the reader's language. */
  parameters?: Readonly<Record<string, string | Translated>>;
  /** The moves that are possible now. */
  allowed?: readonly string[];
  /** The version that stands now, and who made it. */
  version?: number;
  changed_by?: string | null;
  issues?: readonly FieldIssue[];
};

/** A refusal that is expected: it has a code, a status and a sentence in every language. Everything else is a bug. */
export class DeskError extends Error {
  override name = 'DeskError';

  constructor(
    readonly code: ErrorCode,
    readonly details: DeskErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** It does not exist, or it is not the actor's to see: nobody learns which. */
export const notFound = () => new DeskError('not_found');

/** The actor sees it, and may never do this to it. */
export const forbidden = () => new DeskError('forbidden');

/** One field holds something that only the database could refuse. */
export const invalidField = (path: string, code: string) =>
  new DeskError('invalid_input', { issues: [{ path, code }] });
