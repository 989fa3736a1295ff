import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, jest, test } from '@jest/globals';
import { ANONYMOUS, SYSTEM } from '../src/actor.js';
import { AssertionRefused, assertionVerifier, bodyHash, MAX_AGE_MS, signAssertion } from '../src/assertion.js';

const KEY = randomBytes(32);
const NOW = Date.UTC(2026, 10, 23, 9);
const BODY = bodyHash('query', '{}');
const claims = (over = {}) => ({
  sub: 'cases',
  actor: ANONYMOUS,
  requestId: 'r',
  locale: 'it',
  body: BODY,
  ...over,
});
const signed = (over = {}, mutation = false, at = NOW, key = KEY) =>
  signAssertion(key, claims(over), { mutation, now: at });
const verifier = (keys = [KEY], at = () => NOW, heard?: (skewMs: number) => void) =>
  assertionVerifier('cases', keys, at, heard);
/** Why it was refused; null when it was not. */
function why(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(AssertionRefused);
    expect((error as Error).name).toBe('AssertionRefused');
    expect((error as Error).message).toContain((error as AssertionRefused).why);
    return (error as AssertionRefused).why;
  }
}
const refusal = (token: string | undefined, body = BODY) => why(() => verifier().verify(token, body));

describe('TH2 G4: an assertion', () => {
  test('TH2: says what was signed, to the house that it was signed for', () => {
    expect(verifier().verify(signed(), BODY)).toEqual({ ...claims(), iat: NOW });
  });

  test('TH2: carries a nonce for a mutation and none for a query, never the same twice', () => {
    expect(verifier().verify(signed(), BODY)).not.toHaveProperty('nonce');
    const nonces = [1, 2].map(() => verifier().verify(signed({}, true), BODY).nonce);
    expect(nonces).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('TH2: is of now when nobody says otherwise', () => {
    const token = signAssertion(KEY, claims(), { mutation: false });
    expect(why(() => assertionVerifier('cases', [KEY]).verify(token, BODY))).toBeNull();
    expect(why(() => assertionVerifier('cases', [KEY]).verify(signed({}, false, NOW - 86_400_000), BODY))).toBe(
      'stale or from the future',
    );
  });

  test.each([undefined, '', '.', 'a', 'a.', '.b', 'a.b.c'])('TH2: %p is malformed', (token) => {
    expect(refusal(token)).toBe('missing or malformed');
  });

  test('TH2: a third part behind a good signature is malformed', () => {
    expect(refusal(`${signed()}.`)).toBe('missing or malformed');
  });

  test('TH2: signed with another key, cut, lengthened or changed, it is not genuine', () => {
    const [text = '', mac = ''] = signed().split('.');
    const other = Buffer.from(JSON.stringify({ ...claims({ actor: { ...ANONYMOUS, kind: 'PERSON' } }), iat: NOW }));
    for (const token of [
      signed({}, false, NOW, randomBytes(32)),
      `${text}.${mac.slice(0, -4)}`,
      `${text}.${mac}AAAA`,
      `${other.toString('base64url')}.${mac}`,
      `${text}.${createHmac('sha512', KEY).update(text).digest('base64url')}`,
    ])
      expect(refusal(token)).toBe('signature');
  });

  test('F19: two keys are good while they are turned, either in turn; a third is not', () => {
    const [older, newer] = [randomBytes(32), randomBytes(32)];
    const both = verifier([newer, older]);
    expect(why(() => both.verify(signed({}, false, NOW, older), BODY))).toBeNull();
    expect(why(() => both.verify(signed({}, false, NOW, newer), BODY))).toBeNull();
    expect(why(() => both.verify(signed(), BODY))).toBe('signature');
    expect(why(() => verifier([]).verify(signed(), BODY))).toBe('signature');
  });

  test('TH2: for another house, another body or in the name of the system it is refused', () => {
    expect(refusal(signed({ sub: 'network' }))).toBe('for another subgraph');
    expect(refusal(signed(), bodyHash('query', '{"id":1}'))).toBe('for another body');
    expect(refusal(signed({ actor: SYSTEM }))).toBe('nobody outside is the system');
  });

  test.each([
    [0, null],
    [MAX_AGE_MS, null],
    [-MAX_AGE_MS, null],
    [MAX_AGE_MS + 1, 'stale or from the future'],
    [-MAX_AGE_MS - 1, 'stale or from the future'],
  ])('F8 TH2: %i ms old it answers %p', (age, expected) => {
    const heard: number[] = [];
    const at = verifier(
      [KEY],
      () => NOW + age,
      (skewMs) => heard.push(skewMs),
    );
    expect(why(() => at.verify(signed(), BODY))).toBe(expected);
    expect(heard).toEqual(expected ? [age] : []);
  });

  test('F8: only what was genuinely signed for this house speaks of clocks', () => {
    const heard: number[] = [];
    const late = verifier(
      [KEY],
      () => NOW + 60_000,
      (skewMs) => heard.push(skewMs),
    );
    expect(why(() => late.verify(signed({}, false, NOW, randomBytes(32)), BODY))).toBe('signature');
    expect(why(() => late.verify(signed({ sub: 'network' }), BODY))).toBe('for another subgraph');
    expect(heard).toEqual([]);
  });
});

describe('TH3: a nonce', () => {
  test('TH3: is good once, for as long as its assertion could be good anywhere; a query may be asked again', () => {
    let at = NOW;
    const one = verifier([KEY], () => at);
    const mutation = signed({}, true);
    expect(why(() => one.verify(mutation, BODY))).toBeNull();
    for (const age of [0, 1, MAX_AGE_MS]) {
      at = NOW + age;
      expect(why(() => one.verify(mutation, BODY))).toBe('replayed');
    }
    at = NOW;
    const query = signed();
    expect([1, 2].map(() => why(() => one.verify(query, BODY)))).toEqual([null, null]);
  });

  test('TH3: read by a clock that lags, it is remembered until its assertion is stale', () => {
    // signed five seconds ahead of this clock: good here for ten
    let at = NOW - MAX_AGE_MS;
    const one = verifier([KEY], () => at);
    const mutation = signed({}, true);
    expect(why(() => one.verify(mutation, BODY))).toBeNull();
    for (const step of [MAX_AGE_MS, 2 * MAX_AGE_MS - 1, 2 * MAX_AGE_MS]) {
      at = NOW - MAX_AGE_MS + step;
      why(() => one.verify(signed({}, true, at), BODY));
      expect(why(() => one.verify(mutation, BODY))).toBe('replayed');
    }
  });

  test('TH3: one that was refused for something else is not spent', () => {
    const one = verifier();
    const mutation = signed({}, true);
    expect(why(() => one.verify(mutation, bodyHash('another')))).toBe('for another body');
    expect(why(() => one.verify(mutation, BODY))).toBeNull();
  });

  test('TH3: spent ones are forgotten when they are stale, the younger kept', () => {
    let at = NOW;
    const one = verifier([KEY], () => at);
    const first = signed({}, true);
    one.verify(first, BODY);
    at = NOW + MAX_AGE_MS;
    const second = signed({}, true, at);
    one.verify(second, BODY);
    at = NOW + 2 * MAX_AGE_MS + 1;
    one.verify(signed({}, true, at), BODY);
    expect(why(() => one.verify(second, BODY))).toBe('stale or from the future');
    at = NOW + 2 * MAX_AGE_MS;
    expect(why(() => one.verify(second, BODY))).toBe('replayed');
  });

  test('TH3: of a thousand spent ones none is kept beyond its time', () => {
    let at = NOW;
    const one = verifier([KEY], () => at);
    const thrown = jest.spyOn(Map.prototype, 'delete');
    try {
      for (let n = 0; n < 1_000; n += 1) one.verify(signed({}, true, at), BODY);
      at = NOW + 2 * MAX_AGE_MS;
      one.verify(signed({}, true, at), BODY);
      expect(thrown).not.toHaveBeenCalled();
      at += 1;
      one.verify(signed({}, true, at), BODY);
      expect(thrown).toHaveBeenCalledTimes(1_000);
      expect(thrown.mock.results.every(({ value }) => value === true)).toBe(true);
    } finally {
      thrown.mockRestore();
    }
  });
});

describe('the hash of a body', () => {
  test('TH2: parts cannot be shifted against each other, and text and bytes agree', () => {
    expect(bodyHash('ab', 'c')).not.toBe(bodyHash('a', 'bc'));
    expect(bodyHash('a')).not.toBe(bodyHash('a', ''));
    expect(bodyHash('a', 'b')).toBe(bodyHash(Buffer.from('a'), Buffer.from('b')));
    expect(bodyHash('à', Buffer.from('b'))).toBe(bodyHash('à', 'b'));
    // bytes that are no text stay what they are
    const [one, two] = [Buffer.of(0xfe), Buffer.of(0xff)];
    expect(bodyHash(one)).not.toBe(bodyHash(two));
    expect(bodyHash('a', one)).not.toBe(bodyHash('a', two));
    expect(bodyHash('a')).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});
