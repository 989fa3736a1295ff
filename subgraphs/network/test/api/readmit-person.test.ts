import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

const enteId = idOf('ente', 'comune-alba');
const adhesionId = idOf('adhesion', 'comune-alba@respi-2026');
const provincial = personIn('PROVINCIAL_COORDINATOR', { enteId: idOf('ente', 'provincia') });
const MANAGERS = ['ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR'];

const call = async (actor: Actor, name: string, input: object, fields = 'userErrors { code }') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await house.ask(actor, `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
    input: { clientKey: key(), ...input },
  });
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data[name];
};
const held = () =>
  house.sql(`select id from membership where ente_id = $1 and role = 'OPERATOR' and ended_at is null`, [enteId]);

/** An ente that left and is back; the role of its operator waits to be given back. */
let left: string;
beforeEach(async () => {
  await house.sql(`delete from membership where ente_id = $1 and granted_by is not null`, [enteId]);
  await house.sql(`update membership set ended_at = null, end_on = null, departure_id = null where ente_id = $1`, [
    enteId,
  ]);
  await house.sql('delete from departure_step; delete from departure; truncate idempotency, outbox');
  await house.sql(`update adhesion set state = 'ACTIVE', effective_to = null where id = $1`, [adhesionId]);
  const input = { adhesionId, enteId, reason: 'Prova', seen: await house.impactSeen(enteId) };
  expect((await call(provincial, 'withdrawAdhesion', input)).userErrors).toEqual([]);
  await house.sql(`update adhesion set state = 'ACTIVE' where id = $1`, [adhesionId]);
  const [row] = await house.sql(
    `select id from membership where ente_id = $1 and role = 'OPERATOR' and departure_id is not null`,
    [enteId],
  );
  left = row?.id;
});

describe('N14: who gives a role back', () => {
  test.each(ROLES)('N14 I10: %s of the ente itself', async (role) => {
    const answer = await call(personIn(role, { enteId }), 'readmitPerson', { membershipId: left });
    expect(answer.userErrors?.length === 0).toBe(MANAGERS.includes(role));
    expect(await held()).toHaveLength(MANAGERS.includes(role) ? 1 : 0);
  });

  test('N14: the administrator of another ente gives nothing back', async () => {
    const foreign = personIn('ENTE_ADMIN', { enteId: idOf('ente', 'comune-bra') });
    const answer = await call(foreign, 'readmitPerson', { membershipId: left });
    expect(answer.refused ?? answer.userErrors[0].code).toMatch(/NOT_FOUND|NOT_YOURS|FORBIDDEN/);
    expect(await held()).toEqual([]);
  });

  test('N14: of ten who give the same role back at once one does, and the person holds it once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => call(provincial, 'readmitPerson', { membershipId: left })),
    );
    expect(answers.filter(({ userErrors }) => userErrors?.length === 0)).toHaveLength(1);
    expect(await held()).toHaveLength(1);
  });
});

describe('I2: who withdraws an invitation', () => {
  test.each(ROLES)('I2: %s of the ente itself', async (role) => {
    const person = { email: `${role.toLowerCase()}@example.org`, displayName: 'Nuova Persona', roles: ['OPERATOR'] };
    const { invitation } = await call(
      provincial,
      'invitePerson',
      { enteId, ...person },
      'invitation { id } userErrors { code }',
    );
    const answer = await call(personIn(role, { enteId }), 'closeInvitation', { invitationId: invitation.id });
    const may = [...MANAGERS, 'ADMIN'].includes(role);
    expect(answer.userErrors?.length === 0).toBe(may);
    const [row] = await house.sql('select closed_at from invitation where id = $1', [invitation.id]);
    expect(row?.closed_at !== null).toBe(may);
  });
});
