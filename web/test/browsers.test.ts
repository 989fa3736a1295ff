import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { feature, features } from 'caniuse-lite';
import postcss from 'postcss';
import mirrored from 'postcss-rtlcss';
import { compile } from 'sass';

/*
 * P35: journeys run in Chromium. That Firefox and Safari understand the pages is held by this lint: what style sheets and
 * scripts of the browser use is looked up in the tables of caniuse, for browsers two to three years old.
 */
const BROWSERS = { safari: '16.4', ios_saf: '16.4', firefox: '128', chrome: '111' } as const;

/** What the style sheets may use that is younger than the web of 2015, and where caniuse tells of it. */
const STYLES: readonly (readonly [used: RegExp, id: string])[] = [
  [/:has\(/, 'css-has'],
  [/:(is|where)\(/, 'css-matches-pseudo'],
  [/:focus-visible/, 'css-focus-visible'],
  [/:focus-within/, 'css-focus-within'],
  [/::file-selector-button/, 'css-file-selector-button'],
  [/var\(--/, 'css-variables'],
  [/(clamp|min|max)\(/, 'css-math-functions'],
  [/@supports/, 'css-featurequeries'],
  [/@container/, 'css-container-queries'],
  [/@layer/, 'css-cascade-layers'],
  [/prefers-reduced-motion/, 'prefers-reduced-motion'],
  [/display: (inline-)?grid/, 'css-grid'],
  [/grid-template-(columns|rows): subgrid/, 'css-subgrid'],
  [/[^-]gap:/, 'flexbox-gap'],
  [/object-fit/, 'object-fit'],
  [/[^-]mask:/, 'css-masks'],
  [/(margin|padding|border|inset)-(inline|block)/, 'css-logical-props'],
  [/position: sticky/, 'css-sticky'],
  [/scroll-behavior/, 'css-scroll-behavior'],
  [/unicode-range/, 'font-unicode-range'],
  [/backdrop-filter/, 'css-backdrop-filter'],
  [/scrollbar-(width|color)/, 'css-scrollbar'],
  [/conic-gradient\(/, 'css-conic-gradients'],
  [/(oklch|lch|lab|oklab)\(/, 'css-lch-lab'],
  [/text-wrap: balance/, 'css-text-wrap-balance'],
  [/anchor-name|position-anchor/, 'css-anchor-positioning'],
];
/** Where a browser lacks these nothing is lost: a heading breaks its lines less evenly. */
const ORNAMENTS = ['css-text-wrap-balance'];
const KNOWN = {
  rules: 'charset media supports container font-face keyframes page',
  media: 'min-width max-width prefers-reduced-motion forced-colors prefers-contrast',
  functions:
    'hsl hsla linear-gradient radial-gradient rgba rgb var calc rect translate translatex translatey scale scalex scaley rotate url invert grayscale brightness format local clamp repeat minmax min max fit-content inset attr',
};

const SCRIPTS: readonly (readonly [used: RegExp, id: string])[] = [
  [/speechSynthesis/, 'speech-synthesis'],
  [/\bAbortController/, 'abortcontroller'],
  [/\bfetch\(/, 'fetch'],
  [/\bIntersectionObserver/, 'intersectionobserver'],
  [/\bResizeObserver/, 'resizeobserver'],
  [/\bBroadcastChannel/, 'broadcastchannel'],
  [/navigator\.clipboard/, 'async-clipboard'],
  [/navigator\.share/, 'web-share'],
  [/requestIdleCallback/, 'requestidlecallback'],
  [/\.scrollIntoView\(/, 'scrollintoview'],
  [/<dialog|showModal/, 'dialog'],
];

/** Browsers that do not understand a feature of caniuse. */
function lacking(id: string): string[] {
  const packed = features[id];
  if (!packed) throw new Error(`caniuse tells nothing of ${id}`);
  const { stats } = feature(packed);
  return Object.entries(BROWSERS)
    .filter(([browser, version]) => {
      const told = stats[browser] ?? {};
      const own = Object.keys(told).find((range) => range.split('-').includes(version)) ?? version;
      return !told[own]?.startsWith('y') && !told[own]?.startsWith('a');
    })
    .map(([browser, version]) => `${id} in ${browser} ${version}`);
}
const missing = (source: string, known: typeof STYLES): string[] =>
  known.filter(([used]) => used.test(source)).flatMap(([, id]) => (ORNAMENTS.includes(id) ? [] : lacking(id)));

const { css } = compile('src/styles/site.scss', {
  loadPaths: ['../node_modules'],
  quietDeps: true,
  silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function', 'legacy-js-api'],
});
/** Programs of the browser: those that say so, and what only they take in. */
const scripts = globSync('src/**/*.{ts,tsx}')
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => text.startsWith("'use client'") || /\b(document|window)\./.test(text))
  .join('\n');

test('P35: Safari, Firefox and Chrome of years ago understand every feature of the style sheets that caniuse knows', () => {
  expect(missing(css, STYLES)).toEqual([]);
});

test('P35: the style sheets use no rule, media feature or function that this lint has not looked up', () => {
  const seen = { rules: new Set<string>(), media: new Set<string>(), functions: new Set<string>() };
  const sheet = postcss.parse(css);
  sheet.walkAtRules(({ name, params }) => {
    seen.rules.add(name);
    if (name === 'media') for (const [, word] of params.matchAll(/\(([a-z-]+)/g)) seen.media.add(word as string);
  });
  sheet.walkDecls(({ value }) => {
    const bare = value.replace(/url\((".*?"|[^)]*)\)/g, 'url()');
    for (const [, word] of bare.matchAll(/([a-zA-Z-]+)\(/g)) seen.functions.add(word?.toLowerCase() ?? '');
  });
  for (const kind of ['rules', 'media', 'functions'] as const) {
    const known = KNOWN[kind].split(' ');
    expect([kind, [...seen[kind]].filter((word) => !known.includes(word))]).toEqual([kind, []]);
  }
});

test('P1 P35: no rule that is mirrored waits for two directions at once, which no page has', async () => {
  const built = (await import(new URL('../postcss.config.mjs', import.meta.url).href)) as {
    default: { plugins: { 'postcss-rtlcss': Parameters<typeof mirrored>[0] } };
  };
  const dead: string[] = [];
  postcss([mirrored(built.default.plugins['postcss-rtlcss'])])
    // the build leaves no comment for the mirroring to read
    .process(css.replace(/\/\*[\s\S]*?\*\//g, ''), { from: undefined })
    .root.walkRules(({ selectors }) => {
      dead.push(...selectors.filter((one) => /\[dir="?(ltr|rtl)"?\]\)? .*\[dir="?(ltr|rtl)"?\]/.test(one)));
    });
  expect(dead).toEqual([]);
});

test('P35: the scripts of the browser use nothing that Safari or Firefox lack', () => {
  expect(scripts.length).toBeGreaterThan(1_000);
  expect(missing(scripts, SCRIPTS)).toEqual([]);
});

test('P35 twin: what Safari lacks is found out', () => {
  expect(missing('requestIdleCallback(work)', SCRIPTS).join()).toContain('safari');
  expect(missing('a { anchor-name: --a }', STYLES).join()).toContain('safari');
  expect(ORNAMENTS.flatMap(lacking)).not.toEqual([]);
});
