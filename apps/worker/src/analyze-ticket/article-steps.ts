const numberedItem = /^\s{0,3}\d+[.)]\s+(.+)$/;

/**
 * The numbered steps of an article, as plain text: of its first list, or of the one that most of the passage comes from.
 * @param passage a piece of the article as plain text
 */
export function articleSteps(markdown: string, passage = ''): string[] {
  const lists = listsOf(markdown);
  const inPassage = (steps: readonly string[]) => steps.filter((step) => passage.includes(step)).length;
  return lists.reduce<string[]>(
    (best, steps) => (best.length === 0 || inPassage(steps) > inPassage(best) ? steps : best),
    [],
  );
}

/** What follows a list under a heading of its own is another list: for when the first did not help. */
function listsOf(markdown: string): string[][] {
  const lists: string[][] = [[]];
  for (const line of markdown.split('\n')) {
    const item = numberedItem.exec(line)?.[1];
    if (item !== undefined) lists.at(-1)?.push(plainText(item));
    else if (line.startsWith('#')) lists.push([]);
  }
  return lists.filter((steps) => steps.length > 0);
}

/** Markdown without its marks: what a text is about, or reads like, without how it looks. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])[*_](?=\S)([^*_\n]+)(?<=\S)[*_](?![\p{L}\p{N}*])/gu, '$1')
    .trim();
}
