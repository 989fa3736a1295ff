import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

/* Nothing that was lent outlives the role it was lent of, also where both happen in the same instant. */

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

type Statements = [string, unknown[]][];
const alba = idOf('ente', 'comune-alba');
const lender = idOf('person', 'operator-alba');
const delegate = idOf('person', 'admin-alba');
const role = idOf('membership', 'operator-alba@comune-alba:OPERATOR:sportello-alba');
const delegation = idOf('delegation', 'race');

beforeEach(async () => {
  await house.sql('delete from membership where delegation_id is not null');
  await house.sql('delete from delegation');
  await house.sql('update membership set end_on = null, ended_at = null');
  await house.sql('update person set disabled_at = null');
});

const turn: Statements = [['select pg_advisory_xact_lock(hashtextextended($1, 0))', [`lends:${lender}`]]];
const ended: Statements = [
  [`update membership set end_on = '2026-11-23', ended_at = '2026-11-23T09:00:00Z' where id = $1`, [role]],
];
const disabled: Statements = [[`update person set disabled_at = '2026-11-23T09:00:00Z' where id = $1`, [lender]]];
const asked = (needsApproval: boolean): Statements => [
  [
    `insert into delegation (id, from_person, to_person, ente_id, roles, start_on, end_on, reason, needs_approval, created_at, created_by)
     values ($1, $2, $3, $4, '{OPERATOR}', '2026-11-23', '2026-12-06', 'Ferie', $5, now(), $2)`,
    [delegation, lender, delegate, alba, needsApproval],
  ],
];
const given: Statements = [
  ['update delegation set needs_approval = false where id = $1', [delegation]],
  [
    `insert into membership (id, person_id, ente_id, role, start_on, end_on, created_at, delegation_id)
     values (gen_random_uuid(), $1, $2, 'OPERATOR', '2026-11-23', '2026-12-06', now(), $3)`,
    [delegate, alba, delegation],
  ],
];

const stillLent = async () =>
  (await house.sql('select 1 from membership where delegation_id is not null and ended_at is null')).length;
const lend = async () => {
  const source = `mutation ($input: DelegateRolesInput!) { delegateRoles(input: $input) { userErrors { code } } }`;
  const input = {
    clientKey: key(),
    toPersonId: delegate,
    roles: ['OPERATOR'],
    startOn: '2026-11-23',
    endOn: '2026-12-06',
    reason: 'Ferie',
  };
  return (await house.ask(await house.actor('operator-alba'), source, { input })).data.delegateRoles.userErrors;
};
const end = async () => {
  const source = 'mutation ($input: EndMembershipInput!) { endMembership(input: $input) { userErrors { code } } }';
  const input = { clientKey: key(), membershipId: role };
  return (await house.ask(personIn('ENTE_ADMIN', { enteId: alba }), source, { input })).data.endMembership.userErrors;
};
const disable = async () => {
  const source = 'mutation ($input: DisablePersonInput!) { disablePerson(input: $input) { userErrors { code } } }';
  const input = { clientKey: key(), personId: lender, reason: 'Non lavora più qui' };
  return (await house.ask(personIn('ADMIN'), source, { input })).data.disablePerson.userErrors;
};

describe('I6 I7: a role ends while it is being lent', () => {
  test.each([
    ['ended', ended],
    ['disabled', disabled],
  ])('I6 I7: who is %s in the same instant lends nothing', async (_name, statements) => {
    expect(await meanwhile(house, [...turn, ...statements], lend)).toEqual([{ code: 'TOO_MUCH_POWER' }]);
    expect(await stillLent()).toBe(0);
  });

  test('I6 I7 twin: without the turn of the lender the role is lent, and outlives its end', async () => {
    expect(await meanwhile(house, ended, lend)).toEqual([]);
    expect(await stillLent()).toBe(1);
  });

  test.each([
    ['the end of the role', end],
    ['the end of the account', disable],
  ])('I6 I7: %s takes back what is lent in the same instant', async (_name, run) => {
    expect(await meanwhile(house, [...turn, ...asked(false), ...given], run)).toEqual([]);
    expect(await stillLent()).toBe(0);
  });

  test('I6 I10: the end of the account takes back what is approved in the same instant', async () => {
    for (const [text, values] of asked(true)) await house.sql(text, values);
    expect(await meanwhile(house, [...turn, ...given], disable)).toEqual([]);
    expect(await stillLent()).toBe(0);
  });

  test('I6 I10 twin: without the turn of the lender what is approved stays lent', async () => {
    for (const [text, values] of asked(true)) await house.sql(text, values);
    expect(await meanwhile(house, given, disable)).toEqual([]);
    expect(await stillLent()).toBe(1);
  });
});
