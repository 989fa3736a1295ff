import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

const SECRET = 'RSSMRA80A01D205V';
const HANDLER = new URL('../src/last-resort.js', import.meta.url).pathname;

/** A process in which something goes wrong that nobody waits for; what it said, and how it ended. */
function broken(how: string, isGuarded: boolean): { status: number | null; said: string } {
  const script = `
    ${isGuarded ? `const { endOnWhatNothingCaught } = await import(${JSON.stringify(HANDLER)}); endOnWhatNothingCaught();` : ''}
    setTimeout(() => { console.log('it lived on'); process.exit(0); }, 10_000);
    ${how}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', RESPI_LOG_LEVEL: 'info' },
  });
  return { status, said: `${stdout}${stderr}` };
}
const WAYS = [
  ['a promise that nobody waits for', `Promise.reject(new TypeError('${SECRET}'));`],
  ['what is thrown from a timer', `setTimeout(() => { throw new RangeError('${SECRET}'); }, 1);`],
  ['what is thrown and is no error', `setTimeout(() => { throw '${SECRET}'; }, 1);`],
] as const;

test.each(WAYS)('FIG15: %s ends the process, is told by name and place, and its words are not', (_, how) => {
  const { status, said } = broken(how, true);
  expect(status).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(said)).toMatchObject({ level: 60, msg: 'nothing caught it: the process ends' });
  expect(said).not.toContain(SECRET);
});

test('FIG15 twin: left to itself the process prints the words', () => {
  expect(broken(WAYS[0][1], false).said).toContain(SECRET);
});
