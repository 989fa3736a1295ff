import { describe, expect, test } from '@jest/globals';
import { stepOf } from './account-rules.js';

const rules = { warnDays: 150, disableDays: 180 };
const now = new Date('2026-11-23T09:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const account = (over: object = {}) => ({ bornAt: ago(400), warnedAt: null, ...over });

describe('I14: what is due for an account that is not used', () => {
  test.each([
    ['used yesterday', account(), ago(1), null],
    ['one day before the warning', account(), ago(149), null],
    ['due for a warning', account(), ago(150), 'warn'],
    ['never used since it was made', account(), null, 'warn'],
    ['warned already, within its time', account({ warnedAt: ago(10) }), ago(160), null],
    ['warned, and its time is over', account({ warnedAt: ago(30) }), ago(180), 'disable'],
    ['idle for a year, warned only now', account({ warnedAt: ago(1) }), ago(365), null],
    ['never warned, idle for a year', account(), ago(365), 'warn'],
    ['warned long ago, used since, idle again', account({ warnedAt: ago(300) }), ago(200), 'warn'],
    ['readmitted last week', account({ bornAt: ago(7) }), ago(365), null],
  ] as const)('I14: %s', (_name, given, lastUse, expected) => {
    expect(stepOf(given, lastUse, rules, now)).toBe(expected);
  });
});
