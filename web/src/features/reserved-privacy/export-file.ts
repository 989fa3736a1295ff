import type { ExportPersonMutation } from '../../graphql/generated/graphql';

type Held = NonNullable<NonNullable<ExportPersonMutation['cases']>['records']>;
export type HeldByHouse = Readonly<Record<string, Held>>;

/** What each house gave; a house that did not answer is named, so that an incomplete file does not pass for a whole one. */
export function heldOf(data: ExportPersonMutation): { held: HeldByHouse; silent: string[] } {
  const held: Record<string, Held> = {};
  const silent: string[] = [];
  for (const house of ['cases', 'appointments', 'training', 'network'] as const) {
    const records = data[house]?.records;
    if (records) held[house] = records;
    else silent.push(house);
  }
  return { held, silent };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export type FileWords = {
  locale: string;
  title: string;
  lead: string;
  empty: string;
  incomplete: string;
  house: (house: string) => string;
  field: (name: string) => string;
};

/** The same data as a page that a person can read and print; no script, no style from elsewhere. */
export function asHtml({ held, silent }: ReturnType<typeof heldOf>, words: FileWords): string {
  const sections = Object.entries(held).map(([house, records]) => {
    const items = records.map(({ reference, at, data }) => {
      const rows = data.map(({ name, value }) => `<dt>${escaped(words.field(name))}</dt><dd>${escaped(value)}</dd>`);
      return `<h3>${escaped([reference, at?.slice(0, 10)].filter(Boolean).join(' · '))}</h3><dl>${rows.join('')}</dl>`;
    });
    return `<h2>${escaped(words.house(house))}</h2>${items.join('') || `<p>${escaped(words.empty)}</p>`}`;
  });
  const warning = silent.length > 0 ? `<p><strong>${escaped(words.incomplete)}</strong></p>` : '';
  return `<!doctype html><html lang="${words.locale}"><head><meta charset="utf-8"><title>${escaped(words.title)}</title>
<style>body{font-family:sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap}</style></head>
<body><h1>${escaped(words.title)}</h1><p>${escaped(words.lead)}</p>${warning}${sections.join('')}</body></html>`;
}
