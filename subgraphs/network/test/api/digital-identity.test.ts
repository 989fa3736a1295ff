import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { startIdentityProvider } from '@respi/kit/testing/identity-provider.js';
import { anonymous, key } from '@respi/kit/testing/stand.js';
import {
  ANNA,
  atProvider,
  BRUNO,
  begin,
  beginLink,
  CARLA,
  CLIENT,
  complete,
  completeLink,
  identify,
  link,
  providerEnv,
  REDIRECT,
} from '../build/digital-identity.js';
import { idOf, PASSWORD, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn, tokenOf, totp, verify } from '../build/sign-in.js';

const identities = [ANNA, BRUNO, CARLA].map((fiscalNumber) => ({ name: fiscalNumber, fiscalNumber }));
let mock: Awaited<ReturnType<typeof startIdentityProvider>>;
let house: TestNetwork;
let anna: Actor;
beforeAll(async () => {
  mock = await startIdentityProvider({ ...CLIENT, redirectUri: REDIRECT, identities });
  house = await standNetwork({
    logins: ['operator-alba', 'operator-bra', 'coordination'],
    secondFactor: ['coordination'],
    provider: providerEnv(mock.provider.options.issuer),
  });
  anna = (await house.resolve((await signIn(house, 'operator-alba')).token)) as Actor;
  await link(house, anna, ANNA);
});
afterAll(async () => {
  await house.close();
  await mock.close();
});
beforeEach(() => house.sql('truncate identity.throttle'));

const TODAY = '2026-11-23T09:30:00Z';
const codes = (answer: { userErrors: { code: string }[] }) => answer.userErrors.map(({ code }) => code);
const OWN = '{ myDigitalIdentity { linkedAt lastUsedAt } identityProvider { name } }';

describe('I21: signing in with a digital identity', () => {
  test('I21: who linked it comes in with the roles of the register, and is told of both', async () => {
    const access = await identify(house, mock.provider, ANNA);
    expect(await house.resolve(access.token, TODAY)).toMatchObject({ personId: anna.personId, roles: ['OPERATOR'] });
    const { data } = await house.ask(anna, OWN);
    expect(data).toMatchObject({
      identityProvider: { name: 'SPID o CIE' },
      myDigitalIdentity: { lastUsedAt: expect.stringMatching(/^2/) },
    });
    const posted = await house.sql(`select sealed_payload from outbox where command = 'receiveNotice'`);
    const told = posted.map((row) => house.open.house.cipher.open(row.sealed_payload));
    expect(told.some((text) => text.includes('DIGITAL_IDENTITY') && text.includes(anna.personId ?? ''))).toBe(true);
  });

  test('I21: the database holds a keyed index of the fiscal number and the number nowhere', async () => {
    const rows = await house.sql('select * from identity.digital_identity');
    expect(rows).toHaveLength(1);
    const all = JSON.stringify([
      rows,
      await house.sql('select * from identity.identification'),
      await house.sql('select * from event'),
    ]);
    expect(all).not.toContain('RSSNNA80A41D205A');
  });

  test('I21: an identity that is linked to nobody makes nobody, also with the e-mail of somebody', async () => {
    const before = await house.sql(
      'select (select count(*) from person) as people, (select count(*) from identity.login) as logins',
    );
    const answer = await identify(house, mock.provider, BRUNO, {
      claims: { email: 'operator-alba@example.org', email_verified: true },
    });
    expect([answer.token, codes(answer)]).toEqual([null, ['NOT_FOUND']]);
    const after = await house.sql(
      'select (select count(*) from person) as people, (select count(*) from identity.login) as logins',
    );
    expect(after).toEqual(before);
  });

  test('I21 I4: it does not stand in for the platform’s own second factor', async () => {
    const coordination = (await house.resolve(await tokenOf(house, 'coordination'))) as Actor;
    await link(house, coordination, CARLA);
    const first = await identify(house, mock.provider, CARLA);
    expect(first).toMatchObject({ token: null, secondFactorRequired: true });
    await house.sql('truncate identity.used_step');
    expect((await verify(house, first.challenge, totp('coordination'))).token).toBeTruthy();
  });

  test('I21 I2 I7: nor for the adhesion of the ente, nor for an account that is in force', async () => {
    const { enteId } = anna;
    await house.sql(`update adhesion set state = 'SUSPENDED' where ente_id = $1`, [enteId]);
    expect(codes(await identify(house, mock.provider, ANNA))).toEqual(['ADHESION_NOT_ACTIVE']);
    await house.sql(`update adhesion set state = 'ACTIVE' where ente_id = $1`, [enteId]);
    await house.sql('update person set disabled_at = now() where id = $1', [anna.personId]);
    expect(codes(await identify(house, mock.provider, ANNA))).toEqual(['ADHESION_NOT_ACTIVE']);
    await house.sql('update person set disabled_at = null where id = $1', [anna.personId]);
    expect((await identify(house, mock.provider, ANNA)).token).toBeTruthy();
  });

  test('I21: a province without a provider shows nothing of it, and passwords are enough', async () => {
    const { env } = house.room as { env: { provider: unknown } };
    const kept = env.provider;
    env.provider = null;
    expect((await house.ask(anonymous, '{ identityProvider { name } }')).data.identityProvider).toBeNull();
    expect(codes((await begin(house)) as never)).toEqual(['NOT_FOUND']);
    expect((await signIn(house, 'operator-alba')).token).toBeTruthy();
    env.provider = kept;
  });

  test('I9 I21: ways through the provider are counted by network, for who is known and who is not', async () => {
    await house.sql(
      `insert into identity.throttle (bucket, tries, ends_at) values ($1, 600, now() + interval '10 minutes')`,
      [`unknownNetwork:${house.open.house.cipher.blindIndex('throttle', 'unknown')}`],
    );
    expect(codes((await begin(house)) as never)).toEqual(['THROTTLED']);
    await house.sql('truncate identity.throttle');
  });
});

describe('I21: linking and unlinking one’s own identity', () => {
  const UNLINK = `mutation ($input: OwnIdentityInput!) { unlinkIdentity(input: $input) { identity { linkedAt } userErrors { code } } }`;
  let bruno: Actor;
  beforeAll(async () => {
    bruno = (await house.resolve((await signIn(house, 'operator-bra')).token)) as Actor;
  });

  test('I21: it wants the password again, and nobody takes the identity of somebody else', async () => {
    expect(codes(await beginLink(house, bruno, 'another-password'))).toEqual(['INVALID_CREDENTIALS']);
    expect(codes(await link(house, bruno, ANNA))).toEqual(['DUPLICATE']);
    expect((await house.ask(bruno, OWN)).data.myDigitalIdentity).toBeNull();
  });

  test('I21: only the session that began ends it, and a link is no sign-in', async () => {
    const way = await beginLink(house, bruno);
    const back = await atProvider(way, BRUNO);
    expect(codes(await completeLink(house, anna, way, back))).toEqual(['EXPIRED']);
    expect(codes(await complete(house, way, back))).toEqual(['EXPIRED']);
    expect((await completeLink(house, bruno, way, back)).identity.linkedAt).toBeTruthy();
  });

  test('I21 I11: where the act cannot be written down nothing is linked and nothing taken away', async () => {
    const own = async (actor: Actor) => (await house.ask(actor, OWN)).data.myDigitalIdentity?.linkedAt ?? null;
    await house.sql(`create function no_event() returns trigger language plpgsql as $$ begin raise 'no event'; end $$;
      create trigger no_event before insert on event for each row when (new.verb like 'identity-%') execute function no_event()`);
    const before = [await own(anna), await own(bruno)];
    await house.ask(bruno, UNLINK, { input: { clientKey: key(), password: PASSWORD } });
    const way = await beginLink(house, anna);
    await completeLink(house, anna, way, await atProvider(way, CARLA)).catch(() => null);
    expect([await own(anna), await own(bruno)]).toEqual(before);
    expect(before.every(Boolean)).toBe(true);
    await house.sql('drop trigger no_event on event; drop function no_event()');
  });

  test('I21 TH21: the functions of the room know nobody but who acts', async () => {
    const rows = await house.sql(
      `select set_config('respi.person_id', '', true), identity.link_own_identity('x', now()) as linked`,
    );
    expect(rows[0].linked).toBe(false);
  });

  test('I21 I8: taken away it opens no more; each change is written down and told', async () => {
    const unlink = (password: string) => house.ask(bruno, UNLINK, { input: { clientKey: key(), password } });
    expect((await unlink('another-password')).data.unlinkIdentity.userErrors).toEqual([
      { code: 'INVALID_CREDENTIALS' },
    ]);
    expect((await unlink(PASSWORD)).data.unlinkIdentity).toEqual({ identity: null, userErrors: [] });
    expect(codes(await identify(house, mock.provider, BRUNO))).toEqual(['NOT_FOUND']);
    const events = await house.sql(
      `select verb from event where entity_id = $1 and verb like 'identity-%' order by id`,
      [idOf('person', 'operator-bra')],
    );
    expect(events).toEqual([{ verb: 'identity-linked' }, { verb: 'identity-unlinked' }]);
  });
});
