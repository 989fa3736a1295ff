import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { courier, key } from '@respi/kit/testing/stand.js';
import { standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
let coordination: Actor;
beforeAll(async () => {
  house = await standNetwork();
  coordination = await house.actor('coordination');
});
afterAll(() => house.close());
beforeEach(() => house.sql('truncate notice, outbox, inbox, idempotency'));

const decide = async (verb: string, tier: string, code: string, over: object = {}) => {
  const [{ id: rightId, version: expectedVersion }] = await house.sql(
    'select id, version from network_right where tier = $1 and code = $2',
    [tier, code],
  );
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { answer: ${verb}(input: $input) { userErrors { code } } }`;
  const input = { clientKey: key(), rightId, expectedVersion, reason: 'Deciso in équipe', ...over };
  const { data } = await house.ask(coordination, source, { input });
  expect(data.answer.userErrors).toEqual([]);
};

/** Carries the notices as the courier does, and answers who was told what. */
async function told() {
  const source = 'mutation ($input: CourierInput!) { receiveNotice(input: $input) { received } }';
  const rows = await house.sql(`select id, sealed_payload from outbox where command = 'receiveNotice' order by seq`);
  for (const { id: messageId, sealed_payload: sealed } of rows) {
    const payload = house.open.house.cipher.open(sealed);
    const sent = { fromHouse: 'network', sentAt: '2026-11-23T09:00:00Z', entityKey: 'network_right:1' };
    await house.ask(courier, source, { input: { clientKey: messageId, messageId, payload, ...sent } });
  }
  return house.sql(
    `select e.code as ente, m.role, n.params ->> 'state' as state, n.kind, n.href from notice n
     join membership m on m.person_id = n.person_id and m.ended_at is null join ente e on e.id = m.ente_id order by 1, 2`,
  );
}

describe('N2: who is told that a right of their network changed', () => {
  test('N2 C35: a right of desks is told to operators and administrators of the enti that are at work, and to no others', async () => {
    await decide('decideNetworkRight', 'RISTRETTA', 'KEEP_AGENDAS', { isGranted: false });
    const notices = await told();
    expect(notices.length).toBeGreaterThan(3);
    expect(new Set(notices.map(({ role }) => role))).toEqual(new Set(['OPERATOR', 'ENTE_ADMIN']));
    const outside = await house.sql(
      `select distinct e.code from notice n join membership m on m.person_id = n.person_id join ente e on e.id = m.ente_id
       where not exists (select 1 from membership o join ente i on i.id = o.ente_id
         where o.person_id = n.person_id and i.tier = 'RISTRETTA')`,
    );
    expect(outside).toEqual([]);
    expect(notices[0]).toMatchObject({
      kind: 'NETWORK_RIGHT_CHANGED',
      state: 'TAKEN',
      href: '/area-riservata/rete/diritti',
    });
  });

  test('N2: a right of readers is told to whoever works in the network', async () => {
    await decide('decideNetworkRight', 'RISTRETTA', 'READ_NETWORK_KNOWLEDGE', { isGranted: false });
    const roles = new Set((await told()).map(({ role }) => role));
    expect([roles.has('EDITOR'), roles.has('OPERATOR')]).toEqual([true, true]);
  });

  test('N2: given back by a reset it is told as given; what is only confirmed is told to nobody', async () => {
    await decide('resetNetworkRight', 'RISTRETTA', 'KEEP_AGENDAS');
    expect(new Set((await told()).map(({ state }) => state))).toEqual(new Set(['GRANTED']));
    await house.sql('truncate notice, outbox, inbox, idempotency');
    const [read] = await house.sql(
      `select id as "rightId", version as "expectedVersion" from network_right where tier = 'RISTRETTA' and code = 'KEEP_AGENDAS'`,
    );
    const source =
      'mutation ($input: ConfirmNetworkRightsInput!) { c: confirmNetworkRights(input: $input) { userErrors { code } } }';
    const { data } = await house.ask(coordination, source, { input: { clientKey: key(), rights: [read] } });
    expect([data.c.userErrors, await told()]).toEqual([[], []]);
  });
});
