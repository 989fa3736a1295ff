import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

const enteId = idOf('ente', 'comune-alba');
const administrator = personIn('ENTE_ADMIN', { enteId });
const coordination = personIn('COORDINATION');
const name = async (actor: Actor, over: object = {}) => {
  const input = {
    clientKey: key(),
    enteId,
    kind: 'REFERENT',
    name: 'Rita Referente',
    email: 'operator-alba@example.org',
    ...over,
  };
  const answer = await house.ask(
    actor,
    'mutation ($input: NameContactInput!) { nameContact(input: $input) { contact { name isOrphaned } userErrors { code field } } }',
    { input },
  );
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data.nameContact;
};
const contacts = async (actor: Actor) =>
  (await house.ask(actor, 'query ($id: ID!) { ente(id: $id) { contacts { kind name isOrphaned } } }', { id: enteId }))
    .data.ente.contacts;

describe('N1 N18 N26: contacts of an ente', () => {
  test.each(ROLES)('N1: named by %s of the ente itself', async (role) => {
    const answer = await name(personIn(role, { enteId }));
    const allowed = ['ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'].includes(role);
    expect(answer.userErrors?.length === 0).toBe(allowed);
  });

  test('N1: the administrator of another ente names nobody here', async () => {
    const foreign = personIn('ENTE_ADMIN', { enteId: idOf('ente', 'comune-bra') });
    expect((await name(foreign)).userErrors[0].code).toBe('NOT_YOURS');
  });

  test('N18: naming another replaces the former one, who stays in the history', async () => {
    await name(administrator, { name: 'Primo' });
    await name(administrator, { name: 'Secondo' });
    expect((await contacts(administrator)).map((one: { name: string }) => one.name)).toEqual(['Secondo']);
    expect(
      await house.sql(`select 1 from contact where ente_id = $1 and name = 'Primo' and ended_at is not null`, [enteId]),
    ).toHaveLength(1);
  });

  test('N26: internal referents are private', async () => {
    expect(await contacts(anonymous)).toBeNull();
    expect(await contacts(personIn('OPERATOR', { enteId: idOf('ente', 'comune-bra') }))).toBeNull();
    expect(await contacts(coordination)).toHaveLength(1);
  });

  test('N18: a contact who loses every role is found, does not block the ente, and is replaced', async () => {
    await name(administrator);
    const orphans = async () =>
      (await house.ask(coordination, '{ orphanedContacts { edges { node { name ente { id } } } } }')).data
        .orphanedContacts.edges;
    expect(await orphans()).toEqual([]);
    await house.sql(`update membership set ended_at = now() where person_id = $1`, [idOf('person', 'operator-alba')]);
    expect(await orphans()).toEqual([{ node: { name: 'Rita Referente', ente: { id: enteId } } }]);
    expect((await contacts(administrator))[0].isOrphaned).toBe(true);
    await name(administrator, { name: 'Nuovo Referente', email: 'admin-alba@example.org' });
    expect(await orphans()).toEqual([]);
  });

  test('an address or a telephone that is none is refused, and nothing changes', async () => {
    expect((await name(administrator, { email: 'no' })).userErrors[0]).toEqual({ code: 'INVALID', field: ['email'] });
    expect((await name(administrator, { phone: 'chiamami' })).userErrors[0]).toEqual({
      code: 'INVALID',
      field: ['phone'],
    });
    expect((await contacts(administrator))[0].name).toBe('Nuovo Referente');
  });
});

describe('I10: roles that may be granted', () => {
  test.each(ROLES)('I10: what %s may grant is what an invitation takes', async (role) => {
    const actor = personIn(role, { enteId });
    const source = 'query ($id: ID!) { ente(id: $id) { viewerGrantableRoles } }';
    const offered: string[] = (await house.ask(actor, source, { id: enteId })).data.ente.viewerGrantableRoles;
    for (const asked of ROLES.filter((one) => !['OFFICE_REFERENT', 'OFFICE_CLERK'].includes(one))) {
      const answer = await house.ask(
        actor,
        'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { userErrors { code } } }',
        {
          input: {
            clientKey: key(),
            enteId,
            email: `${asked.toLowerCase()}@example.org`,
            displayName: 'Prova',
            roles: [asked],
          },
        },
      );
      const taken = !answer.errors && answer.data.invitePerson.userErrors.length === 0;
      expect([role, asked, taken]).toEqual([role, asked, offered.includes(asked)]);
    }
  });
});
