import { readFileSync } from 'node:fs';
import { inRepository } from '../run/repository.ts';

/** Compiled code that is changed, the tests that must notice, and how often they must. */
export interface Mutated {
  readonly name: string;
  readonly workspace: string;
  /** From the workspace. */
  readonly files: readonly string[];
  /** Names of test files, without their ending. */
  readonly tests: readonly string[];
  readonly goal: number;
  /** Whether the tests need no PostgreSQL. */
  readonly isPure: boolean;
}

const policies = (house: string): Mutated => ({
  name: `policies of ${house}`,
  workspace: `subgraphs/${house}`,
  files: ['dist/src/**/*.policy.js'],
  tests: ['*policy', '*policies'],
  goal: 95,
  isPure: true,
});
const kit = (name: string, files: readonly string[], tests: readonly string[], isPure = false): Mutated => ({
  name,
  workspace: 'subgraphs/kit',
  files: files.map((file) => `dist/src/${file}.js`),
  tests,
  goal: 85,
  isPure,
});

export const PARTS: readonly Mutated[] = [
  ...['network', 'cases', 'appointments', 'knowledge', 'training'].map(policies),
  kit('assertions', ['assertion'], ['assertion'], true),
  kit('crypto', ['field-cipher'], ['cipher'], true),
  kit('audit', ['audit/chain'], ['audit', 'anchors']),
  kit('outbox', ['outbox-lease'], ['outbox']),
  {
    name: 'booking',
    workspace: 'subgraphs/appointments',
    files: ['dist/src/availability/*.js', 'dist/src/booking/booking.states.js'],
    tests: ['by-hand', 'calendar', 'agenda-policies', 'booking.policy', 'booking.states'],
    goal: 85,
    isPure: true,
  },
];

/** Places of docs/mutation.md, `file:line`, under the heading of a part: those who live there are harmless, and it says why. */
export function survivorsExplained(part: string): string[] {
  const [, text = ''] = readFileSync(inRepository('docs', 'mutation.md'), 'utf8').split(`## ${part}\n`);
  return [...(text.split('\n## ')[0] ?? '').matchAll(/^- `([^`]+)`/gm)].map(([, place = '']) => place);
}
