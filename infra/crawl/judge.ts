import type { PageFacts } from './page-facts.ts';

/** Most that a public page may weigh, bytes after gzip (design, section 7). */
export const BUDGET = { html: 20_000, css: 25_000, js: 145_000 } as const;

/** A page as it was met: where, in which language, what it says, what it weighs after gzip. */
export interface Met {
  readonly at: string;
  readonly locale: string;
  readonly facts: PageFacts;
  readonly weight: Readonly<Record<keyof typeof BUDGET, number>>;
}

/** What is wrong with a page looked at alone, in words (P1, P34, P37). */
export function faultsOf({ locale, facts, weight, at }: Met, origin: string): string[] {
  const { titles, headings, alternates, canonical, loads, scripts, styles } = facts;
  const foreign = [...loads, ...scripts, ...styles].filter((url) => new URL(url, origin).origin !== origin);
  const skips = headings.flatMap((level, place) => {
    const before = headings[place - 1] ?? 0;
    return level > before + 1 ? [`heading ${level} after ${before}`] : [];
  });
  return [
    ...(facts.lang === locale ? [] : [`says it is in "${facts.lang}"`]),
    ...(facts.dir === (locale === 'ar' ? 'rtl' : 'ltr') ? [] : [`runs "${facts.dir}"`]),
    ...(titles.length === 1 && titles[0]?.trim() ? [] : [`has ${titles.length} titles`]),
    ...(facts.description || !facts.isIndexed ? [] : ['has no description']),
    ...(headings.filter((level) => level === 1).length === 1 ? [] : ['has not one heading of the first level']),
    ...skips,
    ...(facts.isIndexed && canonical === '' ? ['has no canonical address'] : []),
    ...(canonical && new URL(canonical, origin).pathname !== new URL(at, origin).pathname
      ? [`is canonically ${canonical}`]
      : []),
    ...(alternates.size > 0 && !alternates.has('x-default') ? ['has twins but no default among them'] : []),
    ...foreign.map((url) => `loads ${url} from elsewhere`),
    ...facts.data.filter((text) => !isJson(text)).map(() => 'has JSON-LD that nobody can read'),
    ...Object.entries(BUDGET).flatMap(([kind, most]) => {
      const held = weight[kind as keyof typeof BUDGET];
      return held > most ? [`${kind} weighs ${held} of ${most} bytes`] : [];
    }),
  ];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong between pages: titles that two share, twins that do not name each other or are not to be indexed (P37). */
export function faultsBetween(met: readonly Met[], origin: string): string[] {
  const byPath = new Map(met.map((page) => [page.at, page]));
  const pathOf = (url: string) => new URL(url, origin).pathname;
  const titled = new Map<string, string[]>();
  for (const { at, locale, facts } of met) {
    if (!facts.isIndexed || at.includes('?')) continue;
    const key = `${locale} ${facts.titles[0]}`;
    titled.set(key, [...(titled.get(key) ?? []), at]);
  }
  const shared = [...titled].filter(([, places]) => places.length > 1);
  const twins = met.flatMap(({ at, facts }) =>
    [...facts.alternates].flatMap(([language, url]) => {
      const twin = byPath.get(pathOf(url));
      if (!twin || at.includes('?') || !facts.isIndexed) return [];
      if (!twin.facts.isIndexed) return [`${at}: its twin in ${language} is not to be indexed`];
      return [...twin.facts.alternates.values()].some((back) => pathOf(back) === at)
        ? []
        : [`${at}: its twin in ${language} does not name it`];
    }),
  );
  return [...shared.map(([key, places]) => `"${key.slice(3)}" is the title of ${places.join(', ')}`), ...twins];
}
