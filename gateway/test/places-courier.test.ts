import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { seedId } from '@respi/kit/seed-id.js';
import { onDatabase } from '@respi/kit/testing/postgres.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { carryFrom } from '../src/courier.js';
import { ownerOf, seedProvince } from './province.js';
import { makeWorld, type World } from './world.js';

const alba = seedId('ente', 'comune-alba');
const desk = seedId('sportello', 'sportello-alba');
const office = seedId('office', 'questura-immigrazione');
const provincial = personIn('PROVINCIAL_COORDINATOR');
const administrator = personIn('ENTE_ADMIN', { enteId: alba, tier: 'RISTRETTA' } as Partial<Actor>);

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
async function act(actor: Actor, verb: string, input: object, selection = 'userErrors { code }') {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${selection} userErrors { code field } } }`;
  const variables = { input: { clientKey: key(), ...input } };
  const { body } = await world.ask(query, { token: world.signIn(actor), variables });
  expect(body.errors).toBeUndefined();
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

test('N1 P22: the new names of a desk and an office arrive where other houses keep them', async () => {
  await act(administrator, 'saveDesk', {
    ...{ sportelloId: desk, name: 'Sportello delle Langhe', languages: ['it'], istatCode: '004003' },
  });
  await act(provincial, 'editOffice', { officeId: office, name: 'Ufficio Stranieri', istatCode: '004078' });
  expect(await sql('select name from cases.desk where id = $1', [desk])).not.toEqual([
    { name: 'Sportello delle Langhe' },
  ]);
  await carry();
  expect(await sql('select name from cases.desk where id = $1', [desk])).toEqual([{ name: 'Sportello delle Langhe' }]);
  expect(await sql('select name from cases.office where id = $1', [office])).toEqual([{ name: 'Ufficio Stranieri' }]);
  expect(await sql(`select command from network.outbox where kind = 'MESSAGE' and done_at is null`)).toEqual([]);
});

test('N1: at a desk that opens today a case is raised as soon as the courier has come', async () => {
  const { sportello } = await act(
    administrator,
    'saveDesk',
    { enteId: alba, name: 'Sportello di quartiere', languages: ['it'], istatCode: '004003' },
    'sportello { id }',
  );
  const raise = () =>
    act(administrator, 'openCase', { purpose: 'CONSULTATION', sportelloId: sportello.id }, 'case { id }');
  expect((await raise()).userErrors[0]?.code).toBe('NOT_FOUND');
  await carry();
  expect((await raise()).userErrors).toEqual([]);
});

test('N25: after a merger the desk raises its cases in the name of the ente that took over', async () => {
  const into = seedId('ente', 'comune-bra');
  await act(provincial, 'mergeEnte', { enteId: alba, intoId: into, reason: 'Legge regionale' });
  await carry();
  expect(await sql('select ente_id from cases.desk where id = $1', [desk])).toEqual([{ ente_id: into }]);
});

/** What the page of a text asks, as the site asks it. */
const TEXT_PAGE = readFileSync(
  new URL('../../../web/src/features/content/content-page.graphql', import.meta.url),
  'utf8',
);

test('P22: telephone and hours of an office, changed once, are new on the page of a text in every language, and no text grows old', async () => {
  const knowledge = new pg.Client({
    connectionString: onDatabase(process.env.RESPI_TEST_PG_URL ?? '', world.database.name),
    options: '-c search_path=knowledge,extensions',
  });
  await knowledge.connect();
  const [content, revision, edition] = [randomUUID(), randomUUID(), randomUUID()];
  await knowledge.query(
    `insert into content_item (id, slug, type, state, visibility, owner_ente_id, office_id, created_at, updated_at, published_revision_id, published_at)
     values ($1, 'scheda-di-prova', 'SHEET', 'PUBLISHED', 'PUBLIC', $2, $3, now(), now(), $4, now())`,
    [content, alba, office, revision],
  );
  await knowledge.query(
    `insert into revision (id, content_id, locale, number, title, body, content_hash, meaning_hash, minor, substance_on, method, created_at)
     values ($1, $2, 'it', 1, 'Scheda di prova', 'Corpo', 'h', 'm', false, '2026-11-20', 'HUMAN', now())`,
    [revision, content],
  );
  await knowledge.query(
    `insert into edition (id, content_id, locale, head_revision_id, live_revision_id) values ($1, $2, 'it', $3, $3)`,
    [edition, content, revision],
  );
  await knowledge.end();
  const page = async (locale: string) => {
    const { body } = await world.ask(TEXT_PAGE, { variables: { slug: 'scheda-di-prova', locale } });
    expect(body.errors).toBeUndefined();
    return body.data.content;
  };
  const hours = [{ weekday: 2, opens: '08:30', closes: '11:45', note: 'senza appuntamento' }];
  const phone = '0171 000' + '123';
  expect((await page('it')).office.phone).not.toBe(phone);
  await act(provincial, 'editOffice', { officeId: office, name: 'Ufficio Stranieri', istatCode: '004078', phone });
  await act(provincial, 'setOfficeHours', { officeId: office, hours });
  for (const locale of ['it', 'en', 'ar']) {
    const { office: shown, text } = await page(locale);
    expect([locale, shown]).toMatchObject([locale, { name: 'Ufficio Stranieri', phone, hours }]);
    expect(text.isOutdated).toBe(false);
  }
  expect(await sql('select count(*)::int as n from knowledge.revision where content_id = $1', [content])).toEqual([
    { n: 1 },
  ]);
});
