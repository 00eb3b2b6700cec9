const numberedItem = /^\s{0,3}\d+[.)]\s+(.+)$/;

/** The numbered steps of an article's first list, as plain text. */
export function articleSteps(markdown: string): string[] {
  const steps: string[] = [];
  for (const line of markdown.split('\n')) {
    const item = numberedItem.exec(line)?.[1];
    if (item !== undefined) steps.push(plainText(item));
    // What follows the list under a heading of its own is for when the steps did not help.
    else if (steps.length > 0 && line.startsWith('#')) break;
  }
  return steps;
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
