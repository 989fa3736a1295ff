/** A link of a text: an address of the web, or a content of ours by its name. */
export interface LinkIn {
  readonly url: string;
  readonly slug: string | null;
}

const LINK = /\]\(\s*<?([^)\s>]+)>?[^)]*\)/g;
const BARE = /(?<![("[\w/])https?:\/\/[^\s)\]<>"']+[^\s)\]<>"'.,;:!?]/g;
const OURS = /^(?:\/[a-z]{2})?\/(?:faq|scheda|contenuto)\/([a-z0-9-]+)\/?(?:[#?].*)?$/;

/** Links of a Markdown text, each once, in the order in which they stand (P20). */
export function linksIn(markdown: string): LinkIn[] {
  const found = [...markdown.matchAll(LINK)].map((match) => match[1] ?? '');
  const bare = [...markdown.matchAll(BARE)].map((match) => match[0]);
  return [...new Set([...found, ...bare])].flatMap((url) => {
    const slug = OURS.exec(url)?.[1] ?? null;
    return slug || /^https?:\/\//.test(url) ? [{ url, slug }] : [];
  });
}

/** A text with one address in place of another, wherever it stands as a whole address. */
export function withLink(markdown: string, from: string, to: string): string {
  return markdown.split(from).reduce((made, part) => {
    const isWhole = !/^[\w/-]/.test(part) && !/[\w/-]$/.test(made);
    return made + (isWhole ? to : from) + part;
  });
}
