/** The anchors of a page's headings, as GitHub makes them. */
export function headingAnchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  );
}

/** Where a page's links and pictures lead, leaving out code. */
export function linkTargets(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map(
    ([, target]) => target,
  );
  const html = [...prose.matchAll(/(?:src|href|srcset)="([^"]+)"/g)].map(([, target]) => target);
  return [...inline, ...html].filter((target) => target !== undefined);
}
