import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { mails } from '../../src/mails.js';
import { inactiveAccounts } from '../../src/person/inactive-accounts.job.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn, tokenOf, totp, verify } from '../build/sign-in.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({
    logins: ['operator-alba', 'operator-bra', 'admin-alba', 'coordination', 'operator-two'],
    secondFactor: ['coordination', 'admin-alba'],
  });
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await house.sql('truncate identity.throttle, identity.used_step, outbox');
  await house.sql(
    'update person set disabled_at = null, disabled_reason = null, warned_at = null, reactivated_at = null',
  );
});

const alba = idOf('ente', 'comune-alba');
const administrator = personIn('ENTE_ADMIN', { enteId: alba });
const admin = personIn('ADMIN');
const act = async (verb: string, actor: Actor, code: string, over: object = {}) => {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { ${verb}(input: $input) { person { id isDisabled } userErrors { code } } }`;
  const input = { clientKey: key(), personId: idOf('person', code), ...over };
  const answer = await house.ask(actor, source, { input });
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data[verb];
};
const disable = (actor: Actor, code: string) => act('disablePerson', actor, code, { reason: 'Prova' });

describe('I7 I10: a person is disabled', () => {
  test.each(ROLES)('I10: %s of the ente and its operator', async (role) => {
    const answer = await disable(personIn(role, { enteId: alba }), 'operator-alba');
    const allowed = ['ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'].includes(role);
    if (allowed) expect(answer).toMatchObject({ person: { isDisabled: true }, userErrors: [] });
    else expect(answer.refused).toBe('FORBIDDEN');
  });

  test('I10: nobody disables who holds more than they could give, nor who works elsewhere too, nor themselves', async () => {
    expect((await disable(administrator, 'operator-bra')).userErrors[0].code).toBe('TOO_MUCH_POWER');
    const own = personIn('ENTE_ADMIN', { enteId: idOf('ente', 'comune-bra') });
    expect((await disable(own, 'operator-two')).userErrors[0].code).toBe('TOO_MUCH_POWER');
    expect((await disable(personIn('COORDINATION'), 'provincial')).userErrors[0].code).toBe('TOO_MUCH_POWER');
    const self = personIn('ENTE_ADMIN', { enteId: alba, personId: idOf('person', 'operator-alba') });
    expect((await disable(self, 'operator-alba')).userErrors[0].code).toBe('TOO_MUCH_POWER');
  });

  test('I7: their token is refused at once, and the readmission brings no session back', async () => {
    const { token } = await signIn(house, 'operator-alba');
    expect(await house.resolve(token)).not.toBeNull();
    expect((await disable(administrator, 'operator-alba')).person.isDisabled).toBe(true);
    expect(await house.resolve(token)).toBeNull();
    expect((await signIn(house, 'operator-alba')).token).toBeNull();
    expect((await act('reactivatePerson', administrator, 'operator-alba')).person.isDisabled).toBe(false);
    expect(await house.resolve(token)).toBeNull();
    expect((await signIn(house, 'operator-alba')).token).toBeTruthy();
  });

  test('I7 twin: were only the mark taken off, the session of before would live again', async () => {
    const { token } = await signIn(house, 'operator-alba');
    await house.sql('update person set disabled_at = now() where id = $1', [idOf('person', 'operator-alba')]);
    expect(await house.resolve(token)).toBeNull();
    await house.sql('update person set disabled_at = null where id = $1', [idOf('person', 'operator-alba')]);
    expect(await house.resolve(token)).not.toBeNull();
  });

  test('N17: the last administrator of an ente is not disabled', async () => {
    expect((await disable(admin, 'admin-alba')).userErrors[0].code).toBe('LAST_ADMINISTRATOR');
  });

  test('N17: of two administrators that are disabled in the same instant, or one disabled and one ended, one stays', async () => {
    const second = idOf('membership', 'second-admin');
    const end = async () => {
      const source = 'mutation ($input: EndMembershipInput!) { endMembership(input: $input) { userErrors { code } } }';
      return (await house.ask(admin, source, { input: { clientKey: key(), membershipId: second } })).data.endMembership;
    };
    await house.sql(
      `insert into membership (id, person_id, ente_id, role, start_on, granted_by, created_at)
       select $1, $2, ente_id, role, start_on, granted_by, created_at from membership where id = $3`,
      [second, idOf('person', 'provincial'), idOf('membership', 'admin-alba@comune-alba:ENTE_ADMIN:')],
    );
    for (let round = 0; round < 16; round += 1) {
      const other = round % 2 ? end : () => disable(admin, 'provincial');
      const answers = await Promise.all([disable(admin, 'admin-alba'), other()]);
      expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code))).toEqual([
        'LAST_ADMINISTRATOR',
      ]);
      await house.sql('update person set disabled_at = null, disabled_reason = null');
      await house.sql('update membership set end_on = null, ended_at = null where id = $1', [second]);
    }
    await house.sql('delete from membership where id = $1', [second]);
  });

  test('N17 twin: who counts the others before holding the ente lets both leave', async () => {
    const others = `select count(*)::int as count from membership m join person p on p.id = m.person_id and p.disabled_at is null
      where m.ente_id = $1 and m.role = 'ENTE_ADMIN' and m.ended_at is null and m.person_id <> $2`;
    const pair = [idOf('person', 'admin-alba'), idOf('person', 'provincial')];
    const second = idOf('membership', 'second-admin');
    await house.sql(
      `insert into membership (id, person_id, ente_id, role, start_on, granted_by, created_at)
       select $1, $2, ente_id, role, start_on, granted_by, created_at from membership where id = $3`,
      [second, pair[1], idOf('membership', 'admin-alba@comune-alba:ENTE_ADMIN:')],
    );
    const seen = await Promise.all(pair.map(async (id) => (await house.sql(others, [alba, id]))[0].count));
    expect(seen).toEqual([1, 1]);
    for (const id of pair) await house.sql('update person set disabled_at = now() where id = $1', [id]);
    expect((await house.sql(others, [alba, key()]))[0].count).toBe(0);
    await house.sql('delete from membership where id = $1', [second]);
  });
});

describe('I4: a second factor that was lost', () => {
  test('I4: it is taken away by who administers the person; the role holds nothing until another is enrolled', async () => {
    const token = await tokenOf(house, 'admin-alba');
    expect((await house.resolve(token))?.roles).toEqual(['ENTE_ADMIN']);
    const reset = (actor: Actor) =>
      act('resetSecondFactor', actor, 'admin-alba', { reason: 'Riconosciuto di persona' });
    expect((await reset(personIn('ENTE_ADMIN', { enteId: idOf('ente', 'comune-bra') }))).userErrors[0].code).toBe(
      'TOO_MUCH_POWER',
    );
    expect((await reset(admin)).userErrors).toEqual([]);
    expect(await house.resolve(token)).toBeNull();
    const again = await signIn(house, 'admin-alba');
    expect(again.secondFactorRequired).toBe(false);
    expect(await house.resolve(again.token)).toMatchObject({ roles: [], mustEnrolSecondFactor: true });
    expect((await reset(admin)).userErrors[0].code).toBe('WRONG_STATE');
  });

  test('I4: recovery codes are renewed with the password, and those of before are good no more', async () => {
    const RENEW = `mutation ($input: RenewRecoveryCodesInput!) { renewRecoveryCodes(input: $input) {
      recoveryCodes userErrors { code } } }`;
    const actor = await house.resolve(await tokenOf(house, 'coordination'));
    if (!actor) throw new Error('not signed in');
    const renew = async () =>
      (await house.ask(actor, RENEW, { input: { clientKey: key(), password: 'correct-horse-battery' } })).data
        .renewRecoveryCodes;
    const [old, fresh] = [(await renew()).recoveryCodes, (await renew()).recoveryCodes];
    expect(fresh).toHaveLength(10);
    const challenge = async () => (await signIn(house, 'coordination')).challenge;
    expect((await verify(house, await challenge(), old[0])).userErrors[0].code).toBe('INVALID_CODE');
    expect((await verify(house, await challenge(), fresh[0])).token).toBeTruthy();
    expect((await verify(house, await challenge(), totp('coordination', Date.now() + 30_000))).token).toBeTruthy();
  });
});

describe('I14: accounts that nobody uses', () => {
  const letters = async () => {
    const rows = await house.sql(`select sealed_payload from outbox where command = 'inactive-account'`);
    return rows.map((row) => JSON.parse(house.open.house.cipher.open(row.sealed_payload)).to);
  };
  const disabled = async () =>
    (await house.sql(`select email from person where disabled_reason = 'INACTIVITY' order by email`)).map(
      (row) => row.email,
    );
  const run = () => inactiveAccounts.run(house.open.house);
  const usedDaysAgo = async (code: string, days: number) => {
    await house.sql(
      `insert into identity.session (id, token_hash, person_id, context_id, epoch, created_at, last_seen_at, expires_at)
       values (gen_random_uuid(), gen_random_uuid()::text, $1, $1, 1, $2, $2, $2)`,
      [idOf('person', code), new Date(house.clock.now().getTime() - days * 86_400_000)],
    );
  };
  beforeEach(() => house.sql('truncate identity.session'));

  test('I14: warned once, disabled when the time of the warning is over, and not who came back', async () => {
    for (const code of ['admin-alba', 'coordination', 'operator-two']) await usedDaysAgo(code, 1);
    await usedDaysAgo('operator-alba', 150);
    await usedDaysAgo('operator-bra', 149);
    await run();
    await run();
    expect(await letters()).toEqual(['operator-alba@example.org']);
    house.clock.at('2026-12-10T09:00:00Z');
    for (const code of ['admin-alba', 'coordination', 'operator-two']) await usedDaysAgo(code, 1);
    await run();
    expect(await disabled()).toEqual([]);
    house.clock.at('2026-12-23T09:00:01Z');
    await usedDaysAgo('operator-bra', 1);
    for (const code of ['admin-alba', 'coordination', 'operator-two']) await usedDaysAgo(code, 1);
    await run();
    expect(await disabled()).toEqual(['operator-alba@example.org']);
    expect((await act('reactivatePerson', administrator, 'operator-alba')).userErrors).toEqual([]);
    await run();
    expect(await disabled()).toEqual([]);
  });

  test('N17: the last administrator of an ente is warned, and stays', async () => {
    for (const code of ['operator-alba', 'operator-bra', 'coordination', 'operator-two']) await usedDaysAgo(code, 1);
    await usedDaysAgo('admin-alba', 400);
    await house.sql(`update person set warned_at = '2026-10-01' where id = $1`, [idOf('person', 'admin-alba')]);
    await run();
    expect(await disabled()).toEqual([]);
  });

  test('I22: run twice in the same hour, also after a restart, it warns once', async () => {
    await Promise.all([run(), run()].map((one) => one.catch(() => undefined)));
    await run();
    expect(new Set(await letters()).size).toBe((await letters()).length);
  });

  test('C35: the letter is written in nine languages and names nobody', () => {
    const texts = ['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es'].map(
      (locale) => mails['inactive-account']?.({ days: 30 }, locale, 'https://respi.example').text ?? '',
    );
    expect(new Set(texts).size).toBe(9);
    for (const text of texts) expect(text).toContain('30');
  });
});
