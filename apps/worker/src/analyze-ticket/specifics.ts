import { fold } from '../ai/read-text.ts';

/**
 * What must be exactly right or is worse than nothing: numbers, codes, host names, addresses, links, paths, commands. A step
 * may contain only those that a text it rests on contains.
 */
export type Specifics = { numbers: string[]; pieces: string[] };

const link = /\b(?:https?|ftp|file|ms-settings):\S+|\bwww\.\S+/g;
const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;
const path =
  /\\\\[^\s"',;]+|(?<![a-z])[a-z]:\\[^\s"',;]*|(?<![\p{L}\p{N}])~?\/(?:[\w.-]+\/)+[\w.-]*|\bhk(?:lm|cu|ey_\w+)\\\S+/gu;
/** Joined by what joins host names, codes and versions: `fs-lyon-02`, `0x80070005`, `srv.corp.example`, `10.0.0.12`. */
const joined = /(?<![\p{Script=Latin}\p{N}])[\p{Script=Latin}\p{N}]+(?:[-_./:+#][\p{Script=Latin}\p{N}]+)+/gu;
const mixed =
  /(?<![\p{Script=Latin}\p{N}])(?=[a-z0-9]*[a-z])(?=[a-z0-9]*\d)[a-z0-9]{2,}(?![\p{Script=Latin}\p{N}])/gu;
const quotedCode = /`([^`]+)`/g;
/** A program with a switch or a verb that changes something: what belongs into a terminal. */
const command =
  /\b(?:cmd|powershell|pwsh|sudo|su|bash|sh|curl|wget|regedit|reg|net|netsh|ipconfig|sfc|dism|chkdsk|gpupdate|ping|nslookup|tracert|rm|del|format|diskpart|taskkill|msiexec|certutil|schtasks|wmic|bcdedit|chmod|chown|apt|apt-get|brew|pip|npm|ssh|scp|mstsc|rundll32)(?:\.exe)?(?:\s+(?:[-/]{1,2}\w[\w:=-]*|\\\\\S+|\|\s*\w+))+/g;
const netCommand = /\bnet (?:start|stop|use|user|localgroup)\s+\S+|\bnetsh(?:\s+\w+){1,3}/g;
const cmdlet =
  /\b(?:get|set|new|remove|invoke|start|stop|restart|enable|disable|add|clear|test|update|install|uninstall|import|export)-[a-z]{4,}\w*/g;
const piped = /\S+\s*(?:\|\||&&|>>)\s*\S+/g;
const number = /\d+(?:[.,:]\d+)*/g;
/** "1." before a step is no part of it. */
const listMark = /^\s*(?:\d{1,2}[.)、．]|[-*•])\s*/;

/** Words that many languages join with a hyphen or a slash, without being anybody's host name. */
const ordinary = /^(?:\p{Script=Latin}+(?:[-/'][\p{Script=Latin}]+)*)$/u;

export function specificsOf(text: string): Specifics {
  const folded = fold(text).replace(listMark, '');
  const pieces = new Set<string>();
  let rest = folded;
  for (const pattern of [quotedCode, netCommand, command, piped, link, mail, path, cmdlet, joined, mixed]) {
    rest = rest.replace(pattern, (whole, code: unknown) => {
      const piece = trimmed(typeof code === 'string' ? code : whole);
      if (pattern === joined && isOrdinary(piece)) return whole;
      if (piece !== '') pieces.add(piece);
      return ' ';
    });
  }
  return { numbers: [...new Set(rest.match(number) ?? [])], pieces: [...pieces] };
}

/** `e-mail`, `wi-fi` and `on/off` are words; `printsrv.corp` is not, and nothing with a digit is. */
function isOrdinary(piece: string): boolean {
  return !/\d/.test(piece) && ordinary.test(piece);
}

/** What is in none of these texts. */
export function unknownSpecifics(text: string, known: readonly string[]): string[] {
  const { numbers, pieces } = specificsOf(text);
  if (numbers.length === 0 && pieces.length === 0) return [];
  const haystack = known.map((each) => fold(each).replaceAll(/\s+/g, ' ')).join('\n');
  const knownNumbers = new Set(haystack.match(number) ?? []);
  return [
    ...pieces.filter((piece) => !containsWhole(haystack, piece.replaceAll(/\s+/g, ' '))),
    ...numbers.filter((value) => !knownNumbers.has(value) && !isSpelledOut(value, haystack)),
  ];
}

/** `srv-1` is not known from `srv-12`. */
function containsWhole(haystack: string, piece: string): boolean {
  for (let at = haystack.indexOf(piece); at >= 0; at = haystack.indexOf(piece, at + 1)) {
    if (!latin.test(haystack[at - 1] ?? '') && !latin.test(haystack[at + piece.length] ?? '')) return true;
  }
  return false;
}
const latin = /[\p{Script=Latin}\p{N}]/u;

/** "30 seconds" says what "trente secondes" said. */
function isSpelledOut(value: string, haystack: string): boolean {
  return spellings.get(value)?.test(haystack) ?? false;
}

const spelledOut: Readonly<Record<string, [latin: string, han: string]>> = {
  1: ['one|une?|een', '一'],
  2: ['two|twice|deux|twee', '[两二]'],
  3: ['three|trois|drie', '三'],
  4: ['four|quatre|vier', '四'],
  5: ['five|cinq|vijf', '五'],
  6: ['six|zes', '六'],
  7: ['seven|sept|zeven', '七'],
  8: ['eight|huit|acht', '八'],
  9: ['nine|neuf|negen', '九'],
  10: ['ten|dix|tien', '十'],
  15: ['fifteen|quinze|vijftien|quarter of an hour|kwartier', '十五|一刻钟'],
  20: ['twenty|vingt|twintig', '二十'],
  30: ['thirty|trente|dertig|half an hour|half uur|demi-heure', '三十|半小时'],
  60: ['sixty|soixante|zestig|one hour|an hour|une heure|een uur', '六十|一小时|一个小时'],
};
const spellings = new Map(
  Object.entries(spelledOut).map(([value, [words, han]]) => [
    value,
    new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{Script=Latin}])|${han}`, 'u'),
  ]),
);

function trimmed(piece: string): string {
  return piece.trim().replace(/[.,;:!?)\]}'"»”…]+$/u, '');
}
