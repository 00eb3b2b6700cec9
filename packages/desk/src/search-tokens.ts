/**
 * How the desk finds text in four languages without a dictionary: words with folded accents, identifiers whole and in
 * parts, and Chinese as single characters and pairs. What is stored and what is asked for are cut by the same rules.
 */

const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
const word = String.raw`(?:(?![${cjk}])[\p{L}\p{N}\p{M}])+`;
/** A run of Chinese, or words held together by what holds identifiers together: `wi-fi`, `0x80070005`, `srv-01.corp`. */
const pieces = new RegExp(String.raw`[${cjk}]+|${word}(?:[-._@:/\\+#&]+${word})*`, 'gu');
const isCjk = new RegExp(`^[${cjk}]`, 'u');
const joints = /[-._@:/\\+#&]+/u;

/** Long enough for any address or serial number; PostgreSQL refuses a lexeme beyond 2 KB. */
const maxTokenLength = 100;

/** The tokens to store for a text, each once: `array_to_tsvector(tokens)`. */
export function searchTokens(...texts: readonly string[]): string[] {
  const tokens = new Set<string>();
  for (const text of texts) {
    for (const piece of cutPieces(text)) {
      if (isCjk.test(piece)) {
        for (const token of [...piece, ...pairs(piece)]) tokens.add(token);
      } else {
        for (const token of spellings(piece)) tokens.add(token);
      }
    }
  }
  return [...tokens];
}

/**
 * What a person typed, as a `tsquery` in text form: every piece must be there, and a word may still be unfinished.
 * Empty when there is nothing to look for; an empty tsquery matches nothing.
 */
export function searchQuery(text: string): string {
  return cutPieces(text)
    .map((piece) => (isCjk.test(piece) ? cjkQuery(piece) : wordQuery(piece)))
    .join(' & ');
}

function cutPieces(text: string): string[] {
  return fold(text).match(pieces) ?? [];
}

/** Full width to half, capitals to small, accents away: `Écran` and `ecran` are one word. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
}

/** `wi-fi` is also `wifi`, `wi` and `fi`. */
function spellings(piece: string): string[] {
  const parts = piece.split(joints);
  const all = parts.length > 1 ? [piece, parts.join(''), ...parts] : parts;
  return all.map((token) => token.slice(0, maxTokenLength));
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function cjkQuery(run: string): string {
  const tokens = [...run].length > 1 ? pairs(run) : [run];
  return tokens.map(quote).join(' & ');
}

function wordQuery(piece: string): string {
  const parts = piece.split(joints);
  if (parts.length === 1) return begins(withoutPlural(piece));
  const alternatives = [begins(piece), begins(parts.join('')), parts.map(begins).join(' & ')];
  return `(${alternatives.join(' | ')})`;
}

/** `imprimantes` also finds `imprimante`: the shorter form begins both. */
function withoutPlural(word: string): string {
  return word.length > 4 ? word.replace(/[sx]$/u, '') : word;
}

function begins(token: string): string {
  return `${quote(token.slice(0, maxTokenLength))}:*`;
}

/** A token as a `tsquery` or a `tsvector` in text form spells it. */
export function quote(token: string): string {
  return `'${token.replace(/[\\']/g, (character) => character + character)}'`;
}
