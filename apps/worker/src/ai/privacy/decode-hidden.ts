const base64 = /(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/_-]{24,4000}={0,2}(?![A-Za-z0-9+/=_-])/g;
const hexadecimal = /(?<![\p{L}\p{N}])(?:[0-9a-f]{2}[ :]?){16,2000}(?![\p{L}\p{N}])/giu;
const percent = /(?:%[0-9a-f]{2}|[\w.-]){8,4000}/gi;
const escaped = /(?:\\u[0-9a-f]{4}){4,1000}/gi;
const most = 20;

/** What stands in a text in another writing: base64, hexadecimal, percent signs, escapes, tag characters, rot13. */
export function decodedTexts(text: string): string[] {
  const found = [
    ...take(text, base64, (run) => Buffer.from(run, 'base64').toString()),
    ...take(text, hexadecimal, (run) => Buffer.from(run.replace(/[ :]/g, ''), 'hex').toString()),
    ...take(text, percent, (run) => (run.includes('%') ? decodePercent(run) : '')),
    ...take(text, escaped, (run) =>
      run.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    ),
    tagged(text),
    rot13(text),
    [...text].length < 5_000 ? [...text].reverse().join('') : '',
  ];
  return found.filter(isText);
}

function take(text: string, pattern: RegExp, decode: (run: string) => string): string[] {
  return Array.from(text.matchAll(pattern), ([run]) => run)
    .slice(0, most)
    .map(decode);
}

function decodePercent(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return '';
  }
}

/** Tag characters are ASCII that nobody sees. */
function tagged(text: string): string {
  const tags = text.match(/[\u{e0020}-\u{e007e}]/gu) ?? [];
  return tags.map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000)).join('');
}

function rot13(text: string): string {
  return text.slice(0, 5_000).replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}

function isText(decoded: string): boolean {
  if (decoded.length < 8) return false;
  const odd = decoded.match(/[^\p{L}\p{N}\p{P}\p{Z}\p{S}\n\r\t]|\ufffd/gu)?.length ?? 0;
  return odd / decoded.length < 0.05;
}
