import { expect, test } from '@jest/globals';
import { Allowance, EACH_MINUTE, networkOf } from './allowance';
import { isWorthAsking } from './worth-asking';

const work = async () => 'done';
const spendAll = (allowance: Allowance, network: string) =>
  Promise.all(Array.from({ length: EACH_MINUTE }, () => allowance.spend(network, work)));

test('P24 P30: suggestions have a limit of their own for each network, and the next minute gives it anew', async () => {
  let now = 0;
  const allowance = new Allowance(EACH_MINUTE, () => now);
  expect(new Set(await spendAll(allowance, '192.0.2'))).toEqual(new Set(['done']));
  expect(await allowance.spend('192.0.2', work)).toBeNull();
  expect(await allowance.spend('198.51.100', work)).toBe('done');
  now = 60_000;
  expect(await allowance.spend('192.0.2', work)).toBe('done');
});

test('P24 P30: who invents networks without end shares one allowance with all the others beyond', async () => {
  const allowance = new Allowance(EACH_MINUTE, () => 0);
  for (let one = 0; one < 5_000; one += 1) await allowance.spend(String(one), work);
  await spendAll(allowance, 'another');
  expect(await allowance.spend('one more', work)).toBeNull();
  expect(await allowance.spend('7', work)).toBe('done');
});

test('P24 P30: a process suggests to so many at once, and again when they have been answered, also with a fault', async () => {
  const allowance = new Allowance(1, () => 0);
  let fail = (_fault: Error): void => {};
  const first = allowance.spend('a', () => new Promise((_done, failed) => (fail = failed)));
  expect(await allowance.spend('b', work)).toBeNull();
  fail(new Error('nobody answers'));
  await expect(first).rejects.toThrow('nobody answers');
  expect(await allowance.spend('b', work)).toBe('done');
});

test('P30: a network is told by its prefix, never by the whole address', () => {
  expect(networkOf('203.0.113.9, 192.0.2.77')).toBe('192.0.2');
  expect(networkOf('::ffff:192.0.2.77')).toBe('192.0.2');
  expect(networkOf('2001:db8:1:2::9')).toBe('2001:db8:1');
  expect(networkOf(null)).toBe('');
});

test('P30: three letters say enough, and so does one Chinese sign; signs and spaces say nothing', () => {
  expect(['per', 'ضمان', '居', 'p1a'].map(isWorthAsking)).toEqual([true, true, true, true]);
  expect(['', 'pe', ' p e ', '...', '?!–'].map(isWorthAsking)).toEqual([false, false, false, false, false]);
});
