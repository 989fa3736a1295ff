import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { families } from '../purge-families.mjs';

const textOf = (pattern: string): string =>
  globSync(pattern)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** Classes of the style sheets that begin with a word. */
const classesWith = (styles: string, prefix: string): string[] => [
  ...new Set([...styles.matchAll(new RegExp(`\\.(${prefix}[a-z0-9-]+)`, 'g'))].map(([, name]) => name ?? '')),
];

/** Classes that a component puts together (`badge-${tone}`), that a style sheet dresses, and that no source spells out. */
function lostWith(kept: readonly RegExp[]): string[] {
  const sources = textOf('src/**/*.{ts,tsx}');
  const styles = textOf('src/styles/**/*.scss');
  const prefixes = new Set([...sources.matchAll(/[`\s]([a-z][a-z-]{2,}-)\$\{/g)].map(([, word]) => word ?? ''));
  const spelled = new Set(sources.match(/[\w-]+/g));
  return [...prefixes]
    .flatMap((prefix) => classesWith(styles, prefix))
    .filter((name) => !spelled.has(name) && !kept.some((family) => family.test(name)));
}

test('classes that components put together outlive the purge of the build', () => {
  expect(lostWith(families)).toEqual([]);
});

test('without the list of families the purge would take them', () => {
  expect(lostWith([])).toEqual(expect.arrayContaining(['alert-success', 'badge-danger', 'icon-sm']));
});
