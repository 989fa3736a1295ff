import { expect, test } from '@jest/globals';
import { faultsBetween, faultsOf, type Met } from '../crawl/judge.ts';
import { together } from '../crawl/lighthouse.ts';
import { factsOf } from '../crawl/page-facts.ts';
import { faultsIn } from '../crawl/vnu.ts';

const origin = 'http://site.test';
const GOOD = `<!DOCTYPE html><html lang="it" dir="ltr"><head><title>Pagina &amp; prova</title>
  <meta name="description" content="Che cosa dice"/><link rel="canonical" href="${origin}/it/a"/>
  <link rel="alternate" hrefLang="it" href="${origin}/it/a"/><link rel="alternate" hrefLang="en" href="${origin}/en/a"/>
  <link rel="alternate" hrefLang="x-default" href="${origin}/it/a"/><link rel="stylesheet" href="/a.css"/></head>
  <body><svg><title>Disegno</title></svg><h1>Uno</h1><h2 id="due">Due</h2><a href="/it/b?x=1&amp;y=2">b</a>
  <script src="/a.js" async=""></script><script src="/old.js" noModule=""></script><script type="application/ld+json">{"@type":"FAQPage"}</script>
  <script>"<h1>detto da uno script</h1><a href='/it/mai'>"</script></body></html>`;
const met = (at: string, html: string, weight = { html: 1, css: 1, js: 1 }): Met => ({
  at,
  locale: at.split('/')[1] ?? '',
  facts: factsOf(html),
  weight,
});
const judged = (html: string, weight?: Met['weight']) => faultsOf(met('/it/a', html, weight), origin);

test('P37: a page is read as it was sent, without what its scripts say', () => {
  const facts = factsOf(GOOD);
  expect([facts.titles, facts.headings, facts.links]).toEqual([['Pagina & prova'], [1, 2], ['/it/b?x=1&y=2']]);
  expect([facts.scripts, facts.styles, [...facts.ids]]).toEqual([['/a.js'], ['/a.css'], ['due']]);
  expect([...facts.alternates.keys()]).toEqual(['it', 'en', 'x-default']);
  expect(judged(GOOD)).toEqual([]);
});

test.each([
  ['another language', ['lang="it"', 'lang="en"'], /in "en"/],
  ['a heading that skips', ['<h2 id="due">Due</h2>', '<h3>Tre</h3>'], /heading 3 after 1/],
  ['two first headings', ['<h2 id="due">Due</h2>', '<h1>Due</h1>'], /not one heading/],
  ['no title', ['<title>Pagina &amp; prova</title>', ''], /0 titles/],
  ['no description', ['name="description"', 'name="other"'], /no description/],
  [
    'a canonical address of another page',
    [`canonical" href="${origin}/it/a`, `canonical" href="${origin}/it/z`],
    /canonically/,
  ],
  ['a script from elsewhere', ['/a.js', 'https://else.test/a.js'], /from elsewhere/],
  ['JSON-LD that is none', ['{"@type"', '{@type'], /JSON-LD/],
] as const)('P34 P37: %s is a fault', (_name, [from, to], told) => {
  expect(GOOD).toContain(from);
  expect(judged(GOOD.replace(from, to)).join('\n')).toMatch(told);
});

test('issue 7: a page heavier than its budget is a fault', () => {
  expect(judged(GOOD, { html: 20_001, css: 1, js: 145_000 })).toEqual(['html weighs 20001 of 20000 bytes']);
});

test('P37: twins name each other and are indexed, and no two pages share a title', () => {
  const english = GOOD.replace('lang="it"', 'lang="en"').replace('/it/a"/>', '/en/a"/>');
  const between = (twin: string) => faultsBetween([met('/it/a', GOOD), met('/en/a', twin)], origin);
  expect(between(english)).toEqual([]);
  expect(between(english.replace('<link rel="alternate" hrefLang="it"', '<link rel="other"')).join()).not.toContain(
    'name it',
  );
  expect(between(english.replaceAll('/it/a', '/it/z'))).toEqual(['/it/a: its twin in en does not name it']);
  expect(between(english.replace('<meta', '<meta name="robots" content="noindex"/><meta'))).toEqual([
    '/it/a: its twin in en is not to be indexed',
  ]);
  expect(faultsBetween([met('/it/a', GOOD), met('/it/b', GOOD)], origin).join()).toContain(
    'is the title of /it/a, /it/b',
  );
});

test('issue 7: what the Nu checker finds is told once with its pages; what React alone can write is left out', () => {
  const error = (url: string, message: string) => ({ type: 'error', url, message });
  const empty = 'Bad value “” for attribute “action” on element “form”: Must be non-empty.';
  const messages = [
    error('file:/0.html', 'Stray end tag'),
    error('file:/1.html', 'Stray end tag'),
    error('file:/1.html', empty),
  ];
  const report = `npm warn something\n${JSON.stringify({ version: '26', messages: [...messages, { type: 'info', message: 'x' }] })}`;
  const found = faultsIn(report, (file) => file.replace('file:/', ''));
  expect([...found].map(([fault, pages]) => [fault, [...pages]])).toEqual([
    ['vnu: Stray end tag', ['0.html', '1.html']],
  ]);
});

test('issue 7: of three judgements of a page the middle performance is told, and what failed once has failed', () => {
  const judged = (performance: number, seo: number, failed: string[] = []) => ({
    scores: { performance, accessibility: 100, 'best-practices': 100, seo },
    failed,
  });
  expect(together([judged(71, 100), judged(98, 92, ['meta: x']), judged(96, 100)])).toEqual({
    scores: { performance: 96, accessibility: 100, 'best-practices': 100, seo: 92 },
    failed: ['meta: x'],
  });
});
