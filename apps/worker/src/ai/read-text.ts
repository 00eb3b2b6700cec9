/** A text as the rules and the built-in embedder read it. */
export interface ReadText {
  /** The words of each clause, in order, folded; "Wi-Fi" is two words, "Office365" one. */
  clauses: string[][];
  /** What a person would copy and paste: error codes, host names, versions. Folded, unbroken. */
  identifiers: string[];
  /** Unbroken stretches of text with Chinese in them, Latin letters and digits included: "vpn连不上". */
  hanRuns: string[];
}

const invisible = /\p{Cf}|\p{Variation_Selector}/gu;
const combiningMark = /\p{M}/gu;
// A full stop inside "node.js" or "10.0.0.1" ends nothing; one before a space does.
const clauseEnd = /[.!?:](?=\s|$)|[!?;,()[\]{}"«»“”\n\r。、]+/u;
const word = /[\p{L}\p{N}]+/gu;
const identifier = /[\p{Script=Latin}\p{N}]+(?:[-_./\\:]+[\p{Script=Latin}\p{N}]+)*/gu;
const run = /[\p{Script=Han}\p{Script=Latin}\p{N}]+/gu;
const han = /\p{Script=Han}/u;
const hanStretch = /\p{Script=Han}+/gu;
const spaceBesideHan = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;

/** Full width becomes half width, capitals small, é e, œ oe; what cannot be seen is dropped. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(invisible, '')
    .normalize('NFD')
    .replace(combiningMark, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll(/[’‘`´]/g, "'")
    .normalize('NFC');
}

export function readText(text: string): ReadText {
  const folded = fold(text);
  const clauses: string[][] = [];
  const hanRuns: string[] = [];
  for (const clause of folded.split(clauseEnd)) {
    const words = clause.replaceAll(hanStretch, ' ').match(word);
    if (words) clauses.push(words);
    // Chinese writers put spaces around Latin words or do not: "U 盘" and "U盘" are one thing.
    const closed = clause.replaceAll(spaceBesideHan, '');
    hanRuns.push(...(closed.match(run) ?? []).filter((text) => han.test(text)));
  }
  return { clauses, identifiers: findIdentifiers(folded), hanRuns };
}

/** A code has a digit beside a letter or beside another group: 0x80070005, fs-lyon-02, 10.0.0.12. */
function findIdentifiers(folded: string): string[] {
  const candidates = folded.match(identifier) ?? [];
  return candidates.filter((text) => text.length >= 4 && /\p{N}/u.test(text) && /[^\p{N}]/u.test(text));
}
