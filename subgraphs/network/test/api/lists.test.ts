import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { personIn } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
const alba = idOf('ente', 'comune-alba');
const bra = idOf('ente', 'comune-bra');
beforeAll(async () => {
  house = await standNetwork();
  for (const [at, enteId] of [alba, bra].entries()) {
    await house.sql(
      `insert into adhesion_letter (id, ente_id, adhesion_id, email, at)
       select $1, $2, a.id, $3, now() from adhesion a where a.ente_id = $2 limit 1`,
      [randomUUID(), enteId, `protocollo${at}@example.org`],
    );
    await house.sql(
      `insert into contact (id, ente_id, kind, name, person_id, named_at)
       select $1, $2, 'REFERENT', 'Chi era', p.id, now() from person p
       where not exists (select 1 from membership m where m.person_id = p.id and m.ente_id = $2) limit 1`,
      [randomUUID(), enteId],
    );
    await house.sql(
      `insert into ente_change (id, ente_id, kind, state, effective_on, reason, detail, decided_at)
       values ($1, $2, 'RENAME', 'SCHEDULED', '2027-01-01', 'x', '{"name": "y"}', now())`,
      [randomUUID(), enteId],
    );
  }
});
afterAll(() => house.close());

const provincial = personIn('PROVINCIAL_COORDINATOR');
const list = async (query: string): Promise<string[]> => {
  const source = `{ list: ${query} { edges { node { ente { id } } } } }`;
  const { data, errors } = await house.ask(provincial, source);
  expect(errors).toBeUndefined();
  return data.list.edges.map(({ node }: { node: { ente: { id: string } } }) => node.ente.id);
};

test.each(['adhesions', 'adhesionLetters', 'orphanedContacts', 'enteChanges'])(
  'N15 N18 N22 N25: %s are found by a part of the name of their ente, also with a typo; a wildcard is a letter',
  async (name) => {
    const all = await list(`${name}(first: 50)`);
    expect(all).toEqual(expect.arrayContaining([alba, bra]));
    expect(new Set(await list(`${name}(first: 50, text: "Comune di Alba")`)).has(alba)).toBe(true);
    expect(await list(`${name}(first: 50, text: "comune di bra")`)).toContain(bra);
    expect(await list(`${name}(first: 50, text: "zzzzzz")`)).toEqual([]);
    expect(await list(`${name}(first: 50, text: "%")`)).toEqual([]);
    expect(await list(`${name}(first: 50, text: "  ")`)).toEqual(all);
  },
);

test('N6: requests that wait for a decision stand together, until one is decided', async () => {
  const waiting = () => list('adhesions(first: 50, due: TO_DECIDE)');
  expect(await waiting()).not.toContain(alba);
  const [before] = await house.sql('select id, state from adhesion where ente_id = $1 limit 1', [alba]);
  for (const [state, isThere] of [
    ['REQUESTED', true],
    ['UNDER_REVIEW', true],
    ['APPROVED', false],
  ] as const) {
    await house.sql('update adhesion set state = $2 where id = $1', [before?.id, state]);
    expect([state, (await waiting()).includes(alba)]).toEqual([state, isThere]);
  }
  await house.sql('update adhesion set state = $2 where id = $1', [before?.id, before?.state]);
});
