import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anonymous, key } from '@respi/kit/testing/stand.js';
import { resetRequestsAreAnswered } from '../../src/identity/reset-requests-are-answered.job.js';
import { mails } from '../../src/mails.js';
import { emailOf, idOf, PASSWORD, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn, totp, verify } from '../build/sign-in.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({
    logins: ['operator-alba', 'operator-bra', 'operator-two', 'coordination'],
    secondFactor: ['coordination'],
  });
});
afterAll(() => house.close());
beforeEach(() => house.sql('truncate identity.throttle, identity.reset_request, identity.password_reset, outbox'));

const ASK = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) {
  requested userErrors { code field } } }`;
const RESET =
  'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { reset userErrors { code field } } }';
const CHANGE = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { changed userErrors { code field } } }`;
const NEW = 'una frase tutta nuova';

const ask = async (email: string) => (await house.ask(anonymous, ASK, { input: { clientKey: key(), email } })).data;
const reset = async (token: string, password = NEW, clientKey = key()) =>
  (await house.ask(anonymous, RESET, { input: { clientKey, token, password } })).data.resetPassword;
const letters = async () => {
  const rows = await house.sql(`select sealed_payload from outbox where kind = 'MAIL' and command = 'password-reset'`);
  return rows.map((row) => JSON.parse(house.open.house.cipher.open(row.sealed_payload)));
};
/** Token of the link that an address gets. */
const linkOf = async (code: string): Promise<string> => {
  await ask(emailOf(code));
  await resetRequestsAreAnswered.run(house.open.house);
  return (await letters()).find((letter) => letter.to === emailOf(code)).params.token;
};

describe('I9: a new password is asked for', () => {
  test('I9 TH12: a known and an unknown address get the same answer, and cause the same work before it', async () => {
    const known = await ask(emailOf('operator-alba'));
    const afterKnown = await house.sql('select count(*)::int as asked from identity.reset_request');
    const unknown = await ask('nobody@example.org');
    const afterUnknown = await house.sql('select count(*)::int as asked from identity.reset_request');
    expect(JSON.stringify(unknown)).toBe(JSON.stringify(known));
    expect(known.requestPasswordReset).toEqual({ requested: true, userErrors: [] });
    expect([afterKnown[0].asked, afterUnknown[0].asked]).toEqual([1, 2]);
    expect(await letters()).toEqual([]);
    await resetRequestsAreAnswered.run(house.open.house);
    expect((await letters()).map((letter) => letter.to)).toEqual([emailOf('operator-alba')]);
    expect(await house.sql('select id from identity.reset_request')).toEqual([]);
  });

  test('I9 TH12 twin: were the letter written before the answer, the work would tell who is known', async () => {
    const work = async (email: string) => {
      await ask(email);
      await resetRequestsAreAnswered.run(house.open.house);
      return (await letters()).length;
    };
    expect(await work('nobody@example.org')).toBe(0);
    expect(await work(emailOf('operator-alba'))).toBe(1);
  });

  test('I9: the fourth wish within an hour is refused, whether somebody has the address or not', async () => {
    const codes = async (email: string) => {
      const said: string[] = [];
      for (let at = 0; at < 5; at += 1) said.push((await ask(email)).requestPasswordReset.userErrors[0]?.code ?? 'ok');
      return said;
    };
    const expected = ['ok', 'ok', 'ok', 'THROTTLED', 'THROTTLED'];
    expect(await codes(emailOf('operator-alba'))).toEqual(expected);
    expect(await codes('nobody@example.org')).toEqual(expected);
  });

  test('C35: the letter is in the language of the person, and holds a link and no name', async () => {
    await linkOf('operator-alba');
    const [letter] = await letters();
    for (const locale of ['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es']) {
      const { text, subject } = mails['password-reset']?.(letter.params, locale, 'https://respi.example') ?? {
        text: '',
        subject: '',
      };
      expect(text).toContain(`https://respi.example/${locale}/accedi/nuova-password/${letter.params.token}`);
      expect(text + subject).not.toMatch(/operator-alba|Persona/);
    }
  });

  test('a person who is disabled gets no letter, and the answer is the same', async () => {
    await house.sql('update person set disabled_at = now() where id = $1', [idOf('person', 'operator-bra')]);
    expect((await ask(emailOf('operator-bra'))).requestPasswordReset.requested).toBe(true);
    await resetRequestsAreAnswered.run(house.open.house);
    expect(await letters()).toEqual([]);
    await house.sql('update person set disabled_at = null where id = $1', [idOf('person', 'operator-bra')]);
  });

  test('I18: neither the address nor the token is kept in clear', async () => {
    await ask(emailOf('operator-alba'));
    expect(JSON.stringify(await house.sql('select * from identity.reset_request'))).not.toContain('operator-alba');
    await house.sql('truncate identity.throttle');
    const token = await linkOf('operator-alba');
    const kept = JSON.stringify([
      await house.sql('select * from identity.password_reset'),
      await house.sql('select * from outbox'),
      await house.sql('select * from idempotency'),
    ]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain('operator-alba@');
  });
});

describe('I1: the link gives a new password', () => {
  test('I7: the new password signs in, the old one does not, every session has ended', async () => {
    const before = (await signIn(house, 'operator-alba')).token;
    expect(await house.resolve(before)).not.toBeNull();
    expect(await reset(await linkOf('operator-alba'))).toEqual({ reset: true, userErrors: [] });
    expect(await house.resolve(before)).toBeNull();
    expect((await signIn(house, 'operator-alba')).userErrors[0].code).toBe('INVALID_CREDENTIALS');
    expect((await signIn(house, 'operator-alba', { password: NEW })).token).toBeTruthy();
    const told = await house.sql(`select sealed_payload from outbox where command = 'receiveNotice'`);
    expect(told.map((row) => JSON.parse(house.open.house.cipher.open(row.sealed_payload)))).toContainEqual(
      expect.objectContaining({ kind: 'ACCESS_CHANGED', params: { event: 'PASSWORD' } }),
    );
  });

  test('I4: the link is no way around the second factor', async () => {
    expect((await reset(await linkOf('coordination'))).reset).toBe(true);
    const first = await signIn(house, 'coordination', { password: NEW });
    expect(first).toMatchObject({ token: null, secondFactorRequired: true });
    expect((await verify(house, first.challenge, totp('coordination'))).token).toBeTruthy();
  });

  test('of ten that hold one link, one goes in; a later link puts an earlier one out of use', async () => {
    const token = await linkOf('operator-bra');
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => reset(token, `frase lunga numero ${at}x`)));
    expect(answers.filter((answer) => answer.reset)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => answer.userErrors.map((one: { code: string }) => one.code)))).toEqual(
      new Set(['EXPIRED']),
    );
    const earlier = await linkOf('operator-bra');
    await house.sql('truncate outbox');
    const later = await linkOf('operator-bra');
    expect((await reset(later)).reset).toBe(true);
    expect((await reset(earlier)).userErrors[0].code).toBe('EXPIRED');
  });

  test('twin: with links that are never spent, the second goes in too', async () => {
    await house.sql(
      `create function identity.unspent() returns trigger language plpgsql as $$ begin new.used_at := null; return new; end $$`,
    );
    await house.sql(
      'create trigger unspent before update on identity.password_reset for each row execute function identity.unspent()',
    );
    try {
      const token = await linkOf('operator-bra');
      expect((await reset(token)).reset).toBe(true);
      expect((await reset(token)).reset).toBe(true);
    } finally {
      await house.sql('drop trigger unspent on identity.password_reset');
    }
  });

  test('I1: a link ends after half an hour; a password that is too easy, known from breaches or made of the names of the own enti is refused and the link stays good', async () => {
    const token = await linkOf('operator-two');
    expect((await reset(token, 'corta')).userErrors[0]).toEqual({ code: 'INVALID', field: ['password'] });
    for (const tried of ['1qaz2wsx3edc', 'Monregalese.2026', 'operator-two-26']) {
      const common = { code: 'COMMON_PASSWORD', field: ['password'] };
      expect([tried, (await reset(token, tried)).userErrors]).toEqual([tried, [common]]);
    }
    await house.sql(`update identity.password_reset set expires_at = clock_timestamp()`);
    expect((await reset(token)).userErrors[0].code).toBe('EXPIRED');
    expect((await reset('x'.repeat(43))).userErrors[0].code).toBe('EXPIRED');
  });

  test('G14: the same key gives the same outcome', async () => {
    const [token, clientKey] = [await linkOf('operator-two'), key()];
    expect((await reset(token, NEW, clientKey)).reset).toBe(true);
    expect((await reset(token, NEW, clientKey)).reset).toBe(true);
  });
});

describe('I8: a password is changed by its owner', () => {
  test('I7 I8: it wants the current one, and ends the other sessions but this', async () => {
    await house.sql('truncate identity.session');
    await reset(await linkOf('operator-alba'), PASSWORD);
    const [here, there] = [(await signIn(house, 'operator-alba')).token, (await signIn(house, 'operator-alba')).token];
    const actor = await house.resolve(here);
    if (!actor) throw new Error('not signed in');
    const change = async (current: string, password: string) =>
      (await house.ask(actor, CHANGE, { input: { clientKey: key(), current, password } })).data.changePassword;
    expect((await change('wrong-password', NEW)).userErrors).toEqual([
      { code: 'INVALID_CREDENTIALS', field: ['current'] },
    ]);
    expect((await change(PASSWORD, 'short')).userErrors[0].field).toEqual(['password']);
    for (const tried of ['1qaz2wsx3edc', 'Comune-di-Alba-26'])
      expect((await change(PASSWORD, tried)).userErrors[0].code).toBe('COMMON_PASSWORD');
    expect(await change(PASSWORD, NEW)).toEqual({ changed: true, userErrors: [] });
    expect(await house.resolve(there)).toBeNull();
    expect(await house.resolve(here)).not.toBeNull();
    expect((await signIn(house, 'operator-alba', { password: NEW })).token).toBeTruthy();
  });
});
