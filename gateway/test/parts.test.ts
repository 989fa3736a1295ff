import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ANONYMOUS } from '@respi/kit/actor.js';
import { Breaker } from '../src/breaker.js';
import { localeOf } from '../src/gateway-context.js';
import { networkPrefix } from '../src/network-prefix.js';
import { TrustedDocuments } from '../src/trusted-documents.js';
import { PLACES, UploadPlaces } from '../src/upload-places.js';

describe('parts of the gateway', () => {
  test('F4: the breaker opens after five failures, lets one try through each second, closes on success', () => {
    let now = 0;
    const breaker = new Breaker(5, 1_000, () => now);
    for (let time = 0; time < 5; time += 1) breaker.failed();
    expect(breaker.allows()).toBe(false);
    now = 1_001;
    expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
    breaker.succeeded();
    expect(breaker.allows()).toBe(true);
  });

  test.each([
    ['ar-EG,ar;q=0.9', 'ar'],
    ['de, fr;q=0.5', 'fr'],
    ['xx', 'it'],
    ['', 'it'],
  ])('P1: the language of "%s" is %s', (header, expected) => {
    expect(localeOf(header)).toBe(expected);
  });

  test.each([
    ['203.0.113.9', undefined, '203.0.113.0/24'],
    ['::ffff:203.0.113.9', '198.51.100.7', '203.0.113.0/24'],
    ['127.0.0.1', '10.0.0.1, 198.51.100.7', '198.51.100.0/24'],
    ['2001:db8:1:2::3', undefined, '2001:db8:1::/48'],
  ])('I9: a caller at %s is known by its prefix only', (remoteAddress, forwarded, expected) => {
    const request = { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } };
    expect(networkPrefix(request as never)).toBe(expected);
  });

  test('TH16: places for uploads are few for one caller, and visitors together leave those of people free', () => {
    const places = new UploadPlaces();
    const visitor = (network: string) => places.take(ANONYMOUS, network);
    const held = [1, 2, 3, 4].map(() => visitor('203.0.113.0/24'));
    expect(() => visitor('203.0.113.0/24')).toThrow(expect.objectContaining({ status: 503, code: 'OVERLOADED' }));
    for (let one = 0; one < PLACES.visitors - PLACES.each; one += 1) visitor(`198.51.${one}.0/24`);
    expect(() => visitor('192.0.2.0/24')).toThrow();
    const person = { ...ANONYMOUS, kind: 'PERSON', personId: 'p' } as const;
    for (let one = 0; one < PLACES.each; one += 1) places.take(person, null);
    expect(() => places.take(person, null)).toThrow();
    held.pop()?.();
    visitor('203.0.113.0/24');
  });

  test('G19: a known id becomes its document, an unknown one is refused', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'respi-')), 'documents.json');
    writeFileSync(path, JSON.stringify({ abc: '{ __typename }' }));
    const documents = new TrustedDocuments(path);
    expect(documents.expand({ documentId: 'abc' })).toMatchObject({ query: '{ __typename }', trusted: true });
    expect(() => documents.expand({ documentId: 'xyz' })).toThrow('Operazione sconosciuta');
    expect(documents.expand({ query: '{ a }' })).toMatchObject({ trusted: false });
  });
});
