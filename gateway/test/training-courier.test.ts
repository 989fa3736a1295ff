import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { signAssertion } from '@respi/kit/assertion.js';
import { acceptUpload, fileBody } from '@respi/kit/file-door.js';
import type { OpenHouse } from '@respi/kit/house.js';
import { seedId } from '@respi/kit/seed-id.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { carryFrom } from '../src/courier.js';
import { ownerOf, seedProvince } from './province.js';
import { makeWorld, type World } from './world.js';

const ENTE = seedId('ente', 'comune-alba');
const DESK = seedId('sportello', 'sportello-alba');

let world: World;
let admin: pg.Pool;
let event = '';
beforeAll(async () => {
  world = await makeWorld('solo', '2026-11-23T09:00:00Z');
  await seedProvince(world);
  admin = ownerOf(world);
  event = await plan();
}, 180_000);
afterAll(async () => {
  await admin?.end();
  await world?.close();
});

const sql = async (text: string, values: unknown[] = []) => (await admin.query(text, values)).rows;
const trainer = personIn('TRAINER');
const operator = personIn('OPERATOR', { enteId: ENTE, sportelloIds: [DESK], tier: 'RISTRETTA' } as Partial<Actor>);

async function act(actor: Actor, verb: string, input: object, selection = 'userErrors { code }') {
  const named = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const type = verb === 'withdrawRegistration' ? 'RegistrationInput' : named;
  const query = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${selection} } }`;
  const token = world.signIn(actor);
  const { body } = await world.ask(query, { token, variables: { input: { clientKey: key(), ...input } } });
  expect(body.errors).toBeUndefined();
  expect(body.data[verb].userErrors).toEqual([]);
  return body.data[verb];
}
/** Everything that waits is carried, by the real courier, until nothing is left. */
async function carry(): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    let carried = 0;
    for (const door of world.doors.values()) carried += await carryFrom(door, world.doors, world.keys);
    if (carried === 0) return;
  }
}
async function plan(): Promise<string> {
  const planned = {
    ...{ title: 'Équipe di dicembre', kind: 'EQUIPE', mode: 'IN_PERSON', capacity: 10, isPublic: false },
    ...{ startsAt: '2026-12-10T08:30:00Z', endsAt: '2026-12-10T11:30:00Z', certificateThreshold: 50 },
  };
  const made = await act(trainer, 'planEvent', planned, 'event { id } userErrors { code }');
  await act(trainer, 'publishEvent', { eventId: made.event.id });
  return made.event.id;
}

test('T16 C31: every fact of training arrives among the facts of the network, and nothing of it is left on the way', async () => {
  const { registration } = await act(
    operator,
    'register',
    { eventId: event },
    'registration { id } userErrors { code }',
  );
  await act(operator, 'withdrawRegistration', { registrationId: registration.id });
  await carry();
  const own = await sql(`select kind, count(*)::int as n from training.fact group by kind order by kind`);
  const arrived = await sql(
    `select kind, count(*)::int as n from network.fact where fact_id in (select fact_id from training.fact) group by kind order by kind`,
  );
  expect(own.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['TRAINING_PUBLISHED', 'TRAINING_REGISTERED', 'TRAINING_WITHDRAWN']),
  );
  expect(arrived).toEqual(own);
  expect(await sql(`select command from training.outbox where kind = 'MESSAGE' and done_at is null`)).toEqual([]);
});

test('T2 T5 N1: an ente that is admitted today, by a table, is known to training with its category and bacino', async () => {
  const coordination = personIn('COORDINATION');
  const house = world.houses.get('network') as OpenHouse;
  const bytes = Buffer.from(
    `codice;nome;categoria;rete;ruolo;istat;ipa;bacino;sito;invita\nasl-prova;ASL di prova;asl;;;;;;;\n`,
  );
  const digest = createHash('sha256').update(bytes).digest('hex');
  const body = fileBody('POST', 'ente-table', `new:${digest}`);
  const claims = { sub: 'network', actor: coordination, requestId: key(), locale: 'it', body };
  const assertion = signAssertion(world.keys.get('network') as Buffer, claims, { mutation: true });
  const taken = { kind: 'ente-table', id: 'new', name: 'enti.csv', bytes, clientKey: key() };
  const { importId } = (await acceptUpload(house, assertion, taken)) as { importId: string };
  await act(coordination, 'confirmEnteImport', { importId });
  await carry();
  expect(
    await sql(`select c.name, c.category, c.bacino_id is not distinct from e.bacino_id as placed from training.ente_category c
      join network.ente e on e.id = c.ente_id where e.code = 'asl-prova'`),
  ).toEqual([{ name: 'ASL di prova', category: 'ASL', placed: true }]);
});

test('T17: of a meeting that is moved each person is written to once, by training, with the calendar file', async () => {
  const [login] = await sql('select id, email from network.person where disabled_at is null order by id limit 1');
  const person = { ...operator, personId: login.id } as Actor;
  await sql(`insert into network.notice_preference (person_id, kind, email) values ($1, 'TRAINING_CHANGED', true)`, [
    login.id,
  ]);
  await act(person, 'register', { eventId: event });
  await carry();
  await sql(`delete from training.outbox where kind = 'MAIL'; delete from network.outbox where kind = 'MAIL'`);
  const moved = { eventId: event, startsAt: '2026-12-11T08:30:00Z', endsAt: '2026-12-11T11:30:00Z' };
  await act(trainer, 'editEvent', moved);
  await carry();
  const letters = await sql(
    `select 'training' as house, command from training.outbox where kind = 'MAIL'
     union all select 'network', command from network.outbox where kind = 'MAIL'`,
  );
  expect(letters).toEqual([{ house: 'training', command: 'training' }]);
  expect(
    await sql(`select kind from network.notice where person_id = $1 and kind = 'TRAINING_CHANGED'`, [login.id]),
  ).toEqual([{ kind: 'TRAINING_CHANGED' }]);
});

test('T14 C40: what the équipe decides is told to its case, drafts a FAQ and opens a divergence, once each; the minutes lead there', async () => {
  const [subject] = await sql(
    `insert into cases."case" (id, registry_number, subject, purpose, addressee, ente_id, sportello_id, opened_by, urgency,
       urgency_criterion, state, opened_at, submitted_at)
     values (gen_random_uuid(), '2026/700001', 'Prova', 'CONSULTATION', 'COORDINAMENTO', $1, $2, $3, 'ORDINARY', 'x', 'SUBMITTED',
       '2026-11-20', '2026-11-20') returning id`,
    [ENTE, DESK, operator.personId],
  );
  await act(operator, 'markForEquipe', { caseId: subject.id, title: 'Quale prova del domicilio' });
  await carry();
  const agenda = 'event { agenda { id caseId } } userErrors { code }';
  const proposed = await act(trainer, 'proposeItem', { eventId: event, caseId: subject.id }, agenda);
  const agendaItemId = proposed.event.agenda[0].id;
  world.clock.at('2026-12-11T10:00:00Z');
  const input = { eventId: event, body: 'Basta la dichiarazione.', agendaItemId };
  await act(trainer, 'recordDecision', { ...input, title: 'Basta la dichiarazione?', followUp: 'FAQ' });
  await act(trainer, 'recordDecision', { ...input, title: 'Alba e Bra fanno in modo diverso', followUp: 'DIVERGENCE' });
  await carry();
  // carried a second time, as after a crash of the courier
  await sql(`update training.outbox set done_at = null, leased_until = null where kind = 'MESSAGE'`);
  await sql(`update knowledge.outbox set done_at = null, leased_until = null where kind = 'MESSAGE'`);
  await carry();

  const [decided, mark] = [
    await sql(
      `select detail ->> 'event' is not null as linked from cases.event where entity_id = $1 and verb = 'decidedInEquipe'`,
      [subject.id],
    ),
    await sql('select equipe_marked_at from cases."case" where id = $1', [subject.id]),
  ];
  expect([decided, mark]).toEqual([[{ linked: true }, { linked: true }], [{ equipe_marked_at: null }]]);
  expect(await sql('select is_cleared from training.discussion_case where case_id = $1', [subject.id])).toEqual([
    { is_cleared: true },
  ]);
  const token = world.signIn(personIn('COORDINATION'));
  const { body } = await world.ask(
    'query ($id: ID) { trainingEvent(id: $id) { decisions { title followUp contentId divergenceId caseNumbers } } }',
    { token, variables: { id: event } },
  );
  const [faq, divergence] = body.data.trainingEvent.decisions;
  expect([faq.caseNumbers, divergence.caseNumbers]).toEqual([['2026/700001'], ['2026/700001']]);
  expect(
    await sql(`select id, type, state, visibility from knowledge.content_item where id = $1`, [faq.contentId]),
  ).toEqual([{ id: faq.contentId, type: 'FAQ', state: 'DRAFT', visibility: 'PUBLIC' }]);
  expect(await sql(`select id, title, state from knowledge.divergence where title like 'Alba e Bra%'`)).toEqual([
    { id: divergence.divergenceId, title: 'Alba e Bra fanno in modo diverso', state: 'OPEN' },
  ]);
});

describe('a line that drops in mid-registration (T26, G14)', () => {
  const REGISTER =
    'mutation ($input: RegisterInput!) { register(input: $input) { registration { id state } userErrors { code } } }';

  /** Asks, and hangs up when the claim of the seat is under way; then lets it go on, or cuts its database connection too. */
  async function interrupted(token: string, variables: object, eventId: string, how: 'client' | 'database') {
    const lock = await admin.connect();
    await lock.query('begin');
    await lock.query('select 1 from training.training_event where id = $1 for update', [eventId]);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const line = request(`${world.url}/graphql`, { method: 'POST', headers }).on('error', () => undefined);
    line.end(JSON.stringify({ query: REGISTER, variables }));
    const waiting = () =>
      sql(`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    while ((await waiting()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    line.destroy();
    if (how === 'database') for (const { pid } of await waiting()) await sql('select pg_terminate_backend($1)', [pid]);
    return async () => {
      await lock.query('rollback');
      lock.release();
    };
  }

  test.each(['client', 'database'] as const)(
    'T26 G14: cut at the %s, and asked again at once with the same key: one seat, one registration, one event',
    async (how) => {
      world.clock.at('2026-11-23T09:00:00Z');
      const eventId = await plan();
      const token = world.signIn(personIn('OPERATOR', { enteId: ENTE, tier: 'RISTRETTA' }));
      const variables = { input: { clientKey: key(), eventId } };
      const letGo = await interrupted(token, variables, eventId, how);
      const again = world.ask(REGISTER, { token, variables });
      await letGo();
      const { registration, userErrors } = (await again).body.data.register;
      expect([registration.state, userErrors]).toEqual(['CONFIRMED', []]);
      const third = await world.ask(REGISTER, { token, variables });
      expect(third.body.data.register.registration).toEqual(registration);
      const kept = await sql('select id, seat is not null as seated from training.registration where event_id = $1', [
        eventId,
      ]);
      expect(kept).toEqual([{ id: registration.id, seated: true }]);
      const told = await sql(`select 1 from training.event where entity_id = $1 and verb = 'registered'`, [
        registration.id,
      ]);
      expect(told).toHaveLength(1);

      // twin: where the key is forgotten the same question is no longer answered with the seat
      await sql('delete from training.idempotency where client_key = $1', [variables.input.clientKey]);
      const forgotten = await world.ask(REGISTER, { token, variables });
      expect(forgotten.body.data.register.userErrors).toEqual([{ code: 'ALREADY_REGISTERED' }]);
    },
  );
});
