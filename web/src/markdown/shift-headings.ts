type Node = { type: string; tagName?: string; children?: Node[] };

/** The title of a page is its h1 and of a block its h2: headings inside a text begin at h3. */
export const shiftHeadings = () => (tree: unknown) => walk(tree as Node);

function walk(node: Node): void {
  const level = /^h([1-6])$/.exec(node.tagName ?? '')?.[1];
  if (level) node.tagName = `h${Math.min(Number(level) + 2, 6)}`;
  for (const child of node.children ?? []) walk(child);
}
