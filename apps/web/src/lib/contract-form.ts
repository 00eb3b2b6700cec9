import { explainIssue, issueMessage, issueText, type SchemaIssue } from '@desk/contract/issue-messages';
import type { Language } from '@desk/contract/vocabulary';
import { zodResolver } from '@hookform/resolvers/zod';
import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import type { z } from 'zod';
import { currentLanguage } from '../i18n/language.ts';
import { isApiError } from './api-error.ts';
import { formatPercent } from './format.ts';

/**
 * Checks a form by the contract's own schema, in the words that the API would use.
 * @param shares fields from 0 to 1 that the form has in percent: their limits are said so, too
 */
export function contractResolver<Output extends FieldValues, Input extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  shares: readonly FieldPath<Input>[] = [],
) {
  return zodResolver(schema, {
    error: (issue) => {
      const isShare = shares.some((name) => name === issue.path?.join('.'));
      return isShare ? shareMessage(issue, currentLanguage()) : issueMessage(issue, currentLanguage());
    },
  });
}

export function shareMessage(issue: SchemaIssue, language: Language): string {
  const { code, parameters } = explainIssue(issue, language);
  const limit =
    issue.code === 'too_small' ? issue.minimum : issue.code === 'too_big' ? issue.maximum : undefined;
  return issueText(
    code,
    language,
    limit === undefined ? parameters : { limit: formatPercent(Number(limit), language) },
  );
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
