type Node = { tagName?: string; properties?: Record<string, unknown>; children?: Node[] };

/** A page of this site without its language: as editors write it, so that one text leads every reader to their own. */
const OWN = /^\/(?![a-z]{2}(?:\/|$)|api\/|\/)/;

/** Links to pages of this site stay in the language in which the reader reads. */
export const ownLinks = (locale: string) => () => (tree: unknown) => walk(tree as Node, locale);

function walk(node: Node, locale: string): void {
  const href = node.tagName === 'a' ? node.properties?.href : undefined;
  if (node.properties && typeof href === 'string' && OWN.test(href)) node.properties.href = `/${locale}${href}`;
  for (const child of node.children ?? []) walk(child, locale);
}
