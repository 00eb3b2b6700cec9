import { issueMessage } from '@desk/contract/issue-messages';
import { zodResolver } from '@hookform/resolvers/zod';
import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import type { z } from 'zod';
import { currentLanguage } from '../i18n/language.ts';
import { isApiError } from './api-error.ts';

/** Checks a form by the contract's own schema, in the words that the API would use. */
export function contractResolver<Output extends FieldValues, Input extends FieldValues>(
  schema: z.ZodType<Output, Input>,
) {
  return zodResolver(schema, { error: (issue) => issueMessage(issue, currentLanguage()) });
}

/**
 * Puts what the desk refused at the fields it is about.
 * @returns whether every issue found its field; what did not must be said beside the button.
 */
export function showIssues<Fields extends FieldValues>(
  error: unknown,
  fields: readonly FieldPath<Fields>[],
  setError: UseFormSetError<Fields>,
): boolean {
  if (!isApiError(error) || error.issues.length === 0) return false;
  let shown = 0;
  for (const issue of error.issues) {
    const field = fields.find((name) => issue.path === name || issue.path.startsWith(`${name}.`));
    if (!field) continue;
    setError(field, { type: issue.code, message: issue.message }, { shouldFocus: shown === 0 });
    shown += 1;
  }
  return shown === error.issues.length;
}
