import type { Published } from './read-published';

/** Entries that a feed carries. */
const MOST = 30;

const escapes: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' };
const escapeXml = (text: string): string => text.replace(/[<>&"']/g, (sign) => escapes[sign] ?? sign);
const tag = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** What a feed says of itself. */
interface Feed {
  readonly locale: string;
  readonly origin: string;
  readonly title: string;
  readonly author: string;
  /** Address of a content in the language of the feed. */
  readonly addressOf: (content: Published) => string;
}

/**
 * What was published or changed last and has words in the language of the feed, as Atom (RFC 4287), the newest first.
 * An entry keeps its id (RFC 4151) when the content takes another address, so that nobody is told of it twice.
 */
export function atomOf({ locale, origin, title, author, addressOf }: Feed, contents: readonly Published[]): string {
  const latest = contents
    .flatMap((content) => (content.text?.locale === locale ? [{ ...content, text: content.text }] : []))
    .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    .slice(0, MOST);
  const self = `${origin}/${locale}/feed.xml`;
  const entries = latest.flatMap((content) => [
    '<entry>',
    tag('id', `tag:${new URL(origin).hostname},2026:${locale}:${content.id}`),
    tag('title', content.text.title),
    tag('updated', content.updatedAt),
    `<link href="${escapeXml(`${origin}${addressOf(content)}`)}"/>`,
    content.text.abstract ? tag('summary', content.text.abstract) : '',
    '</entry>',
  ]);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    tag('id', self),
    tag('title', title),
    `<author>${tag('name', author)}</author>`,
    tag('updated', latest[0]?.updatedAt ?? '1970-01-01T00:00:00Z'),
    `<link rel="self" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/${locale}`)}"/>`,
    ...entries,
    '</feed>',
  ].join('');
}
