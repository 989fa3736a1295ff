import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { key } from '@respi/kit/testing/stand.js';
import { idOf, PASSWORD, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn, tokenOf, totp, verify } from '../build/sign-in.js';

const enrolled = ['coordination', 'provincial', 'referent', 'admin-alba'];
let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({ logins: [...enrolled, 'liaison', 'operator-alba'], secondFactor: enrolled });
});
afterAll(() => house.close());
beforeEach(() => house.sql('truncate identity.throttle, identity.used_step, identity.challenge'));

const challengeOf = async (code: string): Promise<string> => (await signIn(house, code)).challenge;
const ENROL = `mutation ($input: EnrolSecondFactorInput!) { enrolSecondFactor(input: $input) {
  otpauthUri secret recoveryCodes userErrors { code } } }`;
const CONFIRM = `mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { confirmed userErrors { code } } }`;

describe('I4: the second factor of coordination and authorities', () => {
  test.each(enrolled)('I4: %s gets a challenge and no token, then a token for the code', async (code) => {
    const first = await signIn(house, code);
    expect(first).toMatchObject({ token: null, secondFactorRequired: true });
    const second = await verify(house, first.challenge, totp(code));
    expect(second).toMatchObject({ userErrors: [], secondFactorRequired: false });
    const resolved = await house.resolve(second.token);
    expect(resolved?.personId).toBe(idOf('person', code));
    expect(resolved?.roles.length).toBeGreaterThan(0);
  });

  test('I4: a wrong code, an unknown challenge and a code of another person are refused', async () => {
    const challenge = await challengeOf('coordination');
    expect((await verify(house, challenge, '000000')).userErrors[0].code).toBe('INVALID_CODE');
    expect((await verify(house, challenge, totp('provincial'))).userErrors[0].code).toBe('INVALID_CODE');
    expect((await verify(house, 'x'.repeat(43), totp('coordination'))).userErrors[0].code).toBe('EXPIRED');
  });

  test('I4: a code is refused the second time, in another session too', async () => {
    const code = totp('coordination');
    expect((await verify(house, await challengeOf('coordination'), code)).token).toBeTruthy();
    expect((await verify(house, await challengeOf('coordination'), code)).userErrors[0].code).toBe('CODE_REUSED');
  });

  test('I4: of ten parallel uses of one code, one goes in', async () => {
    const code = totp('coordination');
    const challenges: string[] = [];
    for (let at = 0; at < 10; at += 1) challenges.push(await challengeOf('coordination'));
    const answers = await Promise.all(challenges.map((challenge) => verify(house, challenge, code)));
    expect(answers.filter((answer) => answer.token)).toHaveLength(1);
    const codes = answers.filter((answer) => !answer.token).map((answer) => answer.userErrors[0].code);
    expect(new Set(codes)).toEqual(new Set(['CODE_REUSED']));
  });

  test('I4 twin: without the unique key the replay goes in', async () => {
    await house.sql('alter table identity.used_step drop constraint used_step_pkey');
    try {
      const code = totp('coordination');
      const answers = [
        await verify(house, await challengeOf('coordination'), code),
        await verify(house, await challengeOf('coordination'), code),
      ];
      expect(answers.filter((answer) => answer.token)).toHaveLength(2);
    } finally {
      await house.sql('truncate identity.used_step');
      await house.sql('alter table identity.used_step add primary key (person_id, step)');
    }
  });

  test('I4: a challenge is good once, and not after five wrong codes', async () => {
    const used = await challengeOf('referent');
    await verify(house, used, totp('referent'));
    expect((await verify(house, used, totp('referent', Date.now() + 30_000))).userErrors[0].code).toBe('EXPIRED');
    const guessed = await challengeOf('provincial');
    for (let at = 0; at < 5; at += 1) await verify(house, guessed, '000000');
    expect((await verify(house, guessed, totp('provincial'))).userErrors[0].code).toBe('EXPIRED');
  });

  test('I4 G14: a reply that was lost is given again by the same key', async () => {
    const challenge = await challengeOf('provincial');
    const [clientKey, code] = [key(), totp('provincial')];
    const first = await verify(house, challenge, code, clientKey);
    expect((await verify(house, challenge, code, clientKey)).token).toBe(first.token);
  });
});

describe('I4: enrolment', () => {
  const session = async (code: string) => {
    const resolved = await house.resolve((await signIn(house, code)).token);
    if (!resolved) throw new Error('not signed in');
    return resolved;
  };

  test('I4: a liaison without second factor enrols, confirms, and then holds the role; recovery codes are good once', async () => {
    const { token } = await signIn(house, 'liaison');
    const actor = await house.resolve(token);
    if (!actor) throw new Error('not signed in');
    const prepared = (await house.ask(actor, ENROL, { input: { clientKey: key(), password: PASSWORD } })).data
      .enrolSecondFactor;
    expect(prepared.otpauthUri).toMatch(/^otpauth:\/\/totp\/ReSPI/);
    expect(prepared.recoveryCodes).toHaveLength(10);
    const kept = await house.sql(`select sealed_secret from identity.second_factor where person_id = $1`, [
      actor.personId,
    ]);
    const secret = house.open.house.cipher.open(kept[0].sealed_secret);
    expect((await house.resolve(token))?.roles).toEqual([]);
    const code = await createOTP(secret).totp();
    const confirmed = await house.ask(actor, CONFIRM, { input: { clientKey: key(), code } });
    expect(confirmed.data.confirmSecondFactor).toEqual({ confirmed: true, userErrors: [] });
    expect(await house.resolve(token)).toMatchObject({ roles: ['LIAISON'], mustEnrolSecondFactor: false });
    const [recovery] = prepared.recoveryCodes;
    expect((await verify(house, await challengeOf('liaison'), recovery)).token).toBeTruthy();
    expect((await verify(house, await challengeOf('liaison'), recovery)).userErrors[0].code).toBe('INVALID_CODE');
  });

  test('I4: enrolment wants the password again', async () => {
    const actor = await session('operator-alba');
    const refused = await house.ask(actor, ENROL, { input: { clientKey: key(), password: 'wrong-password' } });
    expect(refused.data.enrolSecondFactor.userErrors[0].code).toBe('INVALID_CREDENTIALS');
  });

  test('I4: a second factor that counts is not replaced by who has the password alone', async () => {
    const actor = await house.resolve(await tokenOf(house, 'admin-alba'));
    if (!actor) throw new Error('not signed in');
    const refused = await house.ask(actor, ENROL, { input: { clientKey: key(), password: PASSWORD } });
    expect(refused.data.enrolSecondFactor.userErrors[0].code).toBe('WRONG_STATE');
  });
});
