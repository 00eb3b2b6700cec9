import type { Finder, Finding } from './finding.ts';

/** Lengths of IBANs, by country. */
const ibanLengths: Readonly<Record<string, number>> = Object.fromEntries(
  'NO15 BE16 DK18 FI18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 CH21 CR22 HR21 LI21 LV21 BG22 BH22 DE22 GB22 GE22 IE22 ME22 RS22 AE23 GI23 IL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 PT25 IS26 TR26 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 CY28 DO28 GT28 HU28 LB28 PL28 BR29 PS29 QA29 UA29 JO30 KW30 MU30 MT31'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const ibanStart = /(?<![\p{Script=Latin}\p{N}])[A-Za-z]{2}\d{2}(?=[ -]?[A-Za-z0-9])/gu;

export const findIbans: Finder = (text) => {
  const findings: Finding[] = [];
  for (const { 0: head, index } of text.matchAll(ibanStart)) {
    const length = ibanLengths[head.slice(0, 2).toUpperCase()];
    const read = length === undefined ? undefined : readGrouped(text, index, length, /[A-Za-z0-9]/);
    if (read && isIban(read.value.toUpperCase()))
      findings.push({ kind: 'IBAN', start: index, end: read.end });
  }
  return findings;
};

/** ISO 13616: the head goes to the end, letters become numbers, and the rest by 97 is 1. */
function isIban(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const number = Number.parseInt(character, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
}

/** Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay; with the lengths that their numbers have. */
const brands: [start: RegExp, lengths: number[]][] = [
  [/^4/, [16, 19, 13]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[68])/, [14]],
  [/^(?:6011|64[4-9]|65)/, [16]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6[0-9])/, [16, 19]],
];

const cardStart = /(?<![\p{Script=Latin}\p{N}._-])[2-6]\d{3}(?=[ -]?\d)/gu;

export const findCards: Finder = (text) => {
  const findings: Finding[] = [];
  for (const { index } of text.matchAll(cardStart)) {
    const start = text.slice(index, index + 7).replace(/\D/g, '');
    const lengths = brands.find(([pattern]) => pattern.test(start))?.[1] ?? [];
    for (const length of lengths) {
      const read = readGrouped(text, index, length, /\d/);
      if (!read || !isLuhn(read.value)) continue;
      findings.push({ kind: 'CARD', start: index, end: read.end });
      break;
    }
  }
  return findings;
};

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** So many characters, with at most one blank or hyphen between two; nothing of the kind may follow at once. */
function readGrouped(
  text: string,
  start: number,
  length: number,
  kind: RegExp,
): { value: string; end: number } | undefined {
  let value = '';
  let at = start;
  while (value.length < length) {
    const character = text[at] ?? '';
    if (kind.test(character)) value += character;
    else if (!/[ \u00a0-]/.test(character) || !kind.test(text[at + 1] ?? '')) return undefined;
    at++;
  }
  return kind.test(text[at] ?? '') ? undefined : { value, end: at };
}
