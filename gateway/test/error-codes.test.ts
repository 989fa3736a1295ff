import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { PUBLIC_CODES } from '@respi/kit/errors.js';

const root = new URL('../../../', import.meta.url);
const listed = [...readFileSync(new URL('docs/errors.md', root), 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
  (row) => row[1],
);

/** Codes that the doors of the gateway and of the houses answer with outside GraphQL. */
function refusedCodes(folder: string): string[] {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(new URL(`${folder}${name}`, root), 'utf8').matchAll(
        /(?:Refused\(\d+|publicError\(), ?'([A-Z_]+)'/g,
      ),
    ])
    .flatMap((match) => match[1] ?? []);
}

describe('G17: codes of errors are stable and written down', () => {
  test('G17: every code that may leave is in the list, once, and the list names no other', () => {
    const used = new Set([
      ...PUBLIC_CODES,
      'INTERNAL',
      ...refusedCodes('gateway/src/'),
      ...refusedCodes('subgraphs/kit/src/'),
    ]);
    expect([...listed].sort()).toEqual([...used].sort());
    expect(refusedCodes('gateway/src/')).toContain('THROTTLED');
  });
});
