import { describe, expect, test } from '@jest/globals';
import { wordless } from '../src/log.js';

const CANARY = 'RSSMRA80A01D205V';
const told = (fault: unknown): string => JSON.stringify(wordless(fault));
const faulty = (message: string, over: object = {}) => Object.assign(new TypeError(message), over);

describe('FIG15: what is told of a fault', () => {
  test('FIG15: its name, its code and where it came from', () => {
    const { name, code, at } = wordless(faulty('no', { code: '23505' }));
    expect([name, code]).toEqual(['TypeError', '23505']);
    expect(at[0]).toMatch(/^at faulty .*log\.test\.[jt]s:\d+:\d+\)$/);
    expect(at.length).toBeGreaterThan(1);
    expect(at.length).toBeLessThanOrEqual(6);
  });

  test.each([
    ['of one line', `duplicate key: ${CANARY}`],
    ['of several lines', `insert into person\n values ('${CANARY}')\n returning id`],
    ['that looks like a place', `first\n    at ${CANARY} (${CANARY}.js:1:1)`],
  ])('FIG15: words %s are not told', (_which, words) => {
    expect(told(faulty(words))).not.toContain(CANARY);
  });

  test('FIG15: words that were changed after the throw are not told either, nor what is thrown and is no error', () => {
    const changed = faulty(`values ('${CANARY}')\n again`);
    changed.message = 'another';
    expect(told(changed)).not.toContain(CANARY);
    expect([wordless(CANARY), wordless(null)]).toEqual([
      { name: 'string', at: [] },
      { name: 'object', at: [] },
    ]);
    expect(told(faulty('no', { code: `${CANARY} and more` }))).not.toContain(CANARY);
    expect(told(faulty('no', { code: 7 }))).not.toContain('code');
    expect(wordless(Object.assign(faulty('no'), { stack: undefined }))).toEqual({ name: 'TypeError', at: [] });
  });

  test('FIG15 twin: the first lines of the stack, as they come, tell the words that go on', () => {
    const { stack = '' } = faulty(`insert into person\n values ('${CANARY}')`);
    expect(stack.split('\n').slice(1, 6).join()).toContain(CANARY);
  });
});
