import { findCards, findIbans } from './find-bank-numbers.ts';
import { findCodes } from './find-codes.ts';
import { findConnectionSecrets } from './find-connection-secrets.ts';
import { findEmails, findPhones } from './find-contacts.ts';
import { findIdentityNumbers } from './find-identity-numbers.ts';
import { findKeys } from './find-keys.ts';
import { findPasswords } from './find-passwords.ts';
import { findTokens } from './find-tokens.ts';
import type { Finder, Finding, RedactedKind } from './finding.ts';

/** Of two that overlap the earlier one counts: what is surer, or reaches further, comes first. */
const finders: readonly Finder[] = [
  findKeys,
  findTokens,
  findConnectionSecrets,
  findIbans,
  findCards,
  findCodes,
  findPasswords,
  findIdentityNumbers,
  findEmails,
  findPhones,
];

/**
 * Puts typed placeholders where secrets and personal data stand: `[PASSWORD_1]`, `[EMAIL_2]`. One value has one placeholder
 * throughout the text, so that it still can be followed who wrote to whom. What IT works with stays: addresses of machines,
 * host names, error codes, asset tags, versions, dates.
 *
 * The patterns and checksums are our own: the libraries there are know English contexts, or the secrets of programs and not
 * the words that people put before a password.
 */
export function redact(text: string): string {
  const findings = withoutOverlap(finders.flatMap((find) => find(text)));
  const known = new Map<string, string>();
  const counts = new Map<RedactedKind, number>();
  let redacted = '';
  let at = 0;
  for (const { kind, start, end } of findings) {
    const value = text.slice(start, end);
    const mark = known.get(value) ?? next(kind);
    known.set(value, mark);
    redacted += text.slice(at, start) + mark;
    at = end;
  }
  return redacted + text.slice(at);

  function next(kind: RedactedKind): string {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `[${kind}_${count}]`;
  }
}

/** In the order of the text. What overlaps a surer finding goes with it as far as it reaches beyond. */
function withoutOverlap(findings: readonly Finding[]): Finding[] {
  const sorted = findings
    .map((finding, rank) => ({ ...finding, rank }))
    .sort((a, b) => a.start - b.start || a.rank - b.rank);
  const kept: (Finding & { rank: number })[] = [];
  for (const finding of sorted) {
    const last = kept.at(-1);
    if (!last || finding.start >= last.end) kept.push(finding);
    else {
      if (finding.rank < last.rank) [last.kind, last.rank] = [finding.kind, finding.rank];
      last.end = Math.max(last.end, finding.end);
    }
  }
  return kept;
}
