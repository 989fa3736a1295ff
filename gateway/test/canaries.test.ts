import { writeSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Actor, ANONYMOUS } from '@respi/kit/actor.js';
import { log } from '@respi/kit/log.js';
import { seedId } from '@respi/kit/seed-id.js';
import { type LogEar, listenToLog } from '@respi/kit/testing/log-ear.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { ownerOf, seedProvince } from './province.js';
import { makeWorld, type World } from './world.js';

/*
 * FIG15 TH18: a string of its own is typed into every encrypted class through the API, and then looked for where it must not
 * be: every row of the database, the log, the bodies of errors, the texts of letters.
 */

const DESK = seedId('sportello', 'sportello-alba');
const ENTE = seedId('ente', 'comune-alba');
const TAX_CODE = 'RSSMRA80A01D205V';
const FIELDS: Readonly<Record<string, string>> = {
  pratica: 'CANARIO/2026/000417',
  question: 'canarinodomanda che cosa devo fare adesso',
  reply: 'canarinorisposta si rivolga allo sportello',
  reason: 'canarinomotivo non serve più',
  hold: 'canarinoblocco ricorso pendente',
  erasureOf: 'canarino.cancellato@example.org',
  erasureWhy: 'canarinoprotocollo 7',
};
/** A name is kept in clear behind the walls, and is nowhere else: not in a log, a letter, an address or a cache. */
const NAME = 'Canarinonome';
/** What is looked for: the first word of each, and the codice fiscale. */
const CANARIES = [...Object.values(FIELDS).map((text) => text.split(' ')[0] as string), TAX_CODE];

let world: World;
let admin: pg.Pool;
let ear: LogEar;
const printed: string[] = [];
/** All that left this process: its log, and what was written past it. */
const said = (): string => printed.join('') + ear.said();
const errors: string[] = [];
beforeAll(async () => {
  const keep = (chunk: unknown): boolean => {
    printed.push(String(chunk));
    return true;
  };
  for (const stream of [process.stdout, process.stderr]) jest.spyOn(stream, 'write').mockImplementation(keep as never);
  ear = listenToLog();
  world = await makeWorld('solo', '2026-11-23T09:00:00Z');
  await seedProvince(world);
  admin = ownerOf(world);
}, 180_000);
afterAll(async () => {
  jest.restoreAllMocks();
  ear.close();
  await admin.end();
  await world.close();
});

const sql = async (text: string, values: unknown[] = []) => (await admin.query(text, values)).rows;
const tokenOf = (role: Actor['roles'][number]) =>
  world.signIn(personIn(role, { enteId: ENTE, sportelloIds: [DESK] } as Partial<Actor>));

/** Runs a mutation; a refusal or a fault is kept, for the canaries must not be in it either. */
async function run(verb: string, input: object, fields: string, token?: string) {
  // the input of a hold is the same in every house
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1).replace(/InCases$/, '')}Input`;
  const { body, text } = await world.ask(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { ${fields} userErrors { code message } } }`,
    { ...(token ? { token } : {}), variables: { input: { clientKey: key(), ...input } } },
  );
  const payload = body.data?.[verb];
  if (body.errors || payload?.userErrors?.length > 0) errors.push(text);
  return payload;
}

async function found(strings: readonly string[]): Promise<string[]> {
  const tables = await sql(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('network', 'identity', 'cases', 'appointments', 'knowledge', 'training') order by 1`,
  );
  const places: string[] = [];
  for (const { name } of tables) {
    const rows = await sql(
      `select distinct s from ${name} t cross join unnest($1::text[]) s where strpos(lower(t::text), lower(s)) > 0`,
      [strings],
    );
    places.push(...rows.map(({ s }) => `${name}: ${s}`));
  }
  return places;
}

describe('FIG15 TH18: canaries of the encrypted classes', () => {
  test('FIG15: each class is written through the API', async () => {
    const operator = tokenOf('OPERATOR');
    const provincial = tokenOf('PROVINCIAL_COORDINATOR');
    const opened = await run(
      'openCase',
      {
        purpose: 'PRATICA_STATE',
        sportelloId: DESK,
        subject: 'Prova',
        praticaKind: 'CASE_FILE',
        praticaValue: FIELDS.pratica,
      },
      'case { id }',
      operator,
    );
    const cf = await run(
      'openCase',
      {
        purpose: 'PRATICA_STATE',
        sportelloId: DESK,
        subject: 'Prova',
        praticaKind: 'TAX_CODE',
        praticaValue: TAX_CODE,
      },
      'case { id }',
      operator,
    );
    await run('cancelCase', { caseId: opened.case.id, reason: FIELDS.reason }, 'case { id }', operator);
    const asked = await run('askDesk', { sportelloId: DESK, text: FIELDS.question, locale: 'it' }, 'number');
    expect(asked.number).toMatch(/\d/);
    const [{ id: questionId }] = await sql('select id from cases.citizen_question');
    await run('replyToQuestion', { questionId, reply: FIELDS.reply }, 'question { id }', operator);
    await sql(`update cases."case" set registry_number = '2026/990001', submitted_at = now() where id = $1`, [
      cf.case.id,
    ]);
    const hold = { reference: '2026/990001', reason: FIELDS.hold, until: '2027-01-01' };
    await run('placeHoldInCases', hold, 'done', provincial);
    const erasure = { of: FIELDS.erasureOf, reason: FIELDS.erasureWhy, cancelsFuture: false };
    await run('requestErasure', erasure, 'erasureId', provincial);
    const [purpose] = await sql(
      `select p.id from appointments.purpose p join appointments.agenda a on a.id = p.agenda_id where a.sportello_id = $1 limit 1`,
      [DESK],
    );
    const { body } = await world.ask(
      `{ availability(purposeId: "${purpose.id}", from: "2026-11-24", to: "2026-12-20", partySize: 1) { slots { startsAt } } }`,
    );
    const free = body.data.availability.flatMap(({ slots }: { slots: { startsAt: string }[] }) => slots)[0];
    const citizen = {
      name: NAME,
      email: 'prova@example.org',
      language: 'it',
      taxCode: TAX_CODE,
      privacyAccepted: true,
    };
    const booked = { purposeId: purpose.id, startsAt: free.startsAt, ...citizen };
    const { privacyAccepted: _, ...byStaff } = booked;
    await run('bookForCitizen', byStaff, 'booking { id }', operator);
    expect(errors).toEqual([]);
    expect(await sql('select 1 from appointments.booking where sealed_tax_code is not null')).toHaveLength(1);
    const ids = [opened.case.id, cf.case.id];
    expect(
      await sql('select 1 from cases."case" where pratica_sealed is not null and id = any($1)', [ids]),
    ).toHaveLength(2);
    expect(await sql('select 1 from cases.legal_hold')).toHaveLength(1);
    expect(await sql('select 1 from network.erasure where sealed_of is not null')).toHaveLength(1);
  });

  test('FIG15: they are in no row of any table', async () => {
    const places = await found(CANARIES);
    writeSync(2, `FIG15 ${CANARIES.length} canaries, found in ${places.length} rows\n`);
    expect(places).toEqual([]);
  });

  test('FIG15 twin: a name, which is kept in clear behind the walls, is found by the same search', async () => {
    const places = await found(['prova@example.org', NAME]);
    expect(places.sort()).toEqual([`appointments.booking: ${NAME}`, 'appointments.booking: prova@example.org']);
  });

  test('FIG15: refused and faulty requests give none of it back, and the log holds none', async () => {
    const operator = tokenOf('OPERATOR');
    const before = errors.length;
    await run('cancelCase', { caseId: key(), reason: FIELDS.reason }, 'case { id }', operator);
    await run(
      'openCase',
      { purpose: 'PRATICA_STATE', sportelloId: key(), praticaKind: 'TAX_CODE', praticaValue: TAX_CODE },
      'case { id }',
      operator,
    );
    await run(
      'placeHoldInCases',
      { reference: FIELDS.pratica, reason: FIELDS.hold, until: '2020-01-01' },
      'done',
      operator,
    );
    await run('askDesk', { sportelloId: key(), text: FIELDS.question, locale: 'it' }, 'number');
    expect(errors.length).toBeGreaterThan(before + 1);
    log.error('whoever listens to the log hears this');
    expect(said()).toContain('whoever listens to the log hears this');
    for (const canary of CANARIES) {
      expect([canary, errors.filter((text) => text.includes(canary)).length]).toEqual([canary, 0]);
      expect([canary, said().includes(canary)]).toEqual([canary, false]);
    }
  });

  test('C35 FIG15: letters that wait to leave carry none of it, once opened', async () => {
    const sealed = await sql(
      `select 'cases' as house, command, sealed_payload from cases.outbox where kind = 'MAIL'
       union all select 'appointments', command, sealed_payload from appointments.outbox where kind = 'MAIL'
       union all select 'network', command, sealed_payload from network.outbox where kind = 'MAIL'`,
    );
    expect(sealed.length).toBeGreaterThan(0);
    for (const { house, sealed_payload: payload } of sealed) {
      const clear = world.houses.get(house)?.house.cipher.open(payload) ?? '';
      expect(CANARIES.filter((canary) => clear.includes(canary))).toEqual([]);
    }
  });

  test('C35 FIG15 FIG17: letters as they leave hold no name in subject, text or link; twin: the name is where staff reads', async () => {
    const letters = await sql(`select command, sealed_payload from appointments.outbox where kind = 'MAIL'`);
    const house = world.houses.get('appointments');
    const rendered = letters.map(({ sealed_payload: payload }) => {
      const mail = JSON.parse(house?.house.cipher.open(payload) ?? '{}');
      return JSON.stringify(
        house?.plan.mails?.[mail.template]?.(mail.params, mail.locale, 'https://respi.example.org'),
      );
    });
    expect(rendered.length).toBeGreaterThan(0);
    expect(rendered.filter((letter) => !letter?.includes('"subject"'))).toEqual([]);
    const naming = rendered.filter((letter) => [NAME, ...CANARIES].some((one) => letter?.includes(one)));
    writeSync(2, `FIG17 ${rendered.length} letters, ${naming.length} with personal data\n`);
    expect(naming).toEqual([]);
    const [booked] = await sql('select id from appointments.booking where person_name = $1', [NAME]);
    const staff = 'query ($id: ID!) { staffBooking(id: $id) { personName } }';
    const token = tokenOf('OPERATOR');
    expect((await world.ask(staff, { token, variables: { id: booked.id } })).body.data.staffBooking.personName).toBe(
      NAME,
    );
    expect(said().includes(NAME)).toBe(false);
  });

  test('FIG15 TH22: no answer of the gateway may be kept by a cache, whoever asks and whatever is said', async () => {
    const token = tokenOf('OPERATOR');
    const ask = (query: string, headers: Record<string, string> = {}) =>
      fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
    const answers = [
      await ask('{ topics { id } }'),
      await ask('{ cases { edges { node { id } } } }', { authorization: `Bearer ${token}` }),
      await ask('{ cases { edges { node { id } } } }', { authorization: 'Bearer nobody-at-all-of-this-platform' }),
      await ask('{ nonsense }'),
      await fetch(`${world.url}/files/cases/dossier/${key()}`, { headers: { authorization: `Bearer ${token}` } }),
      await fetch(`${world.url}/session`, { headers: { authorization: `Bearer ${token}` } }),
    ];
    expect(answers.map(({ headers }) => headers.get('cache-control')?.includes('no-store') ?? false)).toEqual(
      answers.map(() => true),
    );
  });

  test('FIG15 TH17: what a client puts into names, headers and broken bodies reaches neither the log nor a line of its own', async () => {
    const token = world.signIn({ ...ANONYMOUS, kind: 'CLIENT', scopes: ['cases:read', 'network:read'] });
    const hostile = {
      'user-agent': NAME,
      'x-request-id': `${NAME}-000`,
      'accept-language': NAME,
      referer: `https://x/${NAME}`,
    };
    const json = { 'content-type': 'application/json', ...hostile };
    const send = (path: string, body: string, headers: Record<string, string> = {}) =>
      fetch(`${world.url}${path}`, { method: 'POST', headers: { ...json, ...headers }, body });
    const asked = {
      query: `query ${NAME}($n: ID!) { case(id: $n) { id } }`,
      variables: { n: NAME },
      operationName: NAME,
    };
    const before = said().length;
    await send('/graphql', JSON.stringify(asked), { authorization: `Bearer ${token}` });
    await send('/graphql', JSON.stringify({ ...asked, query: `{ ${NAME} }` }));
    await send('/graphql', JSON.stringify({ ...asked, operationName: `${NAME}\nlevel=fatal` }));
    await send('/graphql', `{"query": "${NAME}`);
    await send('/graphql', JSON.stringify([NAME]));
    await send(`/files/cases/${NAME}/${NAME}?name=${NAME}`, NAME);
    await send(`/${NAME}`, NAME, { authorization: `Bearer ${NAME}${NAME}` });
    await send('/token', `grant_type=${NAME}`, { 'content-type': 'application/x-www-form-urlencoded' });
    expect(said().includes(NAME)).toBe(false);
    const lines = said().slice(before).split('\n').filter(Boolean);
    expect(lines.filter((line) => !line.startsWith('{"level"'))).toEqual([]);
  });

  test('FIG15 PIT17: nothing is asked in an address: a query there is refused, and the log keeps no address', async () => {
    const answer = await fetch(`${world.url}/graphql?query=${encodeURIComponent(`{ case(id: "${NAME}") { id } }`)}`);
    expect(answer.status).toBe(405);
    expect((await answer.text()).includes(NAME)).toBe(false);
    expect(said().includes(NAME)).toBe(false);
  });
});
