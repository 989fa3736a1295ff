import type { Gathered } from './export-file';

export type PrintWords = {
  locale: string;
  title: string;
  lead: string;
  /** When it was gathered, in words. */
  made: string;
  contents: string;
  empty: string;
  incomplete: string;
  count: (records: number) => string;
  house: (house: string) => string;
  field: (name: string) => string;
};

type Records = Gathered['held'][string];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `body{font:1rem/1.5 sans-serif;color:#17324d;background:#fff;max-width:48rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3{line-height:1.25}h2{margin-top:2.5rem;border-bottom:2px solid #17324d}a{color:#0050a0}a:focus{outline:3px solid #0050a0}
dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}.warning{border:2px solid #a32219;padding:1rem}
@media print{body{margin:0;max-width:none;font-size:11pt}a{color:inherit;text-decoration:none}h2,h3{break-after:avoid}dl>div{break-inside:avoid}}
@page{margin:20mm}`;

const titleOf = ({ reference, at }: Records[number]): string =>
  [reference, at?.slice(0, 10)].filter(Boolean).join(' · ');

/** One record: its reference and day, then every field with its value; words may be in any script. */
function recordOf(record: Records[number], id: string, words: PrintWords): string {
  const rows = record.data.map(
    ({ name, value }) => `<div><dt>${escaped(words.field(name))}</dt><dd dir="auto">${escaped(value)}</dd></div>`,
  );
  return `<h3 id="${id}">${escaped(titleOf(record))}</h3><dl>${rows.join('')}</dl>`;
}

function sectionOf([house, records]: [string, Records], words: PrintWords): string {
  const items = records.map((record, at) => recordOf(record, `${house}-${at + 1}`, words));
  return `<section aria-labelledby="${house}"><h2 id="${house}">${escaped(words.house(house))}</h2>
${items.join('\n') || `<p>${escaped(words.empty)}</p>`}</section>`;
}

/** What there is, part by part, each with its records: the way into a long file. */
function contentsOf(held: Gathered['held'], words: PrintWords): string {
  const parts = Object.entries(held).map(([house, records]) => {
    const links = records.map(
      (record, at) => `<li><a href="#${house}-${at + 1}">${escaped(titleOf(record) || String(at + 1))}</a></li>`,
    );
    const inside = links.length > 0 ? `<ol>${links.join('')}</ol>` : '';
    return `<li><a href="#${house}">${escaped(words.house(house))}</a> (${escaped(words.count(records.length))})${inside}</li>`;
  });
  return `<nav aria-labelledby="contents"><h2 id="contents">${escaped(words.contents)}</h2><ol>${parts.join('')}</ol></nav>`;
}

/**
 * What is held of a person as a page that they can read, hear and print (I18, art. 15): contents first, one part for each
 * house; no script and nothing from elsewhere, so that it opens anywhere and tells nobody.
 */
export function asPrint({ held, silent }: Gathered, words: PrintWords): string {
  const warning = silent.length > 0 ? `<p class="warning"><strong>${escaped(words.incomplete)}</strong></p>` : '';
  const sections = Object.entries(held).map((one) => sectionOf(one, words));
  return `<!doctype html>
<html lang="${words.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer"><title>${escaped(words.title)}</title><style>${STYLE}</style></head>
<body><header><h1>${escaped(words.title)}</h1><p>${escaped(words.lead)}</p><p>${escaped(words.made)}</p>${warning}</header>
${contentsOf(held, words)}
<main>${sections.join('\n')}</main></body></html>`;
}
