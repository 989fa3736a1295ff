import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES, type Role } from '@respi/kit/actor.js';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { without } from '@respi/kit/testing/without.js';
import { grantable } from '../../src/membership/roles.js';
import { idOf, PASSWORD, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn } from '../build/sign-in.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({ logins: ['operator-cpi'] });
});
afterAll(() => house.close());

const alba = idOf('ente', 'comune-alba');
const administrator = personIn('ENTE_ADMIN', { enteId: alba });
const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) {
  invitation { email roles state expiresAt ente { name } } userErrors { code field } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accepted userErrors { code field } } }`;
const PREVIEW = 'query ($token: String!) { invitationPreview(token: $token) { enteName email roles hasLogin } }';

let count = 0;
const invite = async (actor: Actor, over: object = {}) => {
  count += 1;
  const input = {
    clientKey: key(),
    enteId: alba,
    email: `nuovo${count}@example.org`,
    displayName: 'Nuova Persona',
    roles: ['OPERATOR'],
    ...over,
  };
  const answer = await house.ask(actor, INVITE, { input });
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data.invitePerson;
};
/** Token of the letter that waits to be sent. */
const lastToken = async (): Promise<string> => {
  const [row] = await house.sql(
    `select sealed_payload from outbox where command = 'invitation' order by seq desc limit 1`,
  );
  return JSON.parse(house.open.house.cipher.open(row.sealed_payload)).params.token;
};
const accept = async (token: string, over: object = {}) => {
  const input = { clientKey: key(), token, displayName: 'Nuova Persona', password: 'una-frase-lunga-e-mia', ...over };
  return (await house.ask(anonymous, ACCEPT, { input })).data.acceptInvitation;
};

describe('I2: an invitation by the ente', () => {
  test('I2 I1: invited by e-mail, accepted once with a password that is not tried first, signed in with the roles given', async () => {
    const answer = await invite(administrator, {
      email: 'Anna@Example.org',
      sportelloIds: [idOf('sportello', 'sportello-alba')],
    });
    expect(answer).toMatchObject({
      invitation: {
        email: 'anna@example.org',
        roles: ['OPERATOR'],
        state: 'PENDING',
        ente: { name: 'Comune di Alba' },
      },
      userErrors: [],
    });
    const token = await lastToken();
    expect((await house.ask(anonymous, PREVIEW, { token })).data.invitationPreview).toEqual({
      enteName: 'Comune di Alba',
      email: 'anna@example.org',
      roles: ['OPERATOR'],
      hasLogin: false,
    });
    for (const password of ['1qaz2wsx3edc', 'Comune-di-Alba-26', 'nuova.persona.26']) {
      const common = { code: 'COMMON_PASSWORD', field: ['password'] };
      expect([password, (await accept(token, { password })).userErrors]).toEqual([password, [common]]);
    }
    expect(await accept(token)).toEqual({ accepted: true, userErrors: [] });
    expect((await accept(token)).userErrors[0].code).toBe('EXPIRED');
    const entered = await signIn(house, 'anna', { email: 'anna@example.org', password: 'una-frase-lunga-e-mia' });
    expect(await house.resolve(entered.token, '2026-11-23T09:00:00Z')).toMatchObject({
      enteId: alba,
      roles: ['OPERATOR'],
      sportelloIds: [idOf('sportello', 'sportello-alba')],
    });
    expect((await house.ask(anonymous, PREVIEW, { token })).data.invitationPreview).toBeNull();
  });

  test('I2: of ten parallel acceptances one gives the roles', async () => {
    await invite(administrator);
    const token = await lastToken();
    const answers = await Promise.all(Array.from({ length: 10 }, () => accept(token)));
    expect(answers.filter((answer) => answer.accepted)).toHaveLength(1);
  });

  test('I2: it ends after seven days, and a token that nobody sent opens nothing', async () => {
    await invite(administrator);
    const token = await lastToken();
    house.clock.at('2026-11-30T09:00:00Z');
    expect((await house.ask(anonymous, PREVIEW, { token })).data.invitationPreview).toBeNull();
    expect((await accept(token)).userErrors[0].code).toBe('EXPIRED');
    house.clock.at('2026-11-23T09:00:00Z');
    expect((await accept('x'.repeat(43))).userErrors[0].code).toBe('NOT_FOUND');
  });

  test('I2: only while the adhesion is active, when inviting and when accepting', async () => {
    const suspended = idOf('ente', 'associazione-sospesa');
    const refused = await invite(personIn('PROVINCIAL_COORDINATOR'), { enteId: suspended });
    expect(refused.userErrors[0].code).toBe('ADHESION_NOT_ACTIVE');
    await invite(administrator);
    const token = await lastToken();
    await house.sql(`update ente set adhesion_state = 'SUSPENDED' where id = $1`, [alba]);
    expect((await accept(token)).userErrors[0].code).toBe('ADHESION_NOT_ACTIVE');
    await house.sql(`update ente set adhesion_state = 'ACTIVE' where id = $1`, [alba]);
    expect((await accept(token)).accepted).toBe(true);
  });

  test('I2: who has a login already proves that it is theirs, and keeps their password', async () => {
    await invite(administrator, { email: 'operator-cpi@example.org' });
    const token = await lastToken();
    expect((await accept(token, { password: 'una-frase-lunga-e-mia' })).userErrors[0].code).toBe('INVALID_CREDENTIALS');
    expect((await accept(token, { password: PASSWORD })).accepted).toBe(true);
    expect(
      await house.sql('select ente_id from acting_context where person_id = $1', [idOf('person', 'operator-cpi')]),
    ).toHaveLength(2);
    expect((await signIn(house, 'operator-cpi')).token).toBeTruthy();
  });

  test('I2 N16: a role that is held already is not given twice; one that ends goes on the day after', async () => {
    const personId = idOf('person', 'operator-cpi');
    const desk = idOf('sportello', 'sportello-alba');
    const held = () =>
      house.sql(
        `select role, sportello_id is not null as desk, start_on::text as "startOn", end_on::text as "endOn" from membership
         where person_id = $1 and ente_id = $2 and ended_at is null order by role, start_on, desk`,
        [personId, alba],
      );
    const join = async (over: object) => {
      await invite(administrator, { email: 'operator-cpi@example.org', ...over });
      return (await accept(await lastToken(), { password: PASSWORD })).userErrors;
    };
    await house.sql('delete from membership where person_id = $1 and ente_id = $2', [personId, alba]);
    expect(await join({ roles: ['OPERATOR', 'TRAINER'] })).toEqual([]);
    const [today] = await held();
    expect(await join({ roles: ['OPERATOR', 'TRAINER', 'MEDIATOR'] })).toEqual([]);
    expect((await held()).map(({ role }) => role)).toEqual(['MEDIATOR', 'OPERATOR', 'TRAINER']);
    expect(await join({ roles: ['OPERATOR'], sportelloIds: [desk] })).toEqual([]);
    expect((await held()).map(({ desk }) => desk)).toEqual([false, false, true, false]);
    await house.sql(
      `update membership set end_on = '2030-12-31' where person_id = $1 and ente_id = $2 and role = 'TRAINER'`,
      [personId, alba],
    );
    expect(await join({ roles: ['TRAINER'] })).toEqual([]);
    expect((await held()).filter(({ role }) => role === 'TRAINER')).toEqual([
      { role: 'TRAINER', desk: false, startOn: today?.startOn, endOn: '2030-12-31' },
      { role: 'TRAINER', desk: false, startOn: '2031-01-01', endOn: null },
    ]);
  });

  test('I2: two invitations to one role that are accepted in the same instant give it once', async () => {
    const email = 'operator-cpi@example.org';
    await house.sql(`delete from membership where person_id = $1 and ente_id = $2`, [
      idOf('person', 'operator-cpi'),
      alba,
    ]);
    await house.sql('truncate identity.throttle');
    const tokens: string[] = [];
    for (let at = 0; at < 3; at += 1) {
      await invite(administrator, { email });
      tokens.push(await lastToken());
    }
    const answers = await Promise.all(tokens.map((token) => accept(token, { password: PASSWORD })));
    expect(answers.map(({ userErrors }) => userErrors)).toEqual(tokens.map(() => []));
    const [held] = await house.sql(
      'select count(*)::int as n from membership where person_id = $1 and ente_id = $2 and ended_at is null',
      [idOf('person', 'operator-cpi'), alba],
    );
    expect(held?.n).toBe(1);
  });

  /* Two defences, either of which is enough: the ente is held while roles are given, and days exclude each other. */
  describe('I2 N16: a role is given by an invitation while another hand gives it', () => {
    const personId = idOf('person', 'operator-cpi');
    const given = (startOn: string): [string, unknown[]] => [
      `insert into membership (id, person_id, ente_id, role, start_on, created_at) values ($1, $2, $3, 'OPERATOR', $4, now())`,
      [key(), personId, alba, startOn],
    ];
    // without triggers the row asks for no lock of the rows that it refers to
    const unlocked: [string, unknown[]] = ['set local session_replication_role = replica', []];
    const held: [string, unknown[]] = ['select id from ente where id = $1 for update', [alba]];
    const joined = async (...first: [string, unknown[]][]) => {
      await house.sql('delete from membership where person_id = $1 and ente_id = $2', [personId, alba]);
      await house.sql('truncate identity.throttle');
      await invite(administrator, { email: 'operator-cpi@example.org' });
      const token = await lastToken();
      expect((await meanwhile(house, first, () => accept(token, { password: PASSWORD }))).userErrors).toEqual([]);
      const rows = `select 1 from membership where person_id = $1 and ente_id = $2 and ended_at is null`;
      return (await house.sql(rows, [personId, alba])).length;
    };

    test('I2 N16: from an earlier day, by a hand that holds nothing, it is held once by the constraint alone', async () => {
      expect(await joined(unlocked, given('2026-11-01'))).toBe(1);
    });

    test('I2 N16: where no constraint is, it is held once by the turn alone; twin: without both it is held twice', async () => {
      await without(house, 'membership', 'membership_days', async () => {
        expect(await joined(held, given('2026-11-01'))).toBe(1);
        expect(await joined(unlocked, given('2026-11-01'))).toBe(2);
        await house.sql('delete from membership where person_id = $1 and ente_id = $2', [personId, alba]);
      });
    });
  });

  test.each([
    ['short', 'breve', 'INVALID'],
    ['of one letter', 'aaaaaaaaaaaaaaa', 'COMMON_PASSWORD'],
    ['that repeats the address', 'maria.rossi-2026', 'COMMON_PASSWORD'],
  ])('a password %s is refused', async (_why, password, code) => {
    await invite(administrator, { email: `maria.rossi@example${count}.org` });
    expect((await accept(await lastToken(), { password })).userErrors[0]).toEqual({ code, field: ['password'] });
  });

  test('bad input: an address, a name, a language, a desk of another ente', async () => {
    const codeOf = async (over: object) => (await invite(administrator, over)).userErrors[0];
    expect(await codeOf({ email: 'not an address' })).toEqual({ code: 'INVALID', field: ['email'] });
    expect(await codeOf({ displayName: ' ' })).toEqual({ code: 'REQUIRED', field: ['displayName'] });
    expect(await codeOf({ locale: 'xx' })).toEqual({ code: 'INVALID', field: ['locale'] });
    expect(await codeOf({ roles: [] })).toEqual({ code: 'REQUIRED', field: ['roles'] });
    expect(await codeOf({ sportelloIds: [idOf('sportello', 'sportello-bra')] })).toEqual({
      code: 'NOT_FOUND',
      field: ['sportelloIds'],
    });
    expect(await codeOf({ enteId: key() })).toEqual({ code: 'NOT_FOUND', field: ['enteId'] });
  });
});

describe('I10: nobody grants more than their own power', () => {
  test.each(ROLES.flatMap((inviter) => ROLES.map((role) => [inviter, role] as const)))(
    'I10: %s invites as %s',
    async (inviter, role) => {
      const officeId = idOf('office', 'questura-immigrazione');
      const isOffice = role === 'OFFICE_REFERENT' || role === 'OFFICE_CLERK';
      const enteId = isOffice ? idOf('ente', 'questura') : alba;
      const actor = personIn(inviter, { enteId });
      const answer = await invite(actor, { enteId, roles: [role], ...(isOffice ? { officeId } : {}) });
      if (grantable([inviter]).has(role)) expect(answer.userErrors).toEqual([]);
      else expect(answer.refused ?? answer.userErrors[0].code).toMatch(/FORBIDDEN|TOO_MUCH_POWER/);
    },
  );

  test('I10: the table of grants gives nobody a role that reaches further than theirs', () => {
    const reach: Partial<Record<Role, number>> = {
      ADMIN: 4,
      PROVINCIAL_COORDINATOR: 3,
      COORDINATION: 2,
      LIAISON: 2,
      AUDITOR: 2,
      OFFICE_REFERENT: 2,
      OFFICE_CLERK: 2,
      ENTE_ADMIN: 1,
    };
    for (const inviter of ROLES) {
      for (const role of grantable([inviter])) expect(reach[role] ?? 0).toBeLessThanOrEqual(reach[inviter] ?? 0);
    }
  });

  test('I10: an administrator invites to no other ente', async () => {
    expect((await invite(administrator, { enteId: idOf('ente', 'comune-bra') })).userErrors[0].code).toBe('NOT_YOURS');
  });

  test('I10 TH5: an invitation asks for one role too many and gives none of them', async () => {
    const before = await house.sql('select id from invitation');
    expect((await invite(administrator, { roles: ['OPERATOR', 'COORDINATION'] })).userErrors[0].code).toBe(
      'TOO_MUCH_POWER',
    );
    expect(await house.sql('select id from invitation')).toHaveLength(before.length);
  });
});
