import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { seedId } from '@respi/kit/seed-id.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { carryFrom } from '../src/courier.js';
import type { HouseDoor } from '../src/house-door.js';
import { ownerOf, seedProvince } from './province.js';
import { makeWorld, PLANS, type World } from './world.js';

const ENTE = seedId('ente', 'comune-alba');
const DESK = seedId('sportello', 'sportello-alba');
const PREVIEW = `query ($id: ID!) { ente(id: $id) { adhesion { id state version }
  peopleImpact { digest rows { kind count } } casesImpact { digest rows { kind count } } sportelli { bookingsImpact { digest rows { kind count } } }
  trainingImpact { digest rows { kind count } } contentsImpact { digest rows { kind count } }
  departures { id state steps { house kind isDone done } } } }`;
const FIELDS = ['peopleImpact', 'casesImpact', 'trainingImpact', 'contentsImpact'];

let world: World;
let admin: pg.Pool;
let token: string;
beforeAll(async () => {
  world = await makeWorld('solo', '2026-11-23T09:00:00Z');
  await seedProvince(world);
  admin = ownerOf(world);
  token = world.signIn(
    personIn('PROVINCIAL_COORDINATOR', { enteId: seedId('ente', 'provincia-cuneo') } as Partial<Actor>),
  );
  await leaveBehind(20);
}, 180_000);
afterAll(async () => {
  await admin.end();
  await world.close();
});

const sql = async (text: string, values: unknown[] = []) => (await admin.query(text, values)).rows;

/** What an ente has: cases, a draft, appointments ahead at its desk, seats, contents. */
async function leaveBehind(cases: number): Promise<void> {
  await sql(
    `insert into cases."case" (id, registry_number, subject, purpose, addressee, ente_id, sportello_id, opened_by, urgency,
       urgency_criterion, state, opened_at, submitted_at)
     select gen_random_uuid(), '2026/' || (500000 + (select count(*) from cases."case") + n), 'Prova', 'CONSULTATION', 'COORDINAMENTO',
       $1, $2, gen_random_uuid(), 'ORDINARY', 'x', 'SUBMITTED', now(), now() from generate_series(1, $3) n`,
    [ENTE, DESK, cases],
  );
  await sql(
    `insert into training.registration (id, event_id, person_id, ente_id, state, registered_at)
     select gen_random_uuid(), e.id, gen_random_uuid(), $1, 'WAITLISTED', now() from training.training_event e
     where e.starts_at > '2026-11-24' and e.state = 'PUBLISHED'`,
    [ENTE],
  );
  await sql(
    `update knowledge.content_item set owner_ente_id = $1 where id in (select id from knowledge.content_item order by id limit 3)`,
    [ENTE],
  );
  await sql(
    `insert into appointments.booking (id, code, state, agenda_id, sportello_id, purpose_id, counter, starts_at, ends_at, person_name,
       email, language, origin, purpose_title, duration_minutes, cutoff_hours, document_list, place_name, uid, confirmed_at)
     select gen_random_uuid(), substr(md5(random()::text), 1, 8), 'CONFIRMED', a.id, a.sportello_id, p.id, 1,
       '2026-12-14T09:00:00Z', '2026-12-14T09:30:00Z', 'Prova', 'prova@example.org', 'ar', 'PUBLIC', p.title, 30, 24, '[]', 'Alba',
       gen_random_uuid(), now()
     from appointments.agenda a join appointments.purpose p on p.agenda_id = a.id where a.sportello_id = $1`,
    [DESK],
  );
}

const preview = async () => {
  const { body } = await world.ask(PREVIEW, { token, variables: { id: ENTE } });
  expect(body.errors).toBeUndefined();
  return body.data.ente;
};
type Ente = Awaited<ReturnType<typeof preview>>;
type Impact = { digest: string; rows: { kind: string; count: number }[] };
const impacts = (ente: Ente): Impact[] => [
  ...FIELDS.map((field) => ente[field]),
  ...ente.sportelli.map((desk: { bookingsImpact: Impact }) => desk.bookingsImpact),
];
const digests = (ente: Ente): string[] => impacts(ente).map(({ digest }) => digest);
const counts = (ente: Ente): Record<string, number> => {
  const sum: Record<string, number> = {};
  for (const { kind, count } of impacts(ente).flatMap(({ rows }) => rows)) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
};
const suspend = async (ente: Ente, over: object = {}) => {
  const input = {
    clientKey: key(),
    adhesionId: ente.adhesion.id,
    enteId: ENTE,
    reason: 'Prova',
    seen: digests(ente),
    ...over,
  };
  const query =
    'mutation ($input: SuspendAdhesionInput!) { suspendAdhesion(input: $input) { adhesion { state } userErrors { code } } }';
  return (await world.ask(query, { token, variables: { input } })).body.data.suspendAdhesion;
};
const reinstate = async (ente: Ente) => {
  const query =
    'mutation ($input: ReinstateAdhesionInput!) { reinstateAdhesion(input: $input) { userErrors { code } } }';
  return (await world.ask(query, { token, variables: { input: { clientKey: key(), adhesionId: ente.adhesion.id } } }))
    .body;
};
const carry = async (doors: ReadonlyMap<string, HouseDoor> = world.doors) => {
  for (let round = 0; round < 30; round += 1) {
    let carried = 0;
    for (const door of doors.values()) carried += await carryFrom(door, doors, world.keys).catch(() => 1);
    if (carried === 0) return;
  }
};
const inCare = async () => (await sql('select count(*)::int as n from cases.case_in_care'))[0].n;
const everything = [
  { house: 'appointments', kind: 'FUTURE_BOOKINGS', decision: 'CANCEL' },
  { house: 'training', kind: 'SEATS', decision: 'CANCEL' },
];

describe('N10 N11: an ente leaves, across the houses', () => {
  test('N10: the preview counts what every house keeps of the ente', async () => {
    const found = counts(await preview());
    expect(found.OPEN_CASES).toBeGreaterThanOrEqual(20);
    expect(found.AGENDAS).toBeGreaterThan(0);
    expect(found.FUTURE_BOOKINGS).toBeGreaterThan(0);
    expect(found.SEATS).toBeGreaterThan(0);
    expect(found.CONTENTS).toBeGreaterThanOrEqual(3);
    expect(found.LOGINS).toBeGreaterThan(0);
  });

  test.each([
    ['cases', `update cases."case" set version = version + 1 where ente_id = $1`],
    ['appointments', `update appointments.booking set version = version + 1 where $1::uuid is not null`],
    ['training', `update training.registration set version = version + 1 where ente_id = $1`],
    ['knowledge', `update knowledge.content_item set version = version + 1 where owner_ente_id = $1`],
    ['network', `update network.membership set version = version + 1 where ente_id = $1`],
  ])('N11: what changed in %s since the preview refuses the whole', async (_house, change) => {
    const before = await preview();
    await sql(change, [ENTE]);
    expect((await suspend(before)).userErrors[0].code).toBe('CONFLICT');
    expect((await preview()).adhesion.state).toBe('ACTIVE');
  });

  test('N11: a departure that is written into the document, past the comparison, is refused', async () => {
    const ente = await preview();
    const query = `mutation { suspendAdhesion(input: { clientKey: "${key()}", adhesionId: "${ente.adhesion.id}", enteId: "${ENTE}", reason: "x", seen: ["${digests(ente).join('","')}"] }) { userErrors { code } } }`;
    expect((await world.ask(query, { token })).body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  test('N10: an ente with 5,000 open cases is previewed whole; how long it takes is printed', async () => {
    await leaveBehind(5_000);
    await preview();
    const from = performance.now();
    const found = counts(await preview());
    const took = performance.now() - from;
    expect(found.OPEN_CASES).toBeGreaterThanOrEqual(5_000);
    process.stderr.write(`N10 preview of 5,000 cases: ${Math.round(took)} ms\n`);
    await sql(
      `delete from cases."case" where subject = 'Prova' and id not in (select id from cases."case" where subject = 'Prova' limit 450)`,
    );
  }, 60_000);

  test('N11 N12: with what is there now seen it goes through; the steps are done, in batches, each recorded', async () => {
    const before = await preview();
    const found = counts(before);
    expect(await suspend(before, { decisions: everything })).toEqual({
      adhesion: { state: 'SUSPENDED' },
      userErrors: [],
    });
    expect((await preview()).departures[0].state).toBe('UNDER_WAY');
    await carry();
    const after = await preview();
    expect(after.departures[0].state).toBe('DONE');
    const done = Object.fromEntries(
      after.departures[0].steps.map((step: { kind: string; done: number }) => [step.kind, step.done]),
    );
    expect(done).toMatchObject({
      OPEN_CASES: found.OPEN_CASES,
      FUTURE_BOOKINGS: found.FUTURE_BOOKINGS,
      SEATS: found.SEATS,
    });
    expect(await inCare()).toBe(found.OPEN_CASES);
    expect(
      await sql(
        `select 1 from appointments.booking where sportello_id = $1 and state = 'CONFIRMED' and starts_at > $2`,
        [DESK, world.clock.now()],
      ),
    ).toEqual([]);
    expect(
      (
        await sql(
          `select count(*)::int as n from appointments.outbox where kind = 'MAIL' and command = 'cancelledByOffice'`,
        )
      )[0].n,
    ).toBe(found.FUTURE_BOOKINGS);
  });

  test('N14: with the reinstatement the cases are the desk’s again and the agendas open', async () => {
    await reinstate(await preview());
    await carry();
    expect(await inCare()).toBe(0);
    expect(
      await sql(`select 1 from appointments.agenda_closure where departure_id is not null and ends_on >= '2026-11-23'`),
    ).toEqual([]);
    expect((await preview()).adhesion.state).toBe('ACTIVE');
  });
});

/** A door at which a process dies: before it is asked, after it acted but before it answers, or before the outcome is kept. */
const dying = (door: HouseDoor, at: 'before' | 'after' | 'settling', chance: () => boolean): HouseDoor => ({
  ...door,
  name: door.name,
  lease: (...given) => door.lease(...given),
  download: (...given) => door.download(...given),
  upload: (...given) => door.upload(...given),
  ready: () => door.ready(),
  close: () => door.close(),
  async ask(request) {
    if (at === 'before' && chance()) throw new Error('killed before');
    const answer = await door.ask(request);
    if (at === 'after' && chance()) throw new Error('killed after');
    return answer;
  },
  async settle(...given) {
    if (at === 'settling' && chance()) throw new Error('killed settling');
    await door.settle(...given);
  },
});

describe('N11: the steps survive the kill of any process', () => {
  test.each(['before', 'after', 'settling'] as const)(
    'N11: killed %s, again and again, each step is still done once',
    async (at) => {
      await leaveBehind(5);
      const before = await preview();
      const found = counts(before);
      // the clock of a test stands still: what was decided now is told from what was decided before by its id
      const old = before.departures.map(({ id }: { id: string }) => id);
      const own = (ente: Ente) => ente.departures.find(({ id }: { id: string }) => !old.includes(id));
      expect((await suspend(before, { decisions: everything })).userErrors).toEqual([]);
      let round = 0;
      let kills = 0;
      const chance = () => {
        round += 1;
        const dies = round % 2 === 1 && kills < 25;
        if (dies) kills += 1;
        return dies;
      };
      const doors = new Map([...world.doors].map(([name, door]) => [name, dying(door, at, chance)]));
      for (let turn = 0; turn < 40; turn += 1) {
        await carry(doors);
        // a new process: leases of the dead one run out
        for (const { name } of PLANS) {
          await sql(
            `update ${name}.outbox set leased_until = null, next_at = now() - interval '1 second' where done_at is null`,
          );
        }
        if (own(await preview()).state === 'DONE') break;
      }
      expect(kills).toBeGreaterThan(2);
      const departure = own(await preview());
      expect(departure.state).toBe('DONE');
      const done = Object.fromEntries(
        departure.steps.map((step: { kind: string; done: number }) => [step.kind, step.done]),
      );
      expect(done).toMatchObject({
        OPEN_CASES: found.OPEN_CASES,
        FUTURE_BOOKINGS: found.FUTURE_BOOKINGS,
        SEATS: found.SEATS,
      });
      expect(await inCare()).toBe(found.OPEN_CASES);
      await reinstate(await preview());
      await carry();
    },
    60_000,
  );

  test('N11 twin: without the inbox a message that is carried twice is done twice', async () => {
    await leaveBehind(5);
    const before = await preview();
    await suspend(before, { decisions: everything });
    const doors = new Map([...world.doors].map(([name, door]) => [name, dying(door, 'settling', () => true)]));
    await carryFrom(doors.get('network') as HouseDoor, doors, world.keys).catch(() => undefined);
    const [{ told }] = await sql(
      `select count(*)::int as told from cases.outbox where command = 'receiveDepartureStep' and done_at is null`,
    );
    for (const { name } of PLANS) {
      await sql(
        `update ${name}.outbox set leased_until = null, next_at = now() - interval '1 second' where done_at is null`,
      );
      await sql(`truncate ${name}.inbox, ${name}.idempotency`);
    }
    await carryFrom(doors.get('network') as HouseDoor, doors, world.keys).catch(() => undefined);
    const [twice] = await sql(
      `select count(*)::int as told from cases.outbox where command = 'receiveDepartureStep' and done_at is null`,
    );
    expect(twice.told).toBeGreaterThan(told);
    await carry();
  });
});
