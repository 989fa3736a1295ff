import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ROLES } from '@respi/kit/actor.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import type pg from 'pg';
import { carryFrom } from '../src/courier.js';
import { type HouseDoor, HouseUnavailable } from '../src/house-door.js';
import { ownerOf, seedProvince } from './province.js';
import { makeWorld, type World } from './world.js';

/* F11: what is posted is delivered, or lies where a person sees it and can send it again. */

let world: World;
let admin: pg.Pool;
beforeAll(async () => {
  world = await makeWorld('solo', '2026-11-23T09:00:00Z');
  await seedProvince(world);
  admin = ownerOf(world);
}, 180_000);
afterAll(async () => {
  await admin?.end();
  await world?.close();
});
const sql = async (text: string, values: unknown[] = []) => (await admin.query(text, values)).rows;
beforeEach(() => sql('truncate cases.outbox'));

/** Writes a message as a command of cases does; answers its id. */
async function posted(target: string, command: string, payload: object, entityKey = key()): Promise<string> {
  const id = key();
  const cipher = world.houses.get('cases')?.house.cipher;
  await sql(
    `insert into cases.outbox (id, kind, target, command, entity_key, sealed_payload, origin, created_at)
     values ($1, 'MESSAGE', $2, $3, $4, $5, '{"actor": {"kind": "SYSTEM", "scopes": []}, "requestId": "test"}', now())`,
    [id, target, command, entityKey, cipher?.seal(JSON.stringify(payload))],
  );
  return id;
}
const fact = () => ({ factId: key(), at: '2026-11-23T09:00:00Z', kind: 'CASE_OPENED', detail: {} });
const cases = () => world.doors.get('cases') as HouseDoor;
const stateOf = async (id: string) =>
  (
    await sql(
      `select done_at is not null as done, dead_at is not null as dead, silent_since is not null as silent, refusals
       from cases.outbox where id = $1`,
      [id],
    )
  )[0];
/** The doors with one of them shut, by the way in which its house is away. */
const without = (house: string, ask: HouseDoor['ask']) => {
  const door = world.doors.get(house) as HouseDoor;
  return new Map(world.doors).set(house, { ...door, name: door.name, ask } as HouseDoor);
};
const away = (house: string) => without(house, () => Promise.reject(new HouseUnavailable(house, 'connection refused')));

describe('F11: a house that is away', () => {
  test('F11: loses nothing: after 30 rounds without an answer the message waits still, and arrives once it is back', async () => {
    const id = await posted('network', 'receiveFact', fact());
    for (let round = 0; round < 30; round += 1) {
      await sql('update cases.outbox set next_at = clock_timestamp()');
      await carryFrom(cases(), away('network'), world.keys);
    }
    expect(await stateOf(id)).toEqual({ done: false, dead: false, silent: true, refusals: 0 });
    await sql('update cases.outbox set next_at = clock_timestamp()');
    await carryFrom(cases(), world.doors, world.keys);
    expect(await stateOf(id)).toMatchObject({ done: true, silent: false });
  });

  test('F11: whose database is away is away too', async () => {
    const id = await posted('network', 'receiveFact', fact());
    const broken = without('network', async () => ({
      errors: [Object.assign(new Error('later'), { extensions: { code: 'UNAVAILABLE' } }) as never],
    }));
    await carryFrom(cases(), broken, world.keys);
    expect(await stateOf(id)).toEqual({ done: false, dead: false, silent: true, refusals: 0 });
  });

  test('F11: is asked once a round, and what goes elsewhere does not wait for it', async () => {
    const late = [];
    for (let n = 0; n < 5; n += 1) late.push(await posted('knowledge', 'receiveFact', fact()));
    const id = await posted('network', 'receiveFact', fact());
    let asked = 0;
    let arrived: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const hanging = without('knowledge', async () => {
      asked += 1;
      await over;
      throw new HouseUnavailable('knowledge', 'too slow');
    });
    const round = carryFrom(cases(), hanging, world.keys);
    for (let waits = 0; waits < 200 && !(await stateOf(id)).done; waits += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect(await stateOf(id)).toMatchObject({ done: true });
    expect(await stateOf(late[0] ?? '')).toMatchObject({ done: false, silent: false });
    arrived();
    await round;
    expect(asked).toBe(1);
    for (const one of late) expect(await stateOf(one)).toMatchObject({ done: false, dead: false, silent: true });
  });
});

describe('F11: what a house refuses', () => {
  const refused = async () => {
    const id = await posted('network', 'receiveFact', { nonsense: true });
    for (let round = 0; round < 12; round += 1) {
      await sql('update cases.outbox set next_at = clock_timestamp()');
      await carryFrom(cases(), world.doors, world.keys);
    }
    expect(await stateOf(id)).toEqual({ done: false, dead: true, silent: false, refusals: 12 });
    return id;
  };
  const DELIVERIES = `{ casesDeliveries { waiting waitingSince stuck { id isLetter target name attempts reason isGivenUp } } }`;
  const seen = async (role: (typeof ROLES)[number]) =>
    (await world.ask(DELIVERIES, { token: world.signIn(personIn(role)) })).body;
  const again = async (role: (typeof ROLES)[number], deliveryId: string) => {
    const query = `mutation ($input: SendAgainInput!) { sendAgainInCases(input: $input) { done userErrors { code } } }`;
    const token = world.signIn(personIn(role));
    const { body } = await world.ask(query, { token, variables: { input: { clientKey: key(), deliveryId } } });
    return body.errors?.[0]?.extensions.code ?? body.data.sendAgainInCases.userErrors[0]?.code ?? 'DONE';
  };

  test('F11: is given up after twelve times, and seen with its reason by those who answer for the platform', async () => {
    const id = await refused();
    await posted('network', 'receiveFact', fact());
    const { data } = await seen('ADMIN');
    expect(data.casesDeliveries.waiting).toBe(1);
    expect(data.casesDeliveries.stuck).toEqual([
      {
        id,
        isLetter: false,
        target: 'network',
        name: 'receiveFact',
        attempts: 12,
        reason: expect.any(String),
        isGivenUp: true,
      },
    ]);
  });

  test.each(ROLES)('F11: %s', async (role) => {
    const id = await refused();
    const body = await seen(role);
    const mayLook = ['PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'].includes(role);
    expect(body.data?.casesDeliveries?.stuck?.length ?? 0).toBe(mayLook ? 1 : 0);
    expect(await again(role, id)).toBe(['PROVINCIAL_COORDINATOR', 'ADMIN'].includes(role) ? 'DONE' : 'FORBIDDEN');
  });

  test('F11: sent again by hand it is tried anew; what is under way, delivered or unknown is not', async () => {
    const id = await refused();
    const sealed = world.houses.get('cases')?.house.cipher.seal(JSON.stringify(fact()));
    await sql('update cases.outbox set sealed_payload = $2 where id = $1', [id, sealed]);
    expect(await again('ADMIN', id)).toBe('DONE');
    expect(await again('ADMIN', id)).toBe('WRONG_STATE');
    await carryFrom(cases(), world.doors, world.keys);
    expect(await stateOf(id)).toMatchObject({ done: true, dead: false });
    expect(await again('ADMIN', id)).toBe('NOT_FOUND');
    expect(await again('ADMIN', key())).toBe('NOT_FOUND');
    expect(await sql(`select 1 from cases.event where verb = 'sentAgain' and entity_id = $1`, [id])).toHaveLength(1);
  });

  test('F11 TH18: of a letter the codes of the mail server are told, never its words', async () => {
    const id = await posted('smtp', 'note', {});
    await sql(
      `update cases.outbox set kind = 'MAIL', attempts = 4, dead_at = now(), last_error = '550 5.1.1 <rosa.bianchi@example.org> unknown' where id = $1`,
      [id],
    );
    const { data } = await seen('ADMIN');
    expect(data.casesDeliveries.stuck).toMatchObject([{ id, isLetter: true, reason: '550 5.1.1', isGivenUp: true }]);
  });
});
