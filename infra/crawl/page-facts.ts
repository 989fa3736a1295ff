/** What a page says of itself, read from its HTML as a search engine reads it: without running it. */
export interface PageFacts {
  readonly lang: string;
  readonly dir: string;
  readonly titles: readonly string[];
  readonly description: string;
  readonly canonical: string;
  /** Address by language, `x-default` among them. */
  readonly alternates: ReadonlyMap<string, string>;
  readonly isIndexed: boolean;
  /** Levels, in order. */
  readonly headings: readonly number[];
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Pictures, frames and everything else that the page loads. */
  readonly loads: readonly string[];
  /** What stands in its JSON-LD blocks, unread. */
  readonly data: readonly string[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (all, hex, digits, name) => {
    if (hex || digits) return String.fromCodePoint(Number.parseInt(hex ?? digits, hex ? 16 : 10));
    return ENTITIES[name] ?? all;
  });

function attributesOf(tag: string): Map<string, string> {
  const found = [...tag.matchAll(/\s([a-z][\w:-]*)(?:="([^"]*)"|='([^']*)'|(?=[\s/>]))/gi)];
  return new Map(found.map(([, name = '', double, single]) => [name.toLowerCase(), plain(double ?? single ?? '')]));
}

/** The facts of a page; its scripts are cut out first, since they repeat it in their own words. */
export function factsOf(html: string): PageFacts {
  const data = [...html.matchAll(/<script[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g)];
  const markup = html.replace(/(<(script|style|template)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  const tags = (name: string) =>
    [...markup.matchAll(new RegExp(`<${name}(?=[\\s>])[^>]*>`, 'g'))].map(([tag]) => attributesOf(tag));
  const all = [...markup.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => attributesOf(tag));
  const root = tags('html')[0];
  const rel = (kind: string) => tags('link').filter((link) => link.get('rel') === kind);
  const meta = (name: string) =>
    tags('meta')
      .find((one) => one.get('name') === name)
      ?.get('content') ?? '';
  const given = (found: Map<string, string>[], name: string) => found.flatMap((one) => one.get(name) || []);
  return {
    lang: root?.get('lang') ?? '',
    dir: root?.get('dir') ?? '',
    titles: [...markup.replace(/<svg[\s\S]*?<\/svg>/g, '').matchAll(/<title>([^<]*)<\/title>/g)].map(([, text]) =>
      plain(text ?? ''),
    ),
    description: meta('description'),
    canonical: rel('canonical')[0]?.get('href') ?? '',
    alternates: new Map(
      rel('alternate').flatMap((link) => {
        const language = link.get('hreflang');
        return language ? [[language, link.get('href') ?? ''] as const] : [];
      }),
    ),
    isIndexed: !meta('robots').includes('noindex'),
    headings: [...markup.matchAll(/<h([1-6])(?=[\s>])/g)].map(([, level]) => Number(level)),
    links: given(tags('a'), 'href'),
    ids: new Set(given(all, 'id')),
    // what is there for browsers without modules is fetched by none that has them
    scripts: given(
      tags('script').filter((script) => !script.has('nomodule')),
      'src',
    ),
    styles: given(rel('stylesheet'), 'href'),
    loads: ['img', 'iframe', 'source', 'video', 'audio', 'use', 'embed'].flatMap((name) => [
      ...given(tags(name), 'src'),
      ...(name === 'use' ? given(tags(name), 'href') : []),
    ]),
    data: data.map(([, text]) => text ?? ''),
  };
}
