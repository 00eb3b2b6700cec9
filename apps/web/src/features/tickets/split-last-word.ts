const lastWord = /\S{1,20}$/u;
// Chinese leaves no space between words; its full stop must not begin a line.
const lastHan = /\p{Script=Han}{1,2}[^\p{Script=Han}\s]{0,4}$/u;

/** The text without its last word, and that word; an address that is long enough to fill a line stays where it is. */
export function splitLastWord(text: string): [string, string] {
  const end = lastHan.exec(text) ?? lastWord.exec(text);
  if (!end || (end.index > 0 && !end[0].match(lastHan) && !/\s/u.test(text[end.index - 1] ?? '')))
    return [text, ''];
  return [text.slice(0, end.index), end[0]];
}
