/** The first words of a Markdown text, as plain text: for lists, where its marks would be noise. */
export function excerptOf(markdown: string, length = 180): string {
  const text = markdown
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/^#{1,6}\s.*$/gm, ' ')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, '')
    .replace(/^\s*>\s?/gm, '')
    .replace(/(?<!\\)[*_`~|]+/g, '')
    // What a backslash kept from being a mark.
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...text];
  if (letters.length <= length) return text;
  const cut = letters.slice(0, length).join('');
  // At a word's end where the language has any; Chinese is cut where it is.
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > length * 0.6 ? cut.slice(0, lastSpace) : cut).replace(/[\s,.;:，。；：、]+$/u, '')}…`;
}
