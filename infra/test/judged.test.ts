import { execFileSync } from 'node:child_process';
import { matchesGlob } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Mutated, PARTS } from '../prove/mutated.ts';
import { SWITCHES } from '../prove/switches.ts';
import { textOf } from './committed.ts';

/* docs/asvs.csv, docs/misure-minime.csv and docs/threat-model.md say what proves each line: the proof must be there. */

const root = new URL('../../..', import.meta.url).pathname;
const tests = execFileSync('git', ['ls-files', '*.test.ts', '*.test.tsx', '*.spec.ts'], { cwd: root })
  .toString()
  .trim()
  .split('\n')
  .map((file) => textOf(file));
const titles = tests.flatMap((text) => text.split('\n').filter((line) => /['"`]/.test(line)));
const isProven = (title: string) => titles.some((line) => line.includes(title));

/** Rows of a table whose last column may hold commas between quotes. */
const rowsOf = (name: string): string[][] =>
  textOf(`docs/${name}`)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(([, plain, quoted]) => quoted ?? plain ?? ''));

const NOTE = /^note 20\d\d-[01]\d-[0-3]\d: .{6,}/;
const unfounded = (proof: string): boolean =>
  proof.startsWith('test: ') ? !isProven(proof.slice(6)) : !NOTE.test(proof);

test('FIG20: every requirement of ASVS 5.0 at level 2, and at level 3 where it matters most, is answered once', () => {
  const rows = rowsOf('asvs.csv');
  expect(rows).toHaveLength(265);
  expect(new Set(rows.map(([requirement]) => requirement)).size).toBe(265);
  const wrong = rows.filter(
    ([requirement = '', level = '', applies = '']) =>
      !/^V\d+\.\d+\.\d+$/.test(requirement) || !/^[123]$/.test(level) || !/^(yes|no|open)$/.test(applies),
  );
  expect(wrong).toEqual([]);
  const beyond = rows.filter(
    ([requirement = '', level]) => level === '3' && !/^V(8|16|2\.3|15\.4)\./.test(requirement),
  );
  expect(beyond).toEqual([]);
  const open = rows.filter(([, , applies]) => applies === 'open').length;
  process.stderr.write(`FIG20 ${rows.length - open} of ${rows.length} requirements answered, ${open} open\n`);
});

test.each(['asvs.csv', 'misure-minime.csv'])(
  'FIG20: each line of docs/%s quotes a test that exists, or a dated note',
  (name) => {
    expect(rowsOf(name).filter((row) => unfounded(row[name === 'asvs.csv' ? 3 : 4] ?? ''))).toEqual([]);
  },
);

test('FIG20 twin: a title that no test has, and a note without a date, are found out', () => {
  expect(unfounded(`test: ${'FIG20 of a test that never'} was`)).toBe(true);
  expect(unfounded('note: some day')).toBe(true);
});

test('TH1 to TH24 each have their line, and the files that prove them exist', () => {
  const text = textOf('docs/threat-model.md');
  const lines = Array.from({ length: 24 }, (_, at) => new RegExp(`^\\| TH${at + 1} \\|.*\\|$`, 'm').test(text));
  expect(lines.every(Boolean)).toBe(true);
  const files = [...text.matchAll(/`((?:gateway|subgraphs|infra|web)\/[^`]+\.ts)`/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect(textOf(file).length).toBeGreaterThan(0);
});

test('FIG4: each threat and each pitfall is answered by a saboteur, or it is said why by none; and nothing is said twice', () => {
  const answered = new Set(SWITCHES.flatMap(({ answers }) => answers.split(' ')));
  const [, said = ''] = textOf('docs/threat-model.md').split('## Saboteurs');
  const explained = [...said.matchAll(/^\| ((?:(?:TH|PIT)\d+ ?)+)\|/gm)].flatMap(([, ids = '']) =>
    ids.trim().split(' '),
  );
  const all = [
    ...Array.from({ length: 24 }, (_, at) => `TH${at + 1}`),
    ...Array.from({ length: 19 }, (_, at) => `PIT${at + 1}`),
  ];
  expect(all.filter((id) => !answered.has(id) && !explained.includes(id))).toEqual([]);
  expect(explained.filter((id) => answered.has(id))).toEqual([]);
});

test('FIG5: every policy is among what is mutated, held to 95 %, and other delicate code to 85 %; what is named exists', () => {
  const files = execFileSync('git', ['ls-files', 'subgraphs'], { cwd: root }).toString().trim().split('\n');
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const named = ({ workspace, files: globs }: Mutated) =>
    globs.map((glob) => sources.filter((file) => matchesGlob(file, `${workspace}/${glob.slice(5, -3)}.ts`)));
  const policies = PARTS.filter(({ goal }) => goal === 95).flatMap((part) => named(part).flat());
  expect(policies.sort()).toEqual(sources.filter((file) => file.endsWith('.policy.ts')).sort());
  const others = PARTS.filter(({ goal }) => goal !== 95);
  expect(others.map(({ name, goal }) => `${name} ${goal}`)).toEqual(
    ['assertions', 'crypto', 'audit', 'outbox', 'booking'].map((name) => `${name} 85`),
  );
  expect(others.flatMap(named).filter((found) => found.length === 0)).toEqual([]);
  const lost = PARTS.flatMap(({ workspace, tests: wanted }) =>
    wanted.filter((name) => !files.some((file) => matchesGlob(file, `${workspace}/**/${name}.test.ts`))),
  );
  expect(lost).toEqual([]);
});

test('FIG4: every switch still finds the defence that it takes away', () => {
  const lost = SWITCHES.filter(({ file, find, put }) => {
    const whole = textOf(file);
    return whole.replace(find, put) === whole;
  });
  expect(lost.map(({ name }) => name)).toEqual([]);
});
