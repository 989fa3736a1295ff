import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const root = new URL('../../..', import.meta.url).pathname;
const ORACLE = /access-(matrix|coordinates|sight|filters)/;
const sources = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.js', '*.json', '*.yaml'], { cwd: root })
  .toString()
  .trim()
  .split('\n');
const naming = sources.filter((file) => ORACLE.test(readFileSync(`${root}/${file}`, 'utf8')));

test('FIG1: the oracle is read by tests alone, and imported by nothing that runs', () => {
  expect(naming.length).toBeGreaterThan(1);
  expect(naming.filter((file) => !/(^|\/)test\//.test(file))).toEqual([]);
});

test('FIG1: no script writes the oracle: what names it does not write files', () => {
  const writes = /(writeFile|appendFile|createWriteStream|copyFile|rename)(Sync)?\(/;
  expect(naming.filter((file) => writes.test(readFileSync(`${root}/${file}`, 'utf8')))).toEqual([]);
});
