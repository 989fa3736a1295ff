import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type CitizenPurpose, readVoucher } from '@respi/kit/citizen-voucher.js';
import { startIdentityProvider } from '@respi/kit/testing/identity-provider.js';
import { anonymous, key } from '@respi/kit/testing/stand.js';
import { identityEnv, type ProviderEnv } from '../../src/env.js';
import { tokenHash } from '../../src/identity/token.js';
import {
  ANNA,
  atProvider,
  type Back,
  BRUNO,
  begin,
  CLIENT,
  complete,
  providerEnv,
  REDIRECT,
  type Way,
} from '../build/digital-identity.js';
import { standNetwork, type TestNetwork } from '../build/network-stand.js';

const identities = [ANNA, BRUNO].map((fiscalNumber) => ({ name: fiscalNumber, fiscalNumber }));
let mock: Awaited<ReturnType<typeof startIdentityProvider>>;
let house: TestNetwork;
beforeAll(async () => {
  mock = await startIdentityProvider({ ...CLIENT, redirectUri: REDIRECT, identities });
  house = await standNetwork({ logins: ['operator-alba'], provider: providerEnv(mock.provider.options.issuer) });
});
afterAll(async () => {
  await house.close();
  await mock.close();
});
beforeEach(() => house.sql('truncate identity.throttle'));

const LINK_HASH = 'h'.repeat(43);
const BEGIN = `mutation ($input: BeginCitizenIdentificationInput!) { beginCitizenIdentification(input: $input) {
  address browserKey userErrors { code field } } }`;
const COMPLETE = `mutation ($input: CitizenReturnInput!) { completeCitizenIdentification(input: $input) {
  voucher userErrors { code field } } }`;
const beginAs = async (purpose: CitizenPurpose, about: string | null = purpose === 'CLAIM' ? LINK_HASH : null) =>
  (await house.ask(anonymous, BEGIN, { input: { clientKey: key(), purpose, about } })).data.beginCitizenIdentification;
const completeAs = async (purpose: CitizenPurpose, way: Way, back: Back, over: object = {}) => {
  const input = { clientKey: key(), browserKey: way.browserKey, purpose, ...back, ...over };
  return (await house.ask(anonymous, COMPLETE, { input })).data.completeCitizenIdentification;
};
const codes = (answer: { userErrors: { code: string }[] }) => answer.userErrors.map(({ code }) => code);
const cipher = () => house.open.house.cipher;
/** Makes a way one of another purpose, for the twins. */
const repurpose = (state: string, purpose: string) =>
  house.sql('update identity.identification set purpose = $2 where state_hash = $1', [tokenHash(state), purpose]);

describe('A10: a citizen says who they are', () => {
  test('A10: the voucher says so to the house of the appointments, for the purpose and the link that it was begun for', async () => {
    const before = await house.sql(
      'select (select count(*) from person) as people, (select count(*) from identity.session) as sessions',
    );
    const way = await beginAs('CLAIM');
    const { voucher } = await completeAs('CLAIM', way, await atProvider(way, ANNA));
    const number = ANNA.replace('TINIT-', '');
    expect(voucher).not.toContain(number);
    expect(readVoucher(cipher(), voucher, 'CLAIM')).toMatchObject({
      about: LINK_HASH,
      identity: `${cipher().indexMark}:${cipher().blindIndex('booking-identity', number)}`,
      taxCodes: [cipher().blindIndex('tax-code', number)],
    });
    expect(readVoucher(cipher(), voucher, 'LIST')).toBeNull();
    const list = await beginAs('LIST');
    const said = await completeAs('LIST', list, await atProvider(list, BRUNO));
    expect(readVoucher(cipher(), said.voucher, 'LIST')).toMatchObject({ about: null });
    const after = await house.sql(
      'select (select count(*) from person) as people, (select count(*) from identity.session) as sessions',
    );
    expect(after).toEqual(before);
  });

  test('A10: a claim names the link that it is for, a list none', async () => {
    for (const [purpose, about] of [
      ['CLAIM', null],
      ['CLAIM', 'short'],
      ['LIST', LINK_HASH],
    ] as const) {
      expect((await beginAs(purpose, about)).userErrors).toEqual([{ code: 'INVALID', field: ['about'] }]);
    }
  });

  test('A10 I21: who only came for their appointments is not let in, nor the other way round, nor from one to the other', async () => {
    const [claim, list, staff] = [await beginAs('CLAIM'), await beginAs('LIST'), await begin(house)];
    const [ofClaim, ofList, ofStaff] = [
      await atProvider(claim, ANNA),
      await atProvider(list, ANNA),
      await atProvider(staff, ANNA),
    ];
    expect(codes(await complete(house, claim, ofClaim))).toEqual(['EXPIRED']);
    expect(codes(await complete(house, list, ofList))).toEqual(['EXPIRED']);
    expect(codes(await completeAs('CLAIM', staff, ofStaff))).toEqual(['EXPIRED']);
    expect(codes(await completeAs('LIST', staff, ofStaff))).toEqual(['EXPIRED']);
    expect(codes(await completeAs('LIST', claim, ofClaim))).toEqual(['EXPIRED']);
    expect(codes(await completeAs('CLAIM', list, ofList))).toEqual(['EXPIRED']);
    expect((await completeAs('CLAIM', claim, ofClaim)).voucher).toBeTruthy();
  });

  test('A10 I21 twin: were the purpose not kept with the way, the one login would pass for the other', async () => {
    const [claim, staff] = [await beginAs('CLAIM'), await begin(house)];
    const [ofClaim, ofStaff] = [await atProvider(claim, ANNA), await atProvider(staff, ANNA)];
    await repurpose(ofStaff.state, 'CLAIM');
    expect((await completeAs('CLAIM', staff, ofStaff)).voucher).toBeTruthy();
    await repurpose(ofClaim.state, 'SIGN_IN');
    // it goes as far as asking whose access it is: nobody linked this one
    expect(codes(await complete(house, claim, ofClaim))).toEqual(['NOT_FOUND']);
  });

  test('A10: it serves once, also for two at the same instant, within ten minutes, in the browser that began it', async () => {
    const way = await beginAs('LIST');
    const back = await atProvider(way, ANNA);
    expect(codes(await completeAs('LIST', way, back, { browserKey: (await beginAs('LIST')).browserKey }))).toEqual([
      'EXPIRED',
    ]);
    const both = await Promise.all([completeAs('LIST', way, back), completeAs('LIST', way, back)]);
    expect(both.map(({ voucher }) => Boolean(voucher)).sort()).toEqual([false, true]);
    const late = await beginAs('LIST');
    const returned = await atProvider(late, ANNA);
    await house.sql(
      `update identity.identification set expires_at = now() - interval '1 second' where state_hash = $1`,
      [tokenHash(returned.state)],
    );
    expect(codes(await completeAs('LIST', late, returned))).toEqual(['EXPIRED']);
  });

  test('A10 replay: another answer of the provider to the same question is refused; twin: were the way not marked as used, it would serve', async () => {
    const way = await beginAs('LIST');
    const first = await atProvider(way, ANNA);
    expect((await completeAs('LIST', way, first)).voucher).toBeTruthy();
    expect(codes(await completeAs('LIST', way, await atProvider(way, BRUNO)))).toEqual(['EXPIRED']);
    await house.sql('update identity.identification set used_at = null where state_hash = $1', [
      tokenHash(first.state),
    ]);
    expect((await completeAs('LIST', way, await atProvider(way, BRUNO))).voucher).toBeTruthy();
  });

  test('A10: what the provider says wrongly is refused for citizens as for staff', async () => {
    for (const claims of [
      { nonce: 'of-another-question' },
      { acr: 'https://www.spid.gov.it/SpidL1' },
      { fiscalNumber: 'X' },
    ]) {
      const way = await beginAs('LIST');
      mock.provider.twist = { claims };
      const answer = await completeAs('LIST', way, await atProvider(way, ANNA));
      mock.provider.twist = {};
      expect(answer).toMatchObject({ voucher: null, userErrors: [{ code: 'INVALID_CREDENTIALS' }] });
    }
  });

  test('A10: one network that begins without end is slowed down', async () => {
    await beginAs('LIST');
    await house.sql('update identity.throttle set tries = 100000');
    expect(codes(await beginAs('LIST'))).toEqual(['THROTTLED']);
  });

  test('A10: it is offered only where the controller decided so: a setting of its own, off by default', async () => {
    const env = { RESPI_IDENTITY_APP_URL: 'postgres://x/y', RESPI_IDENTITY_SECRET: '0'.repeat(64) };
    const oidc = {
      RESPI_OIDC_ISSUER: 'https://id.example.org',
      RESPI_OIDC_CLIENT_ID: 'x',
      RESPI_OIDC_CLIENT_SECRET: 'y'.repeat(16),
    };
    expect(identityEnv({ ...env, ...oidc }).provider?.citizens).toBe(false);
    expect(identityEnv({ ...env, ...oidc, RESPI_OIDC_CITIZENS: '1' }).provider?.citizens).toBe(true);
    const settings = house.room.env.provider as { -readonly [K in keyof ProviderEnv]: ProviderEnv[K] };
    const [way, asked] = [await beginAs('LIST'), '{ identityProvider { name servesCitizens } }'];
    expect((await house.ask(anonymous, asked)).data.identityProvider.servesCitizens).toBe(true);
    settings.citizens = false;
    try {
      expect((await house.ask(anonymous, asked)).data.identityProvider.servesCitizens).toBe(false);
      expect(codes(await beginAs('LIST'))).toEqual(['NOT_FOUND']);
      expect(codes(await completeAs('LIST', way, await atProvider(way, ANNA)))).toEqual(['NOT_FOUND']);
      expect((await begin(house)).address).toBeTruthy();
    } finally {
      settings.citizens = true;
    }
  });
});
