import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { startIdentityProvider } from '@respi/kit/testing/identity-provider.js';
import { giveLogin } from '../../src/identity/credentials.js';
import {
  ANNA,
  atProvider,
  BRUNO,
  begin,
  CLIENT,
  complete,
  link,
  providerEnv,
  REDIRECT,
} from '../build/digital-identity.js';
import { emailOf, idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn, tokenOf } from '../build/sign-in.js';

/* Who loses a way in holds nothing that it opened in the same instant. */

const identities = [ANNA, BRUNO].map((fiscalNumber) => ({ name: fiscalNumber, fiscalNumber }));
const person = idOf('person', 'operator-alba');
const guarded = idOf('person', 'liaison');
let mock: Awaited<ReturnType<typeof startIdentityProvider>>;
let house: TestNetwork;
beforeAll(async () => {
  mock = await startIdentityProvider({ ...CLIENT, redirectUri: REDIRECT, identities });
  house = await standNetwork({
    logins: ['operator-alba', 'operator-bra', 'liaison'],
    secondFactor: ['liaison'],
    provider: providerEnv(mock.provider.options.issuer),
  });
  await link(house, (await house.resolve((await signIn(house, 'operator-alba')).token)) as Actor, ANNA);
  await link(house, (await house.resolve(await tokenOf(house, 'liaison'))) as Actor, BRUNO);
});
afterAll(async () => {
  await house.close();
  await mock.close();
});
beforeEach(() => house.sql('truncate identity.throttle, identity.session, identity.challenge, identity.used_step'));

const count = async (table: string, who: string) =>
  (await house.sql(`select 1 from identity.${table} where person_id = $1`, [who])).length;

describe('I21 I7: a digital identity is unlinked in the instant of a sign-in with it', () => {
  /** What happens to the link right after the sign-in has looked whose it is. */
  const afterTheLook = async (statement: string, who: string) => {
    await house.sql(`create function identity.meanwhile() returns trigger language plpgsql security definer as $$
      begin ${statement}; return null; end $$`);
    await house.sql(`create constraint trigger meanwhile after update of last_used_at on identity.digital_identity
      deferrable initially deferred for each row execute function identity.meanwhile()`);
    try {
      const way = await begin(house);
      return await complete(house, way, await atProvider(way, who));
    } finally {
      await house.sql('drop function identity.meanwhile cascade');
    }
  };
  const GONE = 'delete from identity.digital_identity where person_id = new.person_id';

  test.each([
    [ANNA, person, 'session', 'token'],
    [BRUNO, guarded, 'challenge', 'challenge'],
  ])('I21: twin: while the link of %s stays, they come in', async (who, owner, table, given) => {
    const answer = await afterTheLook('perform 1', who);
    expect([Boolean(answer[given]), await count(table, owner)]).toEqual([true, 1]);
  });

  test.each([
    [ANNA, person, 'session'],
    [BRUNO, guarded, 'challenge'],
  ])('I21 I7: the link of %s that goes after it was looked at opens nothing', async (who, owner, table) => {
    const answer = await afterTheLook(GONE, who);
    expect(answer.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['identity'] }]);
    expect(await count(table, owner)).toBe(0);
  });
});

describe('I7: a login is given to who has one', () => {
  const give = (code: string) =>
    giveLogin(
      house.open.house,
      { id: idOf('person', code), email: emailOf(code), displayName: 'Nome' },
      'una-frase-lunga-e-nuova',
    );

  test('I7: with the new password every session and every half sign-in of before is over; of others nothing', async () => {
    const { token } = await signIn(house, 'operator-alba');
    const other = await signIn(house, 'operator-bra');
    const { challenge } = await signIn(house, 'liaison');
    expect(await house.resolve(token)).not.toBeNull();
    await give('operator-alba');
    await give('liaison');
    expect(await house.resolve(token)).toBeNull();
    expect(await house.resolve(other.token)).not.toBeNull();
    expect(challenge).toBeTruthy();
    const open = 'select 1 from identity.challenge where person_id = $1 and used_at is null';
    expect(await house.sql(open, [guarded])).toEqual([]);
  });
});
