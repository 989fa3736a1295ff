import type { Outcome } from './outcome.ts';

/** Kinds of test by where a test lies, first match wins; docs/testing.md says what each proves. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^web\/e2e\/silence/, 'parts'],
  [/^web\/e2e\/every-route/, 'every route'],
  [/^web\/e2e\//, 'journeys'],
  [/^infra\/territories\//, 'territories'],
  [/^infra\//, 'launcher and repository'],
  [/matrix[^/]*\.test/, 'access matrix'],
  [/(race|barrier)[^/]*\.test/, 'races'],
  [/^gateway\//, 'gateway'],
  [/migrations?\.test/, 'migrations'],
  [/schema\.test/, 'schema'],
  [/(parity|differential|row-security|walls?)[^/]*\.test/, 'walls'],
  [/\/test\//, 'API'],
  [/./, 'pure'],
];

export const kindOf = (path: string): string => PLACES.find(([place]) => place.test(path))?.[1] ?? 'pure';

/** Counts of passed and failed tests per kind. */
export function tally() {
  const counts = new Map<string, { passed: number; failed: number }>();
  const of = (kind: string) => {
    const known = counts.get(kind) ?? { passed: 0, failed: 0 };
    counts.set(kind, known);
    return known;
  };
  return {
    add: (kind: string, isGood: boolean) => {
      of(kind)[isGood ? 'passed' : 'failed']++;
    },
    merge: ({ kinds }: Outcome) => {
      for (const { kind, passed, failed } of kinds) {
        of(kind).passed += passed;
        of(kind).failed += failed;
      }
    },
    rows: () => [...counts].map(([kind, count]) => ({ kind, ...count })),
  };
}
