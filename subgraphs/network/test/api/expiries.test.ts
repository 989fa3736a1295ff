import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { machinesExpireSoon } from '../../src/machine/machines-expire-soon.job.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn } from '../build/sign-in.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({ logins: ['operator-alba'] });
});
afterAll(() => house.close());
beforeEach(() => house.clock.at('2026-11-23T09:00:00Z'));

const alba = idOf('ente', 'comune-alba');
const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { invitation { id expiresAt state } userErrors { code } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accepted userErrors { code } } }`;
const letters = async (command: string) => {
  const rows = await house.sql('select sealed_payload from outbox where command = $1 order by seq desc', [command]);
  return rows.map((row) => JSON.parse(house.open.house.cipher.open(row.sealed_payload)));
};

/* Clocks go forward on 28 March 2027 at 1:00 UTC, and back on 31 October 2027 at 1:00 UTC. */
describe('I22: what ends ends when it was said, on both sides of a clock change', () => {
  const invitedAt = async (at: string, email: string) => {
    house.clock.at(at);
    const input = { clientKey: key(), enteId: alba, email, displayName: 'Nuova Persona', roles: ['OPERATOR'] };
    const answer = await house.ask(personIn('ENTE_ADMIN', { enteId: alba }), INVITE, { input });
    const [letter] = await letters('invitation');
    return { token: letter.params.token, ...answer.data?.invitePerson.invitation };
  };
  const accept = async (at: string, token: string) => {
    house.clock.at(at);
    const input = { clientKey: key(), token, displayName: 'Nuova Persona', password: 'una-frase-lunga-e-mia' };
    return (await house.ask(anonymous, ACCEPT, { input })).data?.acceptInvitation.userErrors.map(
      ({ code }: { code: string }) => code,
    );
  };

  test.each([
    ['forward', '2027-03-25T09:00:00Z', '2027-04-01T08:59:59Z', '2027-04-01T09:00:01Z'],
    ['back', '2027-10-28T09:00:00Z', '2027-11-04T08:59:59Z', '2027-11-04T09:00:01Z'],
  ])('I22 I2: an invitation lasts seven times twenty-four hours over a change %s', async (way, from, good, over) => {
    const first = await invitedAt(from, `${way}-uno@example.org`);
    expect(await accept(over, first.token)).toEqual(['EXPIRED']);
    const second = await invitedAt(from, `${way}-due@example.org`);
    expect(await accept(good, second.token)).toEqual([]);
  });

  test.each([
    ['forward', '2027-03-28', '2027-03-28T21:59:59Z', '2027-03-28T22:00:01Z'],
    ['back', '2027-10-31', '2027-10-31T22:59:59Z', '2027-10-31T23:00:01Z'],
  ])('I22 I6: a role lent until the day of a change %s ends with that day in Rome', async (_way, day, good, over) => {
    const { token } = await signIn(house, 'operator-alba');
    await house.sql('update membership set end_on = $2 where person_id = $1', [idOf('person', 'operator-alba'), day]);
    expect((await house.resolve(token, good))?.roles).toEqual(['OPERATOR']);
    expect(await house.resolve(token, over)).toBeNull();
    await house.sql('update membership set end_on = null where person_id = $1', [idOf('person', 'operator-alba')]);
  });

  test('I22 I8: a session lasts twelve hours of the instant, whatever the wall clock shows', async () => {
    const { token } = await signIn(house, 'operator-alba');
    const [row] = await house.sql(
      `select extract(epoch from expires_at - created_at)::int as seconds from identity.session order by created_at desc limit 1`,
    );
    expect(row.seconds).toBe(12 * 3_600);
    for (const zone of ['Europe/Rome', 'Pacific/Auckland', 'UTC']) {
      await house.sql(`set timezone = '${zone}'`);
      expect(await house.resolve(token)).not.toBeNull();
    }
  });
});

describe('G2: a machine client that ends soon', () => {
  const admin: Actor = personIn('ENTE_ADMIN', { enteId: alba });
  const make = async (expiresAt: string, over: { approved?: boolean; ended?: boolean } = {}) => {
    const id = randomUUID();
    await house.sql(
      `insert into identity.machine_client (id, ente_id, name, scopes, ceiling, per_minute, created_at, created_by, expires_at, approved_at, ended_at)
       values ($1, $2, 'Orologio', '{network:read}', 'PUBLIC', 60, '2026-01-01', gen_random_uuid(), $3, $4, $5)`,
      [id, alba, expiresAt, over.approved === false ? null : '2026-01-01', over.ended ? '2026-02-01' : null],
    );
    return id;
  };
  const told = async () =>
    (
      await house.sql(`select detail ->> 'clientId' as id from event where verb = 'machine-expires-soon' order by id`)
    ).map((row) => row.id);
  beforeEach(async () => {
    await house.sql('delete from identity.machine_client');
    await house.sql('alter table event disable trigger all');
    await house.sql(`delete from event where verb = 'machine-expires-soon'`);
  });

  test('G2: its administrators are told a month before and a week before, once each', async () => {
    const id = await make('2027-01-15T09:00:00Z');
    for (const at of ['2026-12-01', '2026-12-16', '2026-12-17', '2027-01-08', '2027-01-09', '2027-01-20']) {
      house.clock.at(`${at}T10:00:00Z`);
      await machinesExpireSoon.run(house.open.house);
      await machinesExpireSoon.run(house.open.house);
    }
    expect(await told()).toEqual([id, id]);
    const notices = (await letters('receiveNotice')).filter((one) => JSON.stringify(one).includes('MACHINE_EXPIRES'));
    expect(notices).toHaveLength(2);
    expect(JSON.stringify(notices)).toContain(alba);
  });

  test('G2: of one that waits, that was ended or that is over nobody is told', async () => {
    await make('2026-12-01T09:00:00Z', { approved: false });
    await make('2026-12-01T09:00:00Z', { ended: true });
    await make('2026-11-01T09:00:00Z');
    await machinesExpireSoon.run(house.open.house);
    expect(await told()).toEqual([]);
  });

  test('G2: the page says so', async () => {
    const [soon, later] = [await make('2026-12-10T09:00:00Z'), await make('2027-06-10T09:00:00Z')];
    const { data } = await house.ask(admin, '{ machineClients { id expiresSoon } }');
    const said = new Map(
      data?.machineClients.map((one: { id: string; expiresSoon: boolean }) => [one.id, one.expiresSoon]),
    );
    expect([said.get(soon), said.get(later)]).toEqual([true, false]);
  });
});
