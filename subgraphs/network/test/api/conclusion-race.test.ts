import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { courier, key } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

/* What ends with the last of several answers ends once, also where the last two arrive in the same instant. */

const ROUNDS = 12;
const HOUSES = ['cases', 'appointments', 'training', 'knowledge'];

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());
beforeEach(() => house.sql('truncate outbox, inbox, idempotency'));

const told = (command: string, fromHouse: string, payload: object) =>
  house.ask(
    courier,
    `mutation ($input: CourierInput!) { ${command}(input: $input) { received userErrors { message } } }`,
    {
      input: {
        clientKey: key(),
        messageId: key(),
        fromHouse,
        sentAt: '2026-11-23T09:00:00Z',
        entityKey: 'x',
        payload: JSON.stringify(payload),
      },
    },
  );

/** A departure of which every house still owes one step. */
async function departure(id: string): Promise<void> {
  await house.sql(
    `insert into departure (id, ente_id, adhesion_id, kind, state, effective_on, reason, decisions, seen, decided_by, decided_at, started_at)
     values ($1, $2, $3, 'WITHDRAWAL', 'UNDER_WAY', '2026-11-23', 'Prova', '{}', '{}', $4, now(), now())`,
    [id, idOf('ente', 'comune-alba'), idOf('adhesion', 'comune-alba@respi-2026'), idOf('person', 'provincial')],
  );
  for (const name of HOUSES) {
    await house.sql(
      `insert into departure_step (departure_id, house, kind, decision, state, done, told_at)
       values ($1, $2, 'STEP', 'CLOSE', 'PENDING', 0, now())`,
      [id, name],
    );
  }
}

/** An erasure that every house still owes an answer. */
async function erasure(id: string): Promise<void> {
  await house.sql(
    `insert into erasure (id, state, asked_by, asked_at, decided_by, decided_at, sealed_reason, sealed_of, cancels_future)
     values ($1, 'UNDER_WAY', $2, now(), $3, now(), 'x', 'x', false)`,
    [id, idOf('person', 'coordination'), idOf('person', 'provincial')],
  );
  for (const name of HOUSES) {
    await house.sql(`insert into erasure_step (erasure_id, house, state, told_at) values ($1, $2, 'PENDING', now())`, [
      id,
      name,
    ]);
  }
}

const THINGS = [
  {
    what: 'N11: a departure',
    table: 'departure',
    begin: departure,
    answer: (id: string, name: string) =>
      told('receiveDepartureStep', name, {
        departureId: id,
        house: name,
        steps: [{ kind: 'STEP', done: 1, isFinished: true }],
      }),
  },
  {
    what: 'I18: an erasure',
    table: 'erasure',
    begin: erasure,
    answer: (id: string, name: string) =>
      told('receiveErasureStep', name, { erasureId: id, house: name, erased: 1, kept: [] }),
  },
];

describe.each(THINGS)('$what of which all houses answer in the same instant', ({ what, table, begin, answer }) => {
  const stateOf = async (id: string) => (await house.sql(`select state from ${table} where id = $1`, [id]))[0].state;

  test(`${what} is done once, in every one of ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = key();
      await begin(id);
      const answers = await Promise.all(HOUSES.map((name) => answer(id, name)));
      expect(answers.map(({ errors }) => errors)).toEqual(HOUSES.map(() => undefined));
      expect(await stateOf(id)).toBe('DONE');
      expect(await house.sql('select 1 from outbox where entity_key = $1', [`${table}:${id}`])).toHaveLength(1);
      await house.sql(`delete from ${table}_step`);
      await house.sql(`delete from ${table}`);
    }
  });

  test(`${what} twin: two answers that do not wait for each other leave it under way for ever`, async () => {
    const id = key();
    await begin(id);
    await house.sql(`update ${table}_step set state = 'DONE' where house in ('cases', 'appointments')`);
    const conclude = `update ${table} set state = 'DONE', finished_at = now() where id = $1 and not exists
      (select 1 from ${table}_step s where s.${table}_id = $1 and s.state = 'PENDING')`;
    const [one, other] = [1, 2].map(() => new pg.Client({ connectionString: house.env.ownerUrl }));
    if (!one || !other) throw new Error('no clients');
    for (const [client, name] of [
      [one, 'training'],
      [other, 'knowledge'],
    ] as const) {
      await client.connect();
      await client.query('begin');
      await client.query("select set_config('respi.kind', 'SYSTEM', true)");
      const { rowCount } = await client.query(`update ${table}_step set state = 'DONE' where house = $1`, [name]);
      expect(rowCount).toBe(1);
    }
    for (const client of [one, other]) expect((await client.query(conclude, [id])).rowCount).toBe(0);
    for (const client of [one, other]) {
      await client.query('commit');
      await client.end();
    }
    expect(await house.sql(`select 1 from ${table}_step where state = 'PENDING'`)).toEqual([]);
    expect(await stateOf(id)).toBe('UNDER_WAY');
  });
});
