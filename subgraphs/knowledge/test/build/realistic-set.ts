import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from './search-set.js';

/** A realistic search; search was tuned upon the first half only, the other is looked at when it is measured. */
export interface Realistic extends Asked {
  readonly half: 'tuned' | 'heldOut' | 'fresh';
}

const file = join(import.meta.dirname, '..', '..', '..', '..', '..', 'infra', 'bench', 'search', 'queries.tsv');

/** The set that `npm run bench:search` prints per language. */
export const realistic: readonly Realistic[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [half = '', locale = '', text = '', wanted = ''] = line.split('\t');
    return { half: half as Realistic['half'], locale, text, wanted: wanted.split(' ') };
  });
