import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn } from '../build/sign-in.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({ logins: ['operator-alba', 'admin-alba'] });
  await house.sql(
    `insert into membership (id, person_id, ente_id, role, start_on, created_at)
     select gen_random_uuid(), $1, id, 'EDITOR', '2026-01-01', now() from ente where code = 'provincia'`,
    [idOf('person', 'operator-cpi')],
  );
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await house.sql('delete from membership where delegation_id is not null');
  await house.sql('delete from delegation');
});

const DELEGATE = `mutation ($input: DelegateRolesInput!) { delegateRoles(input: $input) {
  delegation { id state roles viewerCanEnd viewerCanApprove from { id } to { id } } userErrors { code field } } }`;
const APPROVE = `mutation ($input: ApproveDelegationInput!) { approveDelegation(input: $input) {
  delegation { state } userErrors { code } } }`;
const END = `mutation ($input: EndDelegationInput!) { endDelegation(input: $input) { delegation { state } userErrors { code } } }`;
const LIST = '{ delegations { id state } }';

const delegate = async (actor: Actor, to: string, over: object = {}) => {
  const input = {
    clientKey: key(),
    toPersonId: idOf('person', to),
    roles: actor.roles,
    startOn: '2026-11-23',
    endOn: '2026-12-06',
    reason: 'Ferie',
    ...over,
  };
  return (await house.ask(actor, DELEGATE, { input })).data.delegateRoles;
};
const end = async (actor: Actor, delegationId: string) =>
  (await house.ask(actor, END, { input: { clientKey: key(), delegationId } })).data.endDelegation;
const lentTo = async (code: string) =>
  (
    await house.sql(
      'select role, start_on::text, end_on::text, ended_at is not null as over from membership where person_id = $1 and delegation_id is not null',
      [idOf('person', code)],
    )
  ).map(({ role, start_on, end_on, over }) => ({ role, start_on, end_on, over }));

describe('I6: roles are lent during a leave', () => {
  test('I6: from the first day to the last, both included, and no longer', async () => {
    const administrator = await house.actor('admin-alba');
    const { delegation, userErrors } = await delegate(administrator, 'operator-alba', {
      startOn: '2026-11-25',
      endOn: '2026-11-27',
    });
    expect(userErrors).toEqual([]);
    expect(delegation).toMatchObject({ state: 'PLANNED', roles: ['ENTE_ADMIN'], viewerCanEnd: true });
    expect(await lentTo('operator-alba')).toEqual([
      { role: 'ENTE_ADMIN', start_on: '2026-11-25', end_on: '2026-11-27', over: false },
    ]);
    const { token } = await signIn(house, 'operator-alba');
    await house.sql('update identity.session set second_factor_at = now()');
    const rolesAt = async (at: string) => (await house.resolve(token, at))?.roles;
    expect(await rolesAt('2026-11-24T22:59:59Z')).toEqual(['OPERATOR']);
    expect(await rolesAt('2026-11-24T23:00:01Z')).toEqual(['ENTE_ADMIN', 'OPERATOR']);
    expect(await rolesAt('2026-11-27T22:59:59Z')).toEqual(['ENTE_ADMIN', 'OPERATOR']);
    expect(await rolesAt('2026-11-27T23:00:01Z')).toEqual(['OPERATOR']);
  });

  test('I4: who gets a role that wants a second factor must have one', async () => {
    await delegate(await house.actor('admin-alba'), 'operator-alba');
    const { token } = await signIn(house, 'operator-alba');
    expect(await house.resolve(token, '2026-11-23T10:00:00Z')).toMatchObject({
      roles: [],
      mustEnrolSecondFactor: true,
    });
  });

  test('I10: nobody lends what they do not hold, nor what was lent to them', async () => {
    const operator = await house.actor('operator-alba');
    expect((await delegate(operator, 'admin-alba', { roles: ['ENTE_ADMIN'] })).userErrors[0].code).toBe(
      'TOO_MUCH_POWER',
    );
    await delegate(await house.actor('admin-alba'), 'operator-alba');
    const lent = await house.actor('operator-alba');
    expect(lent.roles).toEqual(['ENTE_ADMIN', 'OPERATOR']);
    expect((await delegate(lent, 'admin-alba', { roles: ['ENTE_ADMIN'] })).userErrors[0].code).toBe('TOO_MUCH_POWER');
  });

  test('I10 TH5: past the command, the database lets nobody lend to themselves', async () => {
    const operator = await house.actor('operator-alba');
    const sql = `insert into membership (id, person_id, ente_id, role, start_on, end_on, created_at, delegation_id)
      values (gen_random_uuid(), ?, ?, 'ENTE_ADMIN', '2026-11-23', '2026-11-24', now(), null)`;
    const { writerFor } = await import('@respi/kit/context.js');
    await expect(
      writerFor(house.open.house, operator).transactional((em) =>
        em.execute(sql, [operator.personId ?? '', operator.enteId ?? '']),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  test('I6: dates are checked, the colleague must work in the same ente', async () => {
    const operator = await house.actor('operator-alba');
    const code = async (over: object, to = 'admin-alba') => (await delegate(operator, to, over)).userErrors[0]?.code;
    expect(await code({ startOn: '2026-11-22' })).toBe('INVALID');
    expect(await code({ startOn: '2026-12-02', endOn: '2026-12-01' })).toBe('INVALID');
    expect(await code({ endOn: '2027-02-23' })).toBe('INVALID');
    expect(await code({ reason: ' ' })).toBe('REQUIRED');
    expect(await code({ roles: [] })).toBe('REQUIRED');
    expect(await code({}, 'operator-bra')).toBe('NOT_FOUND');
    expect(await code({}, 'operator-alba')).toBe('NOT_FOUND');
  });

  test('I6 I7: ended by either, it holds no more at once; a stranger finds nothing', async () => {
    const [administrator, operator] = [await house.actor('admin-alba'), await house.actor('operator-alba')];
    const { delegation } = await delegate(administrator, 'operator-alba');
    expect((await end(await house.actor('operator-bra'), delegation.id)).userErrors[0].code).toBe('NOT_FOUND');
    expect((await end(operator, delegation.id)).delegation.state).toBe('ENDED');
    expect((await house.actor('operator-alba')).roles).toEqual(['OPERATOR']);
    expect((await end(administrator, delegation.id)).userErrors[0].code).toBe('WRONG_STATE');
    expect((await house.ask(await house.actor('operator-bra'), LIST)).data.delegations).toEqual([]);
  });

  test('I6: the end of the role ends what was lent of it', async () => {
    const operator = await house.actor('operator-alba');
    await delegate(operator, 'admin-alba', { roles: ['OPERATOR'] });
    expect(await lentTo('admin-alba')).toHaveLength(1);
    const membershipId = idOf('membership', 'operator-alba@comune-alba:OPERATOR:sportello-alba');
    const ENDED = 'mutation ($input: EndMembershipInput!) { endMembership(input: $input) { userErrors { code } } }';
    const administrator = personIn('ENTE_ADMIN', { enteId: idOf('ente', 'comune-alba') });
    await house.ask(administrator, ENDED, { input: { clientKey: key(), membershipId } });
    expect((await lentTo('admin-alba')).every((row) => row.over)).toBe(true);
    await house.sql('update membership set ended_at = null, end_on = null where delegation_id is null');
  });

  test('I6: the delegation stands in the timeline of the ente, with who, to whom and when', async () => {
    await delegate(await house.actor('admin-alba'), 'operator-alba');
    const [event] = await house.sql(
      `select detail, person_id from event where verb = 'roles-delegated' order by id desc`,
    );
    expect(event.person_id).toBe(idOf('person', 'admin-alba'));
    expect(event.detail).toMatchObject({ toPerson: idOf('person', 'operator-alba'), startOn: '2026-11-23' });
  });
});

describe('I10: delicate roles are lent with the consent of a third person', () => {
  const approve = async (actor: Actor, delegationId: string) => {
    const answer = await house.ask(actor, APPROVE, { input: { clientKey: key(), delegationId } });
    return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data.approveDelegation;
  };

  test('I10: until then nothing is lent; neither of the two may consent', async () => {
    const provincial = await house.actor('provincial');
    const { delegation } = await delegate(provincial, 'operator-cpi', { roles: ['PROVINCIAL_COORDINATOR'] });
    expect(delegation.state).toBe('PROPOSED');
    expect(await lentTo('operator-cpi')).toEqual([]);
    expect((await approve(provincial, delegation.id)).userErrors[0].code).toBe('NOT_YOURS');
    const delegate_ = personIn('ADMIN', { personId: idOf('person', 'operator-cpi') });
    expect((await approve(delegate_, delegation.id)).userErrors[0].code).toBe('NOT_YOURS');
    expect((await approve(personIn('COORDINATION'), delegation.id)).refused).toBe('FORBIDDEN');
    expect((await approve(personIn('ADMIN'), delegation.id)).delegation.state).toBe('ACTIVE');
    expect((await lentTo('operator-cpi')).map((row) => row.role)).toEqual(['PROVINCIAL_COORDINATOR']);
  });

  test('I10 twin: without the wall the delegate of a delicate role would hold it at once', async () => {
    const provincial = await house.actor('provincial');
    const { delegation } = await delegate(provincial, 'operator-cpi', { roles: ['PROVINCIAL_COORDINATOR'] });
    const { writerFor } = await import('@respi/kit/context.js');
    const { lendRoles } = await import('../../src/delegation/lend-roles.js');
    const lend = () =>
      writerFor(house.open.house, { ...provincial, roles: [] }).transactional((em) =>
        lendRoles(
          { sql: (text: string, values: unknown[]) => em.execute(text, values as never), now: new Date() } as never,
          delegation.id,
        ),
      );
    await expect(lend()).rejects.toThrow(/row-level security/);
    await house.sql('update delegation set needs_approval = false where id = $1', [delegation.id]);
    await lend();
    expect(await lentTo('operator-cpi')).toHaveLength(1);
  });
});
