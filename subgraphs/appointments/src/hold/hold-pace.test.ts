import { describe, expect, test } from '@jest/globals';
import type { Tx } from '@respi/kit/command.js';
import { expectPace, prefixKey } from './hold-pace.js';

const cipher = { blindIndex: (_name: string, text: string) => text };
const of = (mode: string, network: string | null, open = 0): Tx =>
  ({
    now: new Date('2026-11-23T09:00:00Z'),
    ctx: { network, house: { env: { mode }, cipher } },
    sql: async () => [{ open: String(open), hour: String(open) }],
  }) as unknown as Tx;

describe('TH11: whom a hold is counted to', () => {
  test.each([
    ['a network that the gateway signed', '203.0.113.0/24', '203.0.113.0/24'],
    ['the site, where it does not say for whom it asks', '127.0.0.0/24', '127.0.0.0/24'],
    ['nothing', null, 'unknown'],
  ])(
    'TH11: in production %s counts, never what the caller tells, and telling nothing is no way out',
    (_who, network, key) => {
      for (const told of ['198.51.100', 'every time another', null]) {
        expect(prefixKey(of('production', network), told)).toBe(key);
      }
    },
  );

  test('TH11 twin: a demonstration, where everybody is the same machine, believes what it is told', () => {
    expect([prefixKey(of('demo', '127.0.0.0/24'), 'x'), prefixKey(of('demo', null), null)]).toEqual(['x', null]);
  });

  test('TH11: those whose network is unknown share ten times what one may hold, and no more', async () => {
    const unknown = (open: number) => expectPace(of('production', null, open), 'unknown');
    await expect(unknown(119)).resolves.toBeUndefined();
    await expect(unknown(120)).rejects.toMatchObject({ userErrors: [{ code: 'THROTTLED' }] });
    await expect(expectPace(of('production', '203.0.113.0/24', 12), 'x')).rejects.toThrow();
  });
});
