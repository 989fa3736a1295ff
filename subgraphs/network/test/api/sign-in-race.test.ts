import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { key } from '@respi/kit/testing/stand.js';
import { idOf, PASSWORD, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn, tokenOf, totp, verify } from '../build/sign-in.js';

/* What was proven is still so when the door opens: a password, a challenge, a second factor. */

let house: TestNetwork;
let credential: string;
beforeAll(async () => {
  house = await standNetwork({ logins: ['operator-alba', 'admin-alba', 'liaison'], secondFactor: ['admin-alba'] });
  credential = (await passwordOf()).password;
});
afterAll(() => house.close());

const operator = idOf('person', 'operator-alba');
const passwordOf = async () =>
  (await house.sql('select password from identity.login_account where "userId" = $1', [operator]))[0] as {
    password: string;
  };
const open = async (person: string) =>
  (await house.sql('select 1 from identity.session where person_id = $1 and revoked_at is null', [person])).length;

beforeEach(async () => {
  await house.sql('truncate identity.throttle, identity.used_step, identity.challenge, identity.session');
  await house.sql('update identity.login_account set password = $2 where "userId" = $1', [operator, credential]);
});

describe('I7: a password is replaced in the instant of a sign-in', () => {
  const ended: [string, unknown[]] = [
    'update identity.session set revoked_at = now() where person_id = $1',
    [operator],
  ];
  const replaced: [string, unknown[]] = [
    `update identity.login_account set password = 'another' where "userId" = $1`,
    [operator],
  ];
  const kept: [string, unknown[]] = [
    'update identity.login_account set "updatedAt" = now() where "userId" = $1',
    [operator],
  ];

  test('I7: who knew the old one keeps no session', async () => {
    const answer = await meanwhile(house, [replaced, ended], () => signIn(house, 'operator-alba'));
    expect(answer.userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
    expect(await open(operator)).toBe(0);
  });

  test('I7 twin: where the password stays as it was, they come in', async () => {
    const answer = await meanwhile(house, [kept, ended], () => signIn(house, 'operator-alba'));
    expect([answer.userErrors, await open(operator)]).toEqual([[], 1]);
  });

  test('I4 I7: a sign-in that waits for its second factor begins anew with the new password', async () => {
    const actor = (await house.resolve(await tokenOf(house, 'admin-alba'))) as Actor;
    const { challenge } = await signIn(house, 'admin-alba');
    const other = await signIn(house, 'admin-alba');
    await house.sql('truncate identity.used_step');
    expect((await verify(house, other.challenge, totp('admin-alba'))).token).toBeTruthy();
    const input = { clientKey: key(), current: PASSWORD, password: 'un-altra-frase-lunga-e-mia' };
    const source =
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { changed userErrors { code } } }';
    expect((await house.ask(actor, source, { input })).data.changePassword).toEqual({ changed: true, userErrors: [] });
    await house.sql('truncate identity.used_step');
    expect((await verify(house, challenge, totp('admin-alba'))).userErrors).toMatchObject([{ code: 'EXPIRED' }]);
  });
});

describe('I4: a second factor is enrolled anew in the instant of its confirmation', () => {
  const liaison = idOf('person', 'liaison');
  const confirmed = async (first: [string, unknown[]][]) => {
    await house.sql('delete from identity.second_factor where person_id = $1', [liaison]);
    const actor = (await house.resolve((await signIn(house, 'liaison')).token)) as Actor;
    const enrol =
      'mutation ($input: EnrolSecondFactorInput!) { enrolSecondFactor(input: $input) { userErrors { code } } }';
    await house.ask(actor, enrol, { input: { clientKey: key(), password: PASSWORD } });
    const [factor] = await house.sql('select sealed_secret from identity.second_factor where person_id = $1', [
      liaison,
    ]);
    const code = await createOTP(house.open.house.cipher.open(factor.sealed_secret)).totp();
    const source =
      'mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { userErrors { code } } }';
    const answer = await meanwhile(house, first, () => house.ask(actor, source, { input: { clientKey: key(), code } }));
    const [{ counts }] = await house.sql(
      'select confirmed_at is not null as counts from identity.second_factor where person_id = $1',
      [liaison],
    );
    return [answer.data.confirmSecondFactor.userErrors.map(({ code: why }: { code: string }) => why), counts];
  };

  test('I4: a code of the former secret does not make the newer one count', async () => {
    const sealed = house.open.house.cipher.seal('another-secret-altogether');
    const again: [string, unknown[]][] = [
      ['update identity.second_factor set sealed_secret = $2 where person_id = $1', [liaison, sealed]],
    ];
    expect(await confirmed(again)).toEqual([['WRONG_STATE'], false]);
  });

  test('I4 twin: where the secret is the same, it counts', async () => {
    const same: [string, unknown[]][] = [
      ['update identity.second_factor set enrolled_at = now() where person_id = $1', [liaison]],
    ];
    expect(await confirmed(same)).toEqual([[], true]);
  });
});
