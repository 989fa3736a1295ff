import { gzipSync } from 'node:zlib';
import type { Met } from './judge.ts';
import { factsOf } from './page-facts.ts';

const LANES = 4;
/** Addresses that differ in their question alone, followed from one page: filters and months have no end. */
const QUESTIONS = 3;

/** What a walk through the site has found. */
export interface Walked {
  readonly met: Met[];
  /** Every page as it was sent, by its address. */
  readonly html: Map<string, string>;
  /** Addresses that answer badly, with the page that leads there. */
  readonly broken: string[];
  readonly links: number;
}

/** Walks through a site by its links, as a visitor without an account and without script, in the given languages. */
export async function walk(origin: string, locales: readonly string[], say: (line: string) => void): Promise<Walked> {
  const seen = new Map<string, string>(locales.map((locale) => [`/${locale}`, 'the beginning']));
  const questions = new Map<string, number>();
  const waiting = [...seen.keys()];
  const fragments: { from: string; to: string; id: string }[] = [];
  const walked: Walked = { met: [], html: new Map(), broken: [], links: 0 };
  const weights = new Map<string, Promise<number>>();
  let links = 0;

  const note = (from: string, href: string): void => {
    const url = new URL(href, origin + from);
    if (url.origin !== origin || !url.protocol.startsWith('http')) return;
    links += 1;
    const path = url.pathname + url.search;
    if (url.hash.length > 1) fragments.push({ from, to: path, id: decodeURIComponent(url.hash.slice(1)) });
    if (seen.has(path) || !isFollowed(url, locales)) return;
    const asked = questions.get(url.pathname) ?? 0;
    if (url.search && asked >= QUESTIONS) return;
    if (url.search) questions.set(url.pathname, asked + 1);
    seen.set(path, from);
    waiting.push(path);
  };

  const visit = async (path: string): Promise<void> => {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    const type = answer.headers.get('content-type') ?? '';
    const location = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && location) return note(seen.get(path) ?? '', location);
    const html = await answer.text();
    if (answer.status !== 200) walked.broken.push(`${path} answers ${answer.status} (from ${seen.get(path)})`);
    if (answer.status !== 200 || !type.includes('text/html')) return;
    const facts = factsOf(html);
    walked.html.set(path, html);
    const sum = async (urls: readonly string[]) => {
      const own = [...new Set(urls)].filter((url) => new URL(url, origin).origin === origin);
      return (await Promise.all(own.map((url) => weigh(weights, origin, url)))).reduce((all, one) => all + one, 0);
    };
    const [js, css] = await Promise.all([sum(facts.scripts), sum(facts.styles)]);
    walked.met.push({
      at: path,
      locale: path.split(/[/?]/)[1] ?? '',
      facts,
      weight: { html: gzipSync(html).length, js, css },
    });
    for (const href of facts.links) note(path, href);
  };

  const lane = async (): Promise<void> => {
    for (;;) {
      const path = waiting.shift();
      if (path === undefined) return;
      await visit(path).catch((error: Error) => walked.broken.push(`${path}: ${error.message}`));
      if (walked.met.length % 250 === 0) say(`${walked.met.length} pages, ${waiting.length} to go`);
    }
  };
  // a lane that finds nothing to do ends: the pages under way may still bring more
  while (waiting.length > 0) await Promise.all(Array.from({ length: LANES }, lane));
  const idsOf = new Map(walked.met.map(({ at, facts }) => [at, facts.ids]));
  const lost = fragments.filter(({ to, id }) => idsOf.has(to) && !idsOf.get(to)?.has(id));
  walked.broken.push(...new Set(lost.map(({ from, to, id }) => `${to}#${id} is not on that page (from ${from})`)));
  return { ...walked, links };
}

/** Pages of the languages; of the files only those of the first language, since the others are made by the same hand. */
function isFollowed({ pathname, search }: URL, locales: readonly string[]): boolean {
  if (pathname.startsWith('/api/files/')) return pathname.endsWith(`.${locales[0]}`);
  const [, locale = '', area] = pathname.split('/');
  return locales.includes(locale) && area !== 'area-riservata' && !search.includes('_rsc');
}

function weigh(known: Map<string, Promise<number>>, origin: string, url: string): Promise<number> {
  const found = known.get(url);
  if (found) return found;
  const weight = fetch(new URL(url, origin)).then(
    async (answer) => gzipSync(Buffer.from(await answer.arrayBuffer())).length,
  );
  known.set(url, weight);
  return weight;
}
