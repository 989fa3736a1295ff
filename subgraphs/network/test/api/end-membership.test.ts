import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

const alba = idOf('ente', 'comune-alba');
const operator = idOf('membership', 'operator-alba@comune-alba:OPERATOR:sportello-alba');
const adminAlba = idOf('membership', 'admin-alba@comune-alba:ENTE_ADMIN:');
const administrator = personIn('ENTE_ADMIN', { enteId: alba });
const END = `mutation ($input: EndMembershipInput!) { endMembership(input: $input) {
  membership { endOn isActive } userErrors { code field } } }`;

const end = async (actor: Actor, membershipId: string, over: object = {}) => {
  const answer = await house.ask(actor, END, { input: { clientKey: key(), membershipId, ...over } });
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data.endMembership;
};
beforeEach(async () => {
  await house.sql(`update membership set end_on = null, ended_at = null, version = 1`);
  await house.sql(`delete from membership where id = $1`, [idOf('membership', 'second-admin')]);
  await house.sql('update ente set membership_epoch = 1');
});

const secondAdministrator = () =>
  house.sql(
    `insert into membership (id, person_id, ente_id, role, start_on, created_at) values ($1, $2, $3, 'ENTE_ADMIN', '2026-03-02', now())`,
    [idOf('membership', 'second-admin'), idOf('person', 'operator-alba'), alba],
  );

describe('the end of a role', () => {
  test.each(ROLES)('%s of the ente', async (role) => {
    const answer = await end(personIn(role, { enteId: alba }), operator);
    const allowed = ['ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'].includes(role);
    if (allowed) expect(answer).toEqual({ membership: { endOn: '2026-11-23', isActive: false }, userErrors: [] });
    else expect(answer.refused).toBe('FORBIDDEN');
  });

  test('an administrator ends no role of another ente: it is as if it were not there', async () => {
    const answer = await end(personIn('ENTE_ADMIN', { enteId: idOf('ente', 'comune-bra') }), operator);
    expect(answer.userErrors[0].code).toBe('NOT_FOUND');
  });

  test('I7: ended at once, the epoch grows; ended on a day, the role holds until then', async () => {
    await end(administrator, operator);
    expect((await house.sql('select membership_epoch from ente where id = $1', [alba]))[0].membership_epoch).toBe(2);
    await house.sql('update membership set end_on = null, ended_at = null');
    const dated = await end(administrator, operator, { endOn: '2026-11-30' });
    expect(dated.membership).toEqual({ endOn: '2026-11-30', isActive: true });
    expect((await end(administrator, operator, { endOn: '2026-11-22' })).userErrors[0].code).toBe('INVALID');
  });

  test('C21: upon an older version it is a conflict, and an ended role does not end again', async () => {
    expect((await end(administrator, operator, { expectedVersion: 9 })).userErrors[0].code).toBe('CONFLICT');
    await end(administrator, operator);
    expect((await end(administrator, operator)).userErrors[0].code).toBe('WRONG_STATE');
  });

  test('N17: the last administrator stays', async () => {
    expect((await end(administrator, adminAlba)).userErrors[0].code).toBe('LAST_ADMINISTRATOR');
    await secondAdministrator();
    expect((await end(administrator, adminAlba)).userErrors).toEqual([]);
  });

  test('N17: of two administrators that end each other in the same instant, one stays', async () => {
    for (let round = 0; round < 15; round += 1) {
      await house.sql('update membership set end_on = null, ended_at = null');
      await house.sql('delete from membership where id = $1', [idOf('membership', 'second-admin')]);
      await secondAdministrator();
      const answers = await Promise.all([
        end(administrator, adminAlba),
        end(administrator, idOf('membership', 'second-admin')),
      ]);
      expect(answers.filter((answer) => answer.userErrors[0]?.code === 'LAST_ADMINISTRATOR')).toHaveLength(1);
    }
  });

  test('N17 twin: counting without the lock lets both leave', async () => {
    const count = `select count(*)::int as count from membership where ente_id = $1 and role = 'ENTE_ADMIN' and ended_at is null and id <> $2`;
    await secondAdministrator();
    const ids = [adminAlba, idOf('membership', 'second-admin')];
    const others = await Promise.all(ids.map((id) => house.sql(count, [alba, id])));
    for (const [at, id] of ids.entries()) {
      if (others[at]?.[0].count > 0) await house.sql('update membership set ended_at = now() where id = $1', [id]);
    }
    expect(
      await house.sql(`select id from membership where ente_id = $1 and role = 'ENTE_ADMIN' and ended_at is null`, [
        alba,
      ]),
    ).toHaveLength(0);
  });
});

describe('who receives people', () => {
  const told = async () => {
    const rows = await house.sql(`select sealed_payload, entity_key from outbox where command = 'receiveOperatorLeft'`);
    return rows.map((row) => JSON.parse(house.open.house.cipher.open(row.sealed_payload)));
  };
  beforeEach(() => house.sql('delete from outbox'));

  test('A34: appointments is told who leaves, which desks and from which day', async () => {
    await end(administrator, operator, { endOn: '2026-11-30' });
    const [message] = await told();
    expect(message).toMatchObject({ personId: idOf('person', 'operator-alba'), lastDay: '2026-11-30' });
    expect(message.sportelloIds).toContain(idOf('sportello', 'sportello-alba'));
  });

  test('A34: at once means from today; with another role at the same desk nobody has left', async () => {
    await end(administrator, operator);
    expect((await told())[0].lastDay).toBe('2026-11-22');
    await house.sql('update membership set end_on = null, ended_at = null, version = 1; delete from outbox');
    await secondAdministrator();
    await end(administrator, operator);
    expect(await told()).toEqual([]);
  });
});
