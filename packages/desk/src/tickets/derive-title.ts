/** Columns on a screen: a Chinese character takes two. */
const maxWidth = 80;

const greeting =
  /^(hello|hi|hey|dear|good (morning|afternoon|evening)|bonjour|bonsoir|salut|ch[eè]re?s?|madame|monsieur|hallo|hoi|dag|beste|geachte|goede(morgen|middag|avond))(?!\p{L})[^.?]{0,40}[,.!]?$|^(您好|你好|大家好|各位|早上好|下午好)[^。？]{0,10}[,，!！。]?$/iu;
const leadingMarks = /^[\s#>*•–—-]+/u;
const trailingMarks = /[\s,;:，；：、]+$/u;
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff00-\uff60]/u;

/**
 * A title for a ticket that was filed without one: the description's first line that says something, cut at a word.
 * @param description not empty
 */
export function deriveTitle(description: string): string {
  const lines = description
    .split(/[\r\n]+/)
    .map((line) => line.replace(leadingMarks, '').replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  const line = lines.find((candidate) => !greeting.test(candidate)) ?? lines[0] ?? description.trim();
  return cutAtWord(line);
}

function cutAtWord(line: string): string {
  if (widthOf(line) <= maxWidth) return line;
  let title = '';
  let width = 0;
  // Knows where a Chinese word ends, too.
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(line)) {
    width += widthOf(segment);
    if (width > maxWidth - 1) break;
    title += segment;
  }
  return `${(title || firstCharacters(line)).replace(trailingMarks, '')}…`;
}

/** Of a single word that is too long to be one: a log line, an address. */
function firstCharacters(word: string): string {
  return [...word].slice(0, maxWidth / 2).join('');
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}
