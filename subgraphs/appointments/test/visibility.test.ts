import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { prepared } from '@respi/kit/read-session.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import fc from 'fast-check';
import { parse } from 'graphql';
import type { Booking } from '../src/booking/booking.entity.js';
import { canSee } from '../src/booking/booking.policy.js';
import { AGENDA, booked, clerk, DESK, DESK_AGENDA, OFFICE, RENEWAL, sha, standAppointments } from './build/house.js';

let house: TestHouse;
let rows: (Pick<Booking, 'officeId' | 'sportelloId' | 'bookedBy' | 'caseLink' | 'caseDesk' | 'caseOffice'> & {
  id: string;
})[];
/** A desk whose segnalazione one of the appointments belongs to (A36). */
const CASE_DESK = key();
const booker = key();
const tokens: string[] = [];

beforeAll(async () => {
  house = await standAppointments();
  const at = (n: number) => new Date(Date.parse('2026-12-03T08:00:00Z') + n * 30 * 60_000).toISOString();
  for (const n of [0, 1, 2]) tokens.push((await booked(house, { hold: { startsAt: at(n) } })).token);
  for (const n of [0, 1]) {
    const startsAt = new Date(Date.parse('2026-11-30T08:00:00Z') + n * 30 * 60_000).toISOString();
    await booked(house, { hold: { purposeId: RENEWAL, startsAt } });
  }
  await house.sql('update booking set booked_by = $1 where starts_at in ($2, $3)', [
    booker,
    at(0),
    '2026-11-30T08:00:00Z',
  ]);
  await house.sql(
    `update booking set case_id = $1, case_link = case when starts_at = $2 then 'CONFIRMED' else 'ASKED' end,
       case_desk = $3, case_office = $4 where starts_at in ($2, $5)`,
    [key(), at(1), CASE_DESK, OFFICE, at(2)],
  );
  rows = await house.sql(
    `select id, office_id as "officeId", sportello_id as "sportelloId", booked_by as "bookedBy",
       case_link as "caseLink", case_desk as "caseDesk", case_office as "caseOffice" from booking`,
  );
});
afterAll(() => house.close());

/** People of every role, working at the office, at the desk, at both or elsewhere, who booked or did not. */
const anyActor = fc
  .record({
    kind: fc.constantFrom(
      'PERSON' as const,
      'PERSON' as const,
      'PERSON' as const,
      'ANONYMOUS' as const,
      'CLIENT' as const,
      'COURIER' as const,
    ),
    roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }),
    officeId: fc.constantFrom(null, OFFICE, key()),
    sportelloIds: fc.constantFrom([], [DESK], [CASE_DESK], [DESK, key()]),
    personId: fc.constantFrom(booker, key()),
    rights: fc.constantFrom(undefined, undefined, [], ['KEEP_AGENDAS' as const]),
    tier: fc.constantFrom('RISTRETTA' as const, 'RISTRETTA' as const, 'ALLARGATA' as const),
  })
  .map((over): Actor => personIn([...over.roles], { ...over } as Partial<Actor>));

const ALL = prepared('test.all', 'select id from booking order by id');
const LIST = '{ bookings(first: 100) { edges { node { id } } } }';
const BY_ID = 'query ($id: ID!) { staffBooking(id: $id) { id } }';
const BY_KEY = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Booking { id personName } } }';
const DAYS = `query { a: dayList(agendaId: "${AGENDA}", on: "2026-12-03") { id } b: dayList(agendaId: "${DESK_AGENDA}", on: "2026-11-30") { id } }`;

/** What row-level security lets through, with no policy behind it. */
async function byWalls(actor: Actor): Promise<string[]> {
  const ctx = house.context(actor);
  const seen = await ctx.db.rows<{ id: string }>(ALL);
  await ctx.db.finish();
  return seen.map(({ id }) => id);
}
const byPolicy = (actor: Actor): string[] =>
  rows
    .filter((row) => canSee(actor, row))
    .map(({ id }) => id)
    .sort();

describe('two independent sentences for sight', () => {
  test('G5 A36: the walls alone and the policy alone let the same rows through, for every actor', async () => {
    await fc.assert(
      fc.asyncProperty(anyActor, async (actor) => {
        expect(await byWalls(actor)).toEqual(byPolicy(actor));
      }),
      { numRuns: 150 },
    );
  });

  test('G5 twin: with the walls down the policy still drops the rows, and tells the log', async () => {
    await house.sql('alter table booking disable row level security');
    try {
      const stranger = personIn('OPERATOR');
      expect((await house.ask(stranger, LIST)).data.bookings.edges).toEqual([]);
      expect((await byWalls(stranger)).length).toBe(rows.length);
    } finally {
      await house.sql('alter table booking enable row level security');
    }
  });
});

describe('every path agrees', () => {
  test('G5 G6: list, day list, by id and _entities give the same appointments to the same actor', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyActor.filter(({ kind }) => kind === 'PERSON'),
        async (actor) => {
          const expected = byPolicy(actor);
          const list = (await house.ask(actor, LIST)).data.bookings.edges
            .map((edge: { node: { id: string } }) => edge.node.id)
            .sort();
          const days = (await house.ask(actor, DAYS)).data;
          const dayIds = [...days.a, ...days.b].map(({ id }: { id: string }) => id).sort();
          const entities = (
            await house.ask(actor, BY_KEY, {
              r: rows.map(({ id }) => ({ __typename: 'Booking', id, personName: 'forged' })),
            })
          ).data._entities;
          const keyed = entities
            .filter((one: object | null) => one !== null)
            .map(({ id }: { id: string }) => id)
            .sort();
          const single: string[] = [];
          for (const { id } of rows) if ((await house.ask(actor, BY_ID, { id })).data.staffBooking) single.push(id);
          expect([list, dayIds, keyed, single.sort()]).toEqual([expected, expected, expected, expected]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('G6: a hidden appointment and an absent one answer alike', async () => {
    const stranger = personIn('OPERATOR');
    const ask = async (id: string) => [
      await house.ask(stranger, BY_ID, { id }),
      await house.ask(stranger, BY_KEY, { r: [{ __typename: 'Booking', id }] }),
    ];
    expect(JSON.stringify(await ask(rows[0]?.id ?? ''))).toBe(JSON.stringify(await ask(key())));
  });

  test('I12: what was seen of people is in the read audit', async () => {
    const actor = clerk();
    await house.ask(actor, LIST);
    const [audit] = await house.sql('select seen from read_audit where person_id = $1', [actor.personId]);
    expect(audit.seen).toHaveLength(3);
  });
});

describe('the bearer of a link', () => {
  test('A10: sees their appointment without a name in it, and nothing else in the same request', async () => {
    const ids = rows.map(({ id }) => ({ __typename: 'Booking', id }));
    const source =
      'query ($t: String!, $r: [_Any!]!) { booking(token: $t) { code } _entities(representations: $r) { ... on Booking { id } } }';
    const answer = await house.ask(anonymous, source, { t: tokens[0], r: ids });
    expect(answer.data.booking.code).toMatch(/-/);
    expect(answer.data._entities).toEqual(ids.map(() => null));
  });

  test('TH10: the walls of a transaction open to the token that was shown, and to no other', async () => {
    const ctx = house.context(anonymous);
    await ctx.db.rows(prepared('test.show', `select set_config('respi.bearer', $1, true)`), [sha(tokens[1] ?? '')]);
    const seen = await ctx.db.rows<{ id: string }>(ALL);
    await ctx.db.finish();
    expect(seen).toHaveLength(1);
    const next = house.context(anonymous);
    expect(await next.db.rows(ALL)).toEqual([]);
    await next.db.finish();
  });

  test('TH10 twin: with the walls down the same transaction sees everything', async () => {
    await house.sql('alter table booking disable row level security');
    try {
      const ctx = house.context(anonymous);
      expect((await ctx.db.rows(ALL)).length).toBe(rows.length);
      await ctx.db.finish();
    } finally {
      await house.sql('alter table booking enable row level security');
    }
  });

  test('TH10: tokens are kept as hashes only', async () => {
    const kept = await house.sql('select hash from manage_token');
    expect(kept.map(({ hash }) => hash)).toEqual(expect.arrayContaining(tokens.map(sha)));
    const dump =
      JSON.stringify(await house.sql('select to_jsonb(b) from booking b')) +
      JSON.stringify(await house.sql('select to_jsonb(h) from hold h')) +
      JSON.stringify(await house.sql('select to_jsonb(i) from idempotency i'));
    for (const token of tokens) expect(dump).not.toContain(token);
  });
});

describe('budget of statements', () => {
  const source =
    '{ bookings(first: 100) { edges { node { id purposeTitle purpose { id } agenda { name } bookedBy { id } messages { kind } history { verb } viewerCanMove } } } }';
  const statements = async (actor: Actor): Promise<number> => {
    const ctx = house.context(actor);
    const result = await house.open.run(ctx, { document: parse(source), variables: {} });
    expect(result.errors).toBeUndefined();
    return ctx.db.statements;
  };

  test('PIT11: a list costs the same for one row and for many', async () => {
    const one = await statements(personIn('OPERATOR', { personId: booker, officeId: null }));
    const many = await statements(personIn('COORDINATION'));
    expect([one, many]).toEqual([many, many]);
    expect(many).toBeLessThanOrEqual(5);
  });
});
