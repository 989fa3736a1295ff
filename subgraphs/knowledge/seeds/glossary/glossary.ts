import { LOCALES } from '../../src/edition/translation.states.js';

/** Words of one group in the order of the platform's languages (it en fr ar ro sq uk zh es), parted by bars. */
export type Row = readonly [string, string, string, string, string, string, string, string, string];

/** A group of the glossary: its words, per language. */
export const grouped = (row: Row): Record<string, string[]> =>
  Object.fromEntries(LOCALES.map((locale, at) => [locale, (row[at] ?? '').split('|')]));
