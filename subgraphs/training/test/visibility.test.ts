import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { prepared } from '@respi/kit/read-session.js';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import fc from 'fast-check';
import { parse } from 'graphql';
import { canSee as canSeeEvent, type EventRow } from '../src/event/event.policy.js';
import { plan } from '../src/plan.js';
import { canSee as canSeeRegistration, type RegistrationRow } from '../src/registration/registration.policy.js';
import { buildEvent, operator, registerAs } from './build/events.js';

let house: TestHouse;
let events: (EventRow & { id: string })[];
let registrations: (RegistrationRow & { id: string })[];
const [me, myEnte] = [key(), key()];

beforeAll(async () => {
  house = await stand(plan);
  for (const state of ['DRAFT', 'PUBLISHED', 'CANCELLED']) {
    for (const isPublic of [true, false]) await buildEvent(house, { state, isPublic });
  }
  const open = await buildEvent(house);
  for (const person of [{ personId: me, enteId: myEnte }, { enteId: myEnte }, {}]) {
    await registerAs(house, operator(person), open);
  }
  events = await house.sql('select id, state, is_public as "isPublic" from training_event order by id');
  registrations = await house.sql(
    'select id, person_id as "personId", ente_id as "enteId" from registration order by id',
  );
});
afterAll(() => house.close());

/** Callers of every kind and role, who registered or did not, of the ente of those who did or not. */
const anyActor = fc
  .record({
    kind: fc.constantFrom(
      'PERSON' as const,
      'PERSON' as const,
      'ANONYMOUS' as const,
      'CLIENT' as const,
      'COURIER' as const,
    ),
    roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }),
    personId: fc.constantFrom(me, key()),
    enteId: fc.constantFrom(myEnte, key()),
    isBeyondPublic: fc.boolean(),
  })
  .map(({ kind, roles, isBeyondPublic, ...over }): Actor => {
    if (kind === 'PERSON') return personIn(roles, over);
    if (kind !== 'CLIENT') return { ...anonymous, kind };
    const ofTheNetwork = isBeyondPublic ? { enteId: over.enteId, tier: 'RISTRETTA' as const } : {};
    return { ...anonymous, kind, ...ofTheNetwork, scopes: ['training:read'] };
  });

const ALL = {
  training_event: prepared('test.events', 'select id from training_event order by id'),
  registration: prepared('test.registrations', 'select id from registration order by id'),
};
/** What row-level security lets through, with no policy behind it. */
async function byWalls(actor: Actor, table: keyof typeof ALL): Promise<string[]> {
  const ctx = house.context(actor);
  const rows = await ctx.db.rows<{ id: string }>(ALL[table]);
  await ctx.db.finish();
  return rows.map(({ id }) => id);
}
const ids = (rows: ({ id: string } | null)[]): string[] => rows.flatMap((row) => (row ? [row.id] : [])).sort();
const BY_KEY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on TrainingEvent { id } ... on Registration { id } } }`;
const keyed = async (actor: Actor, name: string, rows: { id: string }[]): Promise<string[]> => {
  const r = rows.map(({ id }) => ({ __typename: name, id, state: 'forged' }));
  return ids((await house.ask(actor, BY_KEY, { r })).data._entities);
};

describe('two independent sentences for sight', () => {
  test('G5: the walls alone and the policy alone let the same meetings and registrations through', async () => {
    await fc.assert(
      fc.asyncProperty(anyActor, async (actor) => {
        const byPolicy = [
          ids(events.filter((row) => canSeeEvent(actor, row))),
          ids(registrations.filter((row) => canSeeRegistration(actor, row))),
        ];
        expect([await byWalls(actor, 'training_event'), await byWalls(actor, 'registration')]).toEqual(byPolicy);
      }),
      { numRuns: 120 },
    );
  });

  test('G5 twin: with the walls down the policy still drops what is not to be seen', async () => {
    await house.sql('alter table registration disable row level security');
    try {
      const stranger = operator();
      expect((await byWalls(stranger, 'registration')).length).toBe(registrations.length);
      expect(await keyed(stranger, 'Registration', registrations)).toEqual([]);
    } finally {
      await house.sql('alter table registration enable row level security');
    }
  });
});

describe('every path agrees', () => {
  test('G5 G6: calendar, by id and _entities give the same meetings to the same reader', async () => {
    await fc.assert(
      fc.asyncProperty(anyActor, async (actor) => {
        const expected = ids(events.filter((row) => canSeeEvent(actor, row)));
        const answer = await house.ask(actor, '{ trainingEvents(first: 100) { edges { node { id } } } }');
        const list = ids(answer.data.trainingEvents.edges.map((edge: { node: { id: string } }) => edge.node));
        const single = [];
        for (const { id } of events) {
          single.push(
            (await house.ask(actor, 'query ($id: ID) { trainingEvent(id: $id) { id } }', { id })).data.trainingEvent,
          );
        }
        expect([list, ids(single), await keyed(actor, 'TrainingEvent', events)]).toEqual([
          expected,
          expected,
          expected,
        ]);
      }),
      { numRuns: 25 },
    );
  });

  test('T22: the participants of a meeting and _entities give the same registrations to the same reader', async () => {
    const source = '{ trainingEvents(first: 100) { edges { node { registrations { id } } } } }';
    await fc.assert(
      fc.asyncProperty(anyActor, async (actor) => {
        const expected = ids(registrations.filter((row) => canSeeRegistration(actor, row)));
        const { edges } = (await house.ask(actor, source)).data.trainingEvents;
        const listed = edges.flatMap((edge: { node: { registrations: { id: string }[] } }) => edge.node.registrations);
        const known = actor.kind === 'PERSON' ? expected : [];
        expect([ids(listed), await keyed(actor, 'Registration', registrations)]).toEqual([known, expected]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('budget of statements', () => {
  const source = `{ trainingEvents(first: 100) { edges { node { id seatsLeft waitingCount joinLink viewerCanRegister
    sessions { id } organiser { id } myRegistration { id } registrations { id position viewerCanWithdraw event { id } } } } } }`;
  const statements = async (actor: Actor): Promise<number> => {
    const ctx = house.context(actor);
    const result = await house.open.run(ctx, { document: parse(source), variables: {} });
    expect(result.errors).toBeUndefined();
    return ctx.db.statements;
  };

  test('PIT11: a calendar costs the same with one meeting and with many', async () => {
    const before = await statements(operator());
    for (let n = 0; n < 30; n += 1) await buildEvent(house);
    expect(await statements(operator())).toBe(before);
    expect(before).toBeLessThanOrEqual(7);
  });
});
