import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { startIdentityProvider } from '@respi/kit/testing/identity-provider.js';
import { identityEnv, type ProviderEnv } from '../../src/env.js';
import { tokenHash } from '../../src/identity/token.js';
import {
  ANNA,
  atProvider,
  BRUNO,
  begin,
  beginFault,
  CLIENT,
  complete,
  identify,
  LEVEL_2,
  link,
  providerEnv,
  REDIRECT,
} from '../build/digital-identity.js';
import { standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn } from '../build/sign-in.js';

const identities = [ANNA, BRUNO].map((fiscalNumber) => ({ name: fiscalNumber, fiscalNumber }));
const start = () => startIdentityProvider({ ...CLIENT, redirectUri: REDIRECT, identities });
let mock: Awaited<ReturnType<typeof start>>;
let house: TestNetwork;
beforeAll(async () => {
  mock = await start();
  house = await standNetwork({ logins: ['operator-alba'], provider: providerEnv(mock.provider.options.issuer) });
  await link(house, (await house.resolve((await signIn(house, 'operator-alba')).token)) as Actor, ANNA);
});
afterAll(async () => {
  await house.close();
  await mock.close();
});
beforeEach(() => house.sql('truncate identity.throttle'));

const REFUSED = ['INVALID_CREDENTIALS'];
const codes = (answer: { userErrors: { code: string }[] }) => answer.userErrors.map(({ code }) => code);
/** The same attack with the defence out of the way: it must go in, or the test above it proves nothing. */
const settings = () => house.room.env.provider as { -readonly [K in keyof ProviderEnv]: ProviderEnv[K] };
async function with_<T>(change: Partial<ProviderEnv>, act: () => Promise<T>): Promise<T> {
  const kept = { ...settings() };
  Object.assign(settings(), change);
  try {
    return await act();
  } finally {
    Object.assign(settings(), kept);
  }
}
/** Changes what is kept of an open way. */
async function rewrite(state: string, change: object): Promise<void> {
  const { cipher } = house.open.house;
  const [row] = await house.sql('select sealed_way from identity.identification where state_hash = $1', [
    tokenHash(state),
  ]);
  const sealed = cipher.seal(JSON.stringify({ ...JSON.parse(cipher.open(row.sealed_way)), ...change }));
  await house.sql('update identity.identification set sealed_way = $2 where state_hash = $1', [
    tokenHash(state),
    sealed,
  ]);
}

describe('I21: what comes back must be the answer to our own question', () => {
  test('I21 state: an answer of another way, or of another browser, is refused', async () => {
    const [mine, theirs] = [await begin(house), await begin(house)];
    const back = await atProvider(theirs, ANNA);
    expect(codes(await complete(house, mine, back))).toEqual(['EXPIRED']);
    expect(codes(await complete(house, mine, { ...back, state: 'x'.repeat(43) }))).toEqual(['EXPIRED']);
    expect((await complete(house, theirs, back)).token).toBeTruthy();
  });

  test('I21 state twin: were the browser not looked at, the answer of another one would go in', async () => {
    const [mine, theirs] = [await begin(house), await begin(house)];
    const back = await atProvider(theirs, ANNA);
    await house.sql('update identity.identification set browser_hash = $2 where state_hash = $1', [
      tokenHash(back.state),
      tokenHash(mine.browserKey),
    ]);
    expect((await complete(house, mine, back)).token).toBeTruthy();
  });

  test('I21 nonce: a token that was made for another question is refused', async () => {
    expect(codes(await identify(house, mock.provider, ANNA, { claims: { nonce: 'of-another-question' } }))).toEqual(
      REFUSED,
    );
    expect(codes(await identify(house, mock.provider, ANNA, { claims: { nonce: undefined } }))).toEqual(REFUSED);
  });

  test('I21 nonce twin: were that nonce ours, the token would go in', async () => {
    const way = await begin(house);
    const back = await atProvider(way, ANNA);
    await rewrite(back.state, { nonce: 'of-another-question' });
    mock.provider.twist = { claims: { nonce: 'of-another-question' } };
    expect((await complete(house, way, back)).token).toBeTruthy();
    mock.provider.twist = {};
  });

  test('I21 PKCE: a code that was stolen on its way is worth nothing without the verifier', async () => {
    const way = await begin(house);
    const back = await atProvider(way, ANNA);
    await rewrite(back.state, { verifier: 'of-who-stole-it' });
    expect(codes(await complete(house, way, back))).toEqual(REFUSED);
  });

  test('I21 PKCE twin: were the verifier not asked for, the stolen code would go in', async () => {
    const way = await begin(house);
    const back = await atProvider(way, ANNA);
    await rewrite(back.state, { verifier: 'of-who-stole-it' });
    mock.provider.twist = { ignoresVerifier: true };
    expect((await complete(house, way, back)).token).toBeTruthy();
    mock.provider.twist = {};
  });

  test('I21 replay: an answer serves once, also for two at the same instant', async () => {
    const way = await begin(house);
    const back = await atProvider(way, ANNA);
    const outcomes = await Promise.all([complete(house, way, back), complete(house, way, back)]);
    expect(outcomes.map((one) => Boolean(one.token)).sort()).toEqual([false, true]);
    expect(codes(await complete(house, way, back))).toEqual(['EXPIRED']);
  });

  test('I21 replay twin: were the way not spent, the provider would be asked again', async () => {
    const way = await begin(house);
    const back = await atProvider(way, ANNA);
    await complete(house, way, back);
    await house.sql('update identity.identification set used_at = null where state_hash = $1', [tokenHash(back.state)]);
    expect(codes(await complete(house, way, back))).toEqual(REFUSED);
  });

  test('I21: after ten minutes the way is over', async () => {
    const way = await begin(house);
    const back = await atProvider(way, ANNA);
    await house.sql(
      `update identity.identification set expires_at = now() - interval '1 second' where state_hash = $1`,
      [tokenHash(back.state)],
    );
    expect(codes(await complete(house, way, back))).toEqual(['EXPIRED']);
  });
});

/** The same provider by another of its addresses: to us another issuer. */
const otherName = () => mock.provider.options.issuer.replace('127.0.0.1', 'localhost');

describe('I21: the token must be the provider’s own, for us, of now, of enough assurance', () => {
  test('I21 signature: signed by a stranger, or by nobody, it is refused', async () => {
    expect(codes(await identify(house, mock.provider, ANNA, { signedBy: 'stranger' }))).toEqual(REFUSED);
    expect(codes(await identify(house, mock.provider, ANNA, { signedBy: 'nobody' }))).toEqual(REFUSED);
  });

  test('I21 signature twin: were the stranger’s key the provider’s, the token would go in', async () => {
    const other = await start();
    other.provider.trustsStranger = true;
    await with_({ issuer: other.provider.options.issuer }, async () => {
      expect((await identify(house, other.provider, ANNA, { signedBy: 'stranger' })).token).toBeTruthy();
    });
    await other.close();
  });

  test('I21 audience: a token for another party is refused, also where we are one of two', async () => {
    expect(codes(await identify(house, mock.provider, ANNA, { claims: { aud: 'another' } }))).toEqual(REFUSED);
    const both = { aud: ['respi', 'another'], azp: 'another' };
    expect(codes(await identify(house, mock.provider, ANNA, { claims: both }))).toEqual(REFUSED);
  });

  test('I21 audience twin: were we that party, the token would go in', async () => {
    const way = await begin(house);
    const back = await atProvider(way, ANNA);
    mock.provider.twist = { claims: { aud: 'another' } };
    const kept = mock.provider.options;
    Object.assign(mock.provider, { options: { ...kept, clientId: 'another' } });
    expect((await with_({ clientId: 'another' }, () => complete(house, way, back))).token).toBeTruthy();
    Object.assign(mock.provider, { options: kept });
    mock.provider.twist = {};
  });

  test.each([
    ['another issuer', { iss: 'https://another.example.org' }],
    ['over', { exp: Math.floor(Date.now() / 1_000) - 120 }],
    ['made long ago', { iat: Math.floor(Date.now() / 1_000) - 3_600 }],
    ['of a lower level', { acr: 'https://www.spid.gov.it/SpidL1' }],
    ['without a fiscal number', { fiscalNumber: undefined }],
    ['with a fiscal number that is none', { fiscalNumber: 'TINIT-1 or 1=1' }],
  ])('I21: a token that is %s is refused', async (_what, claims) => {
    expect(codes(await identify(house, mock.provider, ANNA, { claims }))).toEqual(REFUSED);
  });

  test('I21 twin: of a level that is asked for, the same token goes in', async () => {
    const claims = { acr: 'https://www.spid.gov.it/SpidL1' };
    const levels = [LEVEL_2, 'https://www.spid.gov.it/SpidL1'];
    const answer = await with_({ levels }, () => identify(house, mock.provider, ANNA, { claims }));
    expect(answer.token).toBeTruthy();
  });

  test('I21 issuer twin: of the issuer that is asked, the token that was refused goes in', async () => {
    const claims = { iss: otherName() };
    expect(codes(await identify(house, mock.provider, ANNA, { claims }))).toEqual(REFUSED);
    mock.provider.twist = { claims, description: { issuer: otherName() } };
    await with_({ issuer: otherName() }, async () => {
      const way = await begin(house);
      expect(
        (await complete(house, way, { ...(await atProvider(way, ANNA)), issuer: otherName() })).token,
      ).toBeTruthy();
    });
    mock.provider.twist = {};
  });

  test('I21 expiry twin: within the half minute by which clocks may differ, a token that is over goes in', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { exp: now - 5, iat: now - 60 };
    expect((await identify(house, mock.provider, ANNA, { claims })).token).toBeTruthy();
    expect(codes(await identify(house, mock.provider, ANNA, { claims: { ...claims, exp: now - 60 } }))).toEqual(
      REFUSED,
    );
  });

  test('I21: an answer that names another issuer is refused (RFC 9207); twin: one that names none goes in', async () => {
    const answered = async (issuer: string | null) => {
      const way = await begin(house);
      return complete(house, way, { ...(await atProvider(way, ANNA)), issuer });
    };
    expect(codes(await answered('https://another.example.org'))).toEqual(REFUSED);
    expect((await answered(null)).token).toBeTruthy();
  });
});

test('I21: a provider that is down shuts nobody out, and serves as soon as it is up', async () => {
  const late = await start();
  const { issuer } = late.provider.options;
  await late.close();
  await with_({ issuer }, async () => {
    expect(await beginFault(house)).toBe('UNAVAILABLE');
    expect((await signIn(house, 'operator-alba')).token).toBeTruthy();
  });
  expect((await identify(house, mock.provider, ANNA)).token).toBeTruthy();
});

describe('I21: codes and tokens travel over https only', () => {
  test('I21: an issuer that is reached in the clear is refused at the start, save on loopback', () => {
    const env = (issuer: string) =>
      identityEnv({
        RESPI_IDENTITY_APP_URL: 'postgres://localhost/respi',
        RESPI_IDENTITY_SECRET: '0a'.repeat(32),
        RESPI_OIDC_ISSUER: issuer,
        RESPI_OIDC_CLIENT_ID: CLIENT.clientId,
        RESPI_OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      }).provider?.issuer;
    expect(env('https://id.example.org/')).toBe('https://id.example.org');
    expect(env('http://127.0.0.1:9000/identity')).toBe('http://127.0.0.1:9000/identity');
    expect(() => env('http://id.example.org')).toThrow();
    expect(() => env('http://127.0.0.1.example.org/identity')).toThrow();
  });

  test.each([
    ['a door in the clear', { token_endpoint: 'http://id.example.org/token' }],
    ['another issuer', { issuer: 'https://another.example.org' }],
    ['no keys', { jwks_uri: undefined }],
  ])('I21: a provider that says of itself %s is not used', async (_what, description) => {
    const other = await start();
    other.provider.twist = { description };
    await with_({ issuer: other.provider.options.issuer }, async () => {
      expect(await beginFault(house)).toBe('UNAVAILABLE');
      other.provider.twist = {};
      expect(await beginFault(house)).toBeUndefined();
    });
    await other.close();
  });
});
