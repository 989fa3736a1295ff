import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { seedId } from '@respi/kit/seed-id.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { carryFrom } from '../src/courier.js';
import type { HouseDoor } from '../src/house-door.js';
import { CANARY, DESK, EMAIL, plant, plantCase, TAX_CODE } from './one-person.js';
import { ownerOf, seedProvince } from './province.js';
import { makeWorld, type World } from './world.js';

/* I18: one person across the houses: what is held is given, what may go goes, and what must stay is named with its reason. */

const inProvincia = { enteId: seedId('ente', 'provincia-cuneo') } as Partial<Actor>;

let world: World;
let admin: pg.Pool;
let provincial: string;
let second: string;
let coordinator: string;
beforeAll(async () => {
  world = await makeWorld('solo', '2026-11-23T09:00:00Z');
  await seedProvince(world);
  admin = ownerOf(world);
  provincial = world.signIn(personIn('PROVINCIAL_COORDINATOR', inProvincia));
  second = world.signIn(personIn('PROVINCIAL_COORDINATOR', inProvincia));
  coordinator = world.signIn(personIn('COORDINATION', inProvincia));
  await plant(world, sql);
}, 180_000);
afterAll(async () => {
  await admin.end();
  await world.close();
});

const sql = async (text: string, values: unknown[] = []) => (await admin.query(text, values)).rows;
const EXPORT = ['Cases', 'Appointments', 'Network', 'Training']
  .map(
    (house) =>
      `${house}: exportPersonIn${house}(input: $input) { records { kind reference obstacle data { name value } } userErrors { code } }`,
  )
  .join(' ');
const exported = async (of: string, token = provincial) =>
  (
    await world.ask(`mutation ($input: ExportPersonInput!) { ${EXPORT} }`, {
      token,
      variables: { input: { clientKey: key(), of, reason: 'prot. 1234/2026' } },
    })
  ).body;
const ask = async (verb: string, input: object, token: string) =>
  (
    await world.ask(
      `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { ${verb === 'requestErasure' ? 'erasureId' : 'done'} userErrors { code } } }`,
      { token, variables: { input: { clientKey: key(), ...input } } },
    )
  ).body;
const LIST = '{ erasures { id state of reason viewerCanDecide steps { house isDone erased kept { reference why } } } }';
const erasures = async (token = provincial) => (await world.ask(LIST, { token })).body.data.erasures;
const carry = async (doors: ReadonlyMap<string, HouseDoor> = world.doors) => {
  for (let round = 0; round < 30; round += 1) {
    await sql(
      ['network', 'cases', 'appointments', 'training']
        .map((house) => `update ${house}.outbox set next_at = now(), leased_until = null where done_at is null`)
        .join(';'),
    );
    let carried = 0;
    for (const door of doors.values()) carried += await carryFrom(door, doors, world.keys).catch(() => 1);
    if (carried === 0) return;
  }
};
/** Tables of the whole database in which a string lies in clear. */
async function whereFound(needle: string): Promise<string[]> {
  const tables = await sql(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('network', 'identity', 'cases', 'appointments', 'knowledge', 'training') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await sql(`select 1 from ${name} t where strpos(lower(t::text), lower($1)) > 0 limit 1`, [needle]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('I18 art. 15: a person is given what is held', () => {
  test('I18: by e-mail all four houses answer, free words and encrypted numbers in clear, obstacles named', async () => {
    const { data } = await exported(EMAIL);
    const all = Object.values(data as Record<string, { records: { kind: string; obstacle: string | null }[] }>).flatMap(
      ({ records }) => records,
    );
    expect(all.map(({ kind, obstacle }) => `${kind} ${obstacle}`).sort()).toEqual([
      'BOOKINGS FUTURE_BOOKING',
      'BOOKINGS null',
      'CASES LEGAL_HOLD',
      'CASES OPEN_CASE',
      'CASES null',
      'GUESTS null',
      'PEOPLE null',
    ]);
    expect(JSON.stringify(data.Cases)).toContain(TAX_CODE);
    expect(JSON.stringify(data.Appointments)).toContain(TAX_CODE);
  });

  test('I18: by codice fiscale, in any spelling, the blind index finds cases and appointments', async () => {
    const { data } = await exported('rss mra 80a01 d205v');
    expect(data.Cases.records).toHaveLength(3);
    expect(data.Appointments.records).toHaveLength(2);
    expect((await exported('RSSMRA80A41D205Z')).data.Cases.records).toEqual([]);
  });

  test('I12: each row that was given is in the register of accesses as exported', async () => {
    const before = await sql(`select count(*)::int as n from cases.event where verb = 'exported'`);
    await exported(EMAIL);
    const after = await sql(`select count(*)::int as n from cases.event where verb = 'exported'`);
    expect(after[0].n - before[0].n).toBe(3);
  });

  test('TH23 I18: whose address or number goes on is somebody else, and is neither given nor forgotten', async () => {
    const names = async (of: string) =>
      ((await exported(of)).data.Cases.records as { data: { name: string; value: string }[] }[])
        .map(({ data }) => data.find(({ name }) => name === 'personName')?.value)
        .sort();
    const contacts = [
      'tel. 333 1234567',
      '+39 333/123.45.67',
      '0039333 1234567',
      '3331234567 8',
      '13331234567',
      '333123456',
    ];
    for (const [n, contact] of contacts.entries()) await plantCase(sql, `2026/71000${n}`, `Numero${n}`, contact);
    expect(await names('333 1234567')).toEqual(['Numero0', 'Numero1', 'Numero2', 'Numero3']);
    const addresses = [
      'a.rossi@example.org',
      'Scrivere ad <A.Rossi@example.org>.',
      'ma.rossi@example.org',
      'a.rossi@example.org.uk',
      'axrossi@example.org',
    ];
    for (const [n, contact] of addresses.entries()) await plantCase(sql, `2026/72000${n}`, `Indirizzo${n}`, contact);
    expect(await names('a.rossi@example.org')).toEqual(['Indirizzo0', 'Indirizzo1']);
  });

  test('I18 art. 15: of whom more is held than a page, all is given, page after page, each row once and logged', async () => {
    await sql(
      `insert into cases."case" (id, registry_number, subject, purpose, addressee, ente_id, sportello_id, opened_by, urgency,
         urgency_criterion, state, opened_at, person_contact)
       select gen_random_uuid(), '2025/' || lpad(n::text, 6, '0'), 'x', 'CONSULTATION', 'COORDINAMENTO', gen_random_uuid(), $1,
         gen_random_uuid(), 'ORDINARY', 'x', 'CANCELLED', '2025-01-01', 'molti@example.org' from generate_series(1, 1203) n`,
      [DESK],
    );
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let after: string | null = null, pages = 0; pages === 0 || after; pages += 1) {
      const { body } = await world.ask(
        `mutation ($input: ExportPersonInput!) { exportPersonInCases(input: $input) { records { id } next userErrors { code } } }`,
        {
          token: provincial,
          variables: { input: { clientKey: key(), of: 'molti@example.org', reason: 'prot. 5/2026', after } },
        },
      );
      const { records, next } = body.data.exportPersonInCases;
      sizes.push(records.length);
      seen.push(...records.map(({ id }: { id: string }) => id));
      after = next;
    }
    expect([sizes, new Set(seen).size]).toEqual([[500, 500, 203], 1203]);
    const logged = await sql(
      `select count(*)::int as n from cases.event where verb = 'exported' and entity_id = any($1)`,
      [seen],
    );
    expect(logged).toEqual([{ n: 1203 }]);
  });

  test('I10: nobody but the Provincia; what is too short is refused', async () => {
    expect((await exported(EMAIL, coordinator)).errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await exported('ab')).data.Cases.userErrors[0].code).toBe('INVALID');
  });
});

describe('I18 A35 art. 17: a person is forgotten', () => {
  let id: string;
  test('I10: who asks does not decide; the coordination may ask and not decide', async () => {
    const asked = await ask('requestErasure', { of: EMAIL, reason: 'prot. 99/2026', cancelsFuture: true }, provincial);
    id = asked.data.requestErasure.erasureId;
    const own = await ask('decideErasure', { erasureId: id, accepts: true }, provincial);
    expect(own.data.decideErasure.userErrors[0].code).toBe('SAME_PERSON');
    const other = await ask('decideErasure', { erasureId: id, accepts: true }, coordinator);
    expect(other.errors[0].extensions.code).toBe('FORBIDDEN');
    expect(await erasures(second)).toMatchObject([
      { id, state: 'REQUESTED', of: EMAIL, viewerCanDecide: true, steps: [] },
    ]);
    expect(await erasures(coordinator)).toMatchObject([{ viewerCanDecide: false }]);
  });

  test('I18: a house that dies before and after its act leaves it under way, and it is carried to its end', async () => {
    expect((await ask('decideErasure', { erasureId: id, accepts: true }, second)).data.decideErasure.done).toBe(true);
    const deaths = { before: 1, after: 1 };
    const dying = new Map(world.doors);
    for (const [house, when] of [
      ['cases', 'before'],
      ['appointments', 'after'],
    ] as const) {
      const door = world.doors.get(house) as HouseDoor;
      dying.set(house, {
        ...door,
        ask: async (request) => {
          if (when === 'before' && deaths.before-- > 0) throw new Error('killed');
          const answer = await door.ask(request);
          if (when === 'after' && deaths.after-- > 0) throw new Error('killed');
          return answer;
        },
      });
    }
    for (const door of dying.values()) await carryFrom(door, dying, world.keys).catch(() => 0);
    expect(await erasures()).toMatchObject([{ state: 'UNDER_WAY' }]);
    await carry();
    const [done] = await erasures();
    expect(done).toMatchObject({ state: 'DONE', of: null });
    const steps = Object.fromEntries(done.steps.map((step: { house: string }) => [step.house, step]));
    expect(steps.cases).toMatchObject({
      erased: 1,
      kept: [
        { reference: '2026/700001', why: 'OPEN_CASE' },
        { reference: '2026/700002', why: 'LEGAL_HOLD' },
      ],
    });
    expect(steps.appointments).toMatchObject({ erased: 2, kept: [] });
    expect(steps.training).toMatchObject({ erased: 1 });
    expect(steps.network).toMatchObject({ erased: 1 });
  });

  test('A35: the appointment ahead was cancelled first, and counts still', async () => {
    const rows = await sql(
      `select code, state, person_name from appointments.booking where code in ('FUTURA01', 'PASSATA1') order by code`,
    );
    expect(rows).toEqual([
      { code: 'FUTURA01', state: 'CANCELLED_BY_OFFICE', person_name: '—' },
      { code: 'PASSATA1', state: 'SERVED', person_name: '—' },
    ]);
  });

  test('I18 FIG15: of what went nothing is found in any table; of what stays, only where it must', async () => {
    for (const gone of ['CLOSED', 'Booking', 'Guest', 'Staff', 'Login']) {
      expect([gone, await whereFound(`${CANARY}${gone}`)]).toEqual([gone, []]);
    }
    expect(await whereFound(`${CANARY}TRIAGED`)).toEqual(['cases."case"', 'cases.case_name_word', 'cases.case_word']);
    expect(await sql('select count(*)::int as n from identity.login where email = $1', [EMAIL])).toEqual([{ n: 0 }]);
    const stones = await sql(`select reason from cases.tombstone union all select reason from appointments.tombstone
       union all select reason from training.tombstone union all select reason from network.tombstone`);
    expect(stones.map(({ reason }) => reason)).toEqual(Array(5).fill('ERASURE'));
  });

  test('I18 twin: without the choice to cancel, the appointment ahead stays and says why', async () => {
    await sql(
      `update appointments.booking set anonymised_at = null, email = $1, person_name = 'Ancora', state = 'CONFIRMED' where code = 'FUTURA01'`,
      [EMAIL],
    );
    const asked = await ask(
      'requestErasure',
      { of: EMAIL, reason: 'prot. 100/2026', cancelsFuture: false },
      provincial,
    );
    await ask('decideErasure', { erasureId: asked.data.requestErasure.erasureId, accepts: true }, second);
    await carry();
    const done = (await erasures()).find((one: { id: string }) => one.id === asked.data.requestErasure.erasureId);
    const step = done.steps.find(({ house }: { house: string }) => house === 'appointments');
    expect(step).toMatchObject({ erased: 0, kept: [{ reference: 'FUTURA01', why: 'FUTURE_BOOKING' }] });
  });

  test('I18 art. 17: of whom more is held than a page, all is forgotten', async () => {
    const wanted = { of: 'molti@example.org', reason: 'prot. 102/2026', cancelsFuture: false };
    const asked = await ask('requestErasure', wanted, provincial);
    await ask('decideErasure', { erasureId: asked.data.requestErasure.erasureId, accepts: true }, second);
    await carry();
    const done = (await erasures()).find((one: { id: string }) => one.id === asked.data.requestErasure.erasureId);
    expect(done.steps.find(({ house }: { house: string }) => house === 'cases')).toMatchObject({ erased: 1203 });
    expect(await whereFound('molti@example.org')).toEqual([]);
  });

  test('I18: refused with a reason, it is over, and what it was asked by is gone', async () => {
    const asked = await ask(
      'requestErasure',
      { of: 'altra@example.org', reason: 'prot. 101/2026', cancelsFuture: false },
      provincial,
    );
    const refuse = (reason?: string) =>
      ask('decideErasure', { erasureId: asked.data.requestErasure.erasureId, accepts: false, reason }, second);
    expect((await refuse()).data.decideErasure.userErrors[0].code).toBe('INVALID');
    expect((await refuse('Obbligo di conservazione archivistica')).data.decideErasure.done).toBe(true);
    const found = (await erasures()).find((one: { state: string }) => one.state === 'REFUSED');
    expect(found).toMatchObject({ of: null, viewerCanDecide: false });
  });
});
