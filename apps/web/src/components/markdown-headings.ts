/** As much of a Markdown tree as matters here. */
type Node = { type: string; depth?: number; children?: Node[] };

const deepest = 6;

/** Whatever level an author began with: the first level becomes h2, since the page has its h1, and none is skipped above it. */
export function startHeadingsAtTwo(root: Node) {
  const headings = headingsIn(root);
  const top = Math.min(...headings.map(({ depth = 1 }) => depth));
  for (const heading of headings) heading.depth = Math.min(deepest, (heading.depth ?? 1) - top + 2);
}

function headingsIn(node: Node): Node[] {
  if (node.type === 'heading') return [node];
  return (node.children ?? []).flatMap(headingsIn);
}
