import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { reindex } from '@respi/kit/privacy/reindex.js';
import { startIdentityProvider } from '@respi/kit/testing/identity-provider.js';
import { type IndexKeys, indexKeysOf } from '@respi/kit/testing/index-keys.js';
import { renewRecoveryCodes, spendCode } from '../../src/identity/second-factor.js';
import { register as ofIdentity } from '../../src/privacy/identity-register.js';
import { ANNA, BRUNO, CLIENT, identify, link, providerEnv, REDIRECT } from '../build/digital-identity.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn } from '../build/sign-in.js';

/* TH18 I21: of a fiscal number nothing is kept but its index: it is made anew when it is next used, and counted until then. */

const identities = [ANNA, BRUNO].map((fiscalNumber) => ({ name: fiscalNumber, fiscalNumber }));
let mock: Awaited<ReturnType<typeof startIdentityProvider>>;
let house: TestNetwork;
let keys: IndexKeys;
beforeAll(async () => {
  mock = await startIdentityProvider({ ...CLIENT, redirectUri: REDIRECT, identities });
  house = await standNetwork({
    logins: ['operator-alba', 'operator-bra', 'coordination'],
    secondFactor: ['coordination'],
    provider: providerEnv(mock.provider.options.issuer),
  });
  const people: Record<string, string> = { 'operator-alba': ANNA, 'operator-bra': BRUNO };
  for (const [login, number] of Object.entries(people)) {
    await link(house, (await house.resolve((await signIn(house, login)).token)) as Actor, number);
  }
  keys = indexKeysOf(house);
});
afterAll(async () => {
  await house.close();
  await mock.close();
});

const opens = async (number: string) => Boolean((await identify(house, mock.provider, number)).token);
const left = async () => {
  const go = <T>(act: (sql: never) => Promise<T>): Promise<T> =>
    act((async (text: string, values: unknown[] = []) => {
      const [first = '', ...rest] = text
        .replaceAll('from digital_identity', 'from identity.digital_identity')
        .split('?');
      const numbered = rest.reduce((made, part, at) => `${made}$${at + 1}${part}`, first);
      return house.sql(numbered.replaceAll('from recovery_code', 'from identity.recovery_code'), values);
    }) as never);
  return (await reindex(go, house.open.house.cipher, ofIdentity)).left;
};

test('TH18 twin: a platform that knows the new key alone knows no digital identity of before', async () => {
  keys.freshAlone();
  expect(await opens(ANNA)).toBe(false);
  expect(await left()).toEqual({ 'digital_identity.fiscal_index': 2, 'recovery_code.code_hash': 0 });
});

test('TH18 I21: during the overlap it opens the door and lies under the new key from then on; who has not come is counted', async () => {
  keys.overlap();
  expect(await opens(ANNA)).toBe(true);
  expect(await left()).toMatchObject({ 'digital_identity.fiscal_index': 1 });
  keys.freshAlone();
  expect([await opens(ANNA), await opens(BRUNO)]).toEqual([true, false]);
  keys.overlap();
  expect(await opens(BRUNO)).toBe(true);
  expect(await left()).toMatchObject({ 'digital_identity.fiscal_index': 0 });
});

test('TH18 I21: an identity that is linked under one key cannot be linked to a second person under the other', async () => {
  const bruno = (await house.resolve((await signIn(house, 'operator-bra')).token)) as Actor;
  keys.oldAlone();
  await house.sql('delete from identity.digital_identity');
  await link(house, (await house.resolve((await signIn(house, 'operator-alba')).token)) as Actor, ANNA);
  keys.overlap();
  await link(house, bruno, ANNA).catch(() => undefined);
  const rows = await house.sql('select person_id from identity.digital_identity');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.person_id).not.toBe(bruno.personId);
});

test('TH18 I4: a recovery code of before the change is good once more, is counted until then, and new ones lie under no index key', async () => {
  const personId = idOf('person', 'coordination');
  const code = 'abcde-fghjk-mnpqr';
  keys.oldAlone();
  await house.sql('insert into identity.recovery_code (person_id, code_hash) values ($1, $2)', [
    personId,
    house.open.house.cipher.blindIndex('recovery-code', `${personId}\0${code}`),
  ]);
  keys.overlap();
  expect(await left()).toMatchObject({ 'recovery_code.code_hash': 1 });
  await spendCode(house.open.house, personId, code);
  await expect(spendCode(house.open.house, personId, code)).rejects.toThrow('Il codice non è valido.');
  expect(await left()).toMatchObject({ 'recovery_code.code_hash': 0 });
  const [first] = await renewRecoveryCodes(house.open.house, personId);
  keys.freshAlone();
  expect(await left()).toMatchObject({ 'recovery_code.code_hash': 0 });
  await spendCode(house.open.house, personId, first as string);
});
