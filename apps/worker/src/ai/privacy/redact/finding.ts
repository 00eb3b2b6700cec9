/** What stands in the text afterwards: `[EMAIL_1]`, `[PASSWORD_2]` and so on. */
export type RedactedKind = 'KEY' | 'TOKEN' | 'PASSWORD' | 'CODE' | 'IBAN' | 'CARD' | 'ID' | 'EMAIL' | 'PHONE';

/** Where something stands that must go; `end` is the index after it. */
export type Finding = { kind: RedactedKind; start: number; end: number };

/**
 * Finds one kind of secret. It must take linear time whatever somebody pastes: repetitions are bounded, and a pattern begins
 * with a lookbehind that keeps it from starting anew at every character of one long run.
 */
export type Finder = (text: string) => Finding[];

/** What redaction itself has written is never a secret. */
export const placeholder = /^\[(?:KEY|TOKEN|PASSWORD|CODE|IBAN|CARD|ID|EMAIL|PHONE)_\d{1,4}\]/;

/** Every match of the patterns; of one with a group `secret`, that group alone. */
export function findPatterns(kind: RedactedKind, patterns: readonly RegExp[], text: string): Finding[] {
  return patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => asFinding(kind, match)));
}

function asFinding(kind: RedactedKind, match: RegExpExecArray): Finding {
  const secret = match.groups?.secret ?? match[0];
  // The secret ends the match or is followed by a lookahead: it stands last in what was matched.
  const start = match.index + match[0].lastIndexOf(secret);
  return { kind, start, end: start + secret.length };
}
