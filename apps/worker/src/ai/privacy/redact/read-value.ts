import { placeholder } from './finding.ts';

/** A word, or what stands between quotation marks, at a place in a text. */
export type Value = { text: string; start: number; end: number; isQuoted: boolean };

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '”',
  '‘': '’',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
  '【': '】',
  '《': '》',
  '（': '）',
  '(': ')',
  '<': '>',
};

const gap = /[ \t\u00a0]{0,4}/y;
const word = /[^\s\p{Script=Han}，。；、！？：（）【】「」『』“”"«»《》]{1,128}/uy;
/** Ends a clause rather than a secret; an exclamation mark may be either, and goes with it. */
const tail = /[.,;:)\]}>'’`]{1,8}$/;

/** Reads what comes next, after a few blanks; nothing where redaction has been before. */
export function readValue(text: string, from: number): Value | undefined {
  gap.lastIndex = from;
  gap.exec(text);
  const start = gap.lastIndex;
  const first = text[start] ?? '';
  const end = closing[first] && text.slice(start + 1, start + 82).indexOf(closing[first]);
  if (typeof end === 'number' && end > 0) {
    const inside = text.slice(start + 1, start + 1 + end);
    const value = inside.trim();
    if (value === '' || value.includes('\n') || placeholder.test(value)) return undefined;
    const at = start + 1 + inside.indexOf(value);
    return { text: value, start: at, end: at + value.length, isQuoted: !'(（<'.includes(first) };
  }
  word.lastIndex = start;
  const found = word.exec(text)?.[0].replace(nextSetting, '').replace(tail, '');
  if (!found || placeholder.test(text.slice(start, start + 20))) return undefined;
  return { text: found, start, end: start + found.length, isQuoted: false };
}

/** In a connection string the next setting follows at once. */
const nextSetting = /;[A-Za-z][A-Za-z ]{0,40}=.*$/;

/** Whether a clause or a line ends at this place. */
export function endsClause(text: string, at: number): boolean {
  return /^[ \t]{0,4}(?:$|[\n\r,.;!?)\]}，。；！？、）】/|"”»])/.test(text.slice(at, at + 8));
}
