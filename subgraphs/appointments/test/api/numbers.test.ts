import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { signAssertion } from '@respi/kit/assertion.js';
import { csvOf } from '@respi/kit/csv.js';
import { fetchDownload, fileBody } from '@respi/kit/file-door.js';
import { forgetAll } from '@respi/kit/privacy/forget.jobs.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import { privacy } from '../../src/privacy/privacy.js';
import { AGENDA, booked, clerk, deskOperator, emptied, standAppointments } from '../build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
  await house.sql('delete from calendar_feed');
});

async function fetched(actor: Actor, kind: string, id: string) {
  const claims = { sub: 'appointments', actor, requestId: key(), locale: 'it', body: fileBody('GET', kind, id) };
  const assertion = signAssertion(house.env.assertionKeys[0] as Buffer, claims, { mutation: false });
  return fetchDownload(house.open, assertion, kind, id);
}

const NUMBERS = `query ($id: ID!, $from: LocalDate!, $to: LocalDate!) { agendaNumbers(agendaId: $id, from: $from, to: $to) {
  offeredMinutes bookedMinutes fillRate bookings served noShows noShowRate cancelledByCitizen cancelledByOffice
  medianLeadDays byOrigin { key count } byLanguage { key count } byResidence { key count } byPurpose { key count } } }`;
const numbers = async (actor: Actor = clerk(), from = '2026-12-03', to = '2026-12-03') =>
  (await house.ask(actor, NUMBERS, { id: AGENDA, from, to })).data?.agendaNumbers ?? null;
const step = (verb: string, bookingId: string) =>
  house.ask(clerk(), `mutation ($i: BookingStepInput!) { ${verb}(input: $i) { userErrors { code } } }`, {
    i: { clientKey: key(), bookingId },
  });
const at = (minutes: number): string =>
  new Date(Date.parse('2026-12-03T08:00:00.000Z') + minutes * 60_000).toISOString();

/** One served, one absent, one cancelled, one still to come. */
async function aDay() {
  const form = (language: string, residence: string | null) => ({ language, residence });
  const served = await booked(house, { form: form('fr', 'Cuneo') });
  const absent = await booked(house, { hold: { startsAt: at(30) }, form: form('ar', 'Bra') });
  const gone = await booked(house, { hold: { startsAt: at(60) }, form: form('ar', 'Cuneo') });
  await booked(house, { hold: { startsAt: at(120) }, form: form('zh', null) });
  await house.ask(
    anonymous,
    'mutation ($i: CancelBookingInput!) { cancelBooking(input: $i) { userErrors { code } } }',
    {
      i: { clientKey: key(), token: gone.token },
    },
  );
  house.clock.at('2026-12-03T09:00:00Z');
  await step('checkIn', served.id);
  await step('serveBooking', served.id);
  await step('markNoShow', absent.id);
  return { served, absent, gone };
}

describe('numbers of an agenda', () => {
  test('A38: fill rate, lead time, absences, origin, language and comune of a day', async () => {
    await aDay();
    expect(await numbers()).toEqual({
      // 3 counters, 09:00 to 12:30 without a quarter of an hour
      offeredMinutes: 3 * (210 - 15),
      bookedMinutes: 90,
      fillRate: 0.154,
      bookings: 4,
      served: 1,
      noShows: 1,
      noShowRate: 0.5,
      cancelledByCitizen: 1,
      cancelledByOffice: 0,
      medianLeadDays: 10,
      byOrigin: [{ key: 'PUBLIC', count: 4 }],
      byLanguage: [
        { key: 'ar', count: 2 },
        { key: 'fr', count: 1 },
        { key: 'zh', count: 1 },
      ],
      byResidence: [
        { key: 'Cuneo', count: 2 },
        { key: '', count: 1 },
        { key: 'Bra', count: 1 },
      ],
      byPurpose: [{ key: 'Cittadinanza per matrimonio', count: 4 }],
    });
  });

  test('A38 A26: a closed day and a holiday offer nothing, and nothing divided by nothing is nothing', async () => {
    expect(await numbers(clerk(), '2026-12-07', '2026-12-08')).toMatchObject({
      offeredMinutes: 0,
      fillRate: null,
      noShowRate: null,
      medianLeadDays: null,
    });
  });

  test('G6: for those who see the day list, and nobody else', async () => {
    await aDay();
    expect(await numbers(personIn('PROVINCIAL_COORDINATOR'))).toMatchObject({ bookings: 4 });
    for (const actor of [deskOperator(), personIn('OFFICE_CLERK', { officeId: key() }), anonymous]) {
      expect(await numbers(actor)).toBeNull();
    }
  });

  test('A44: months later nobody is in it, and every number is the same', async () => {
    await aDay();
    house.clock.at('2026-12-04T09:00:00Z');
    const before = await numbers();
    house.clock.at('2028-12-02T09:00:00Z');
    await forgetAll(house.open.house, privacy);
    expect((await house.sql('select 1 from booking where anonymised_at is not null')).length).toBe(0);
    house.clock.at('2028-12-04T09:00:00Z');
    await forgetAll(house.open.house, privacy);
    const rows = await house.sql('select * from booking');
    expect(rows).toHaveLength(4);
    const left = JSON.stringify(rows);
    expect(left).not.toMatch(/Fatima|El Amrani|example\.org/);
    expect(rows.every((row) => row.tax_code_key === null && row.sealed_tax_code === null)).toBe(true);
    expect(await house.sql('select 1 from manage_token')).toEqual([]);
    expect(await numbers()).toEqual(before);
  });
});

describe('exports', () => {
  const download = (kind: string, id: string, actor: Actor = clerk()) => fetched(actor, kind, id);
  const id = `${AGENDA}~2026-12-01~2026-12-31`;

  test('A39: CSV with a row per appointment and no person in it', async () => {
    const { served } = await aDay();
    const file = await download('bookings-csv', id);
    const lines = String(file?.body).replace('\uFEFF', '').trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^giorno;ora;motivo;stato/);
    expect(lines[1]).toBe(
      `2026-12-03;09:00;Cittadinanza per matrimonio;SERVED;;PUBLIC;fr;;Cuneo;1;30;1;9;${served.code}`.replace(
        ';1;9;',
        `;${lines[1]?.split(';')[11]};9;`,
      ),
    );
    expect(String(file?.body)).not.toMatch(/Fatima|Amrani|example\.org/);
  });

  test('A39: a cell that a spreadsheet would run is text', () => {
    const csv = String(csvOf([['=1+1', '+39', '-x', '@y', 'a;b', 'c"d', 3]]));
    expect(csv).toBe('\uFEFF\'=1+1;\'+39;\'-x;\'@y;"a;b";"c""d";3\r\n');
  });

  test('A39: XLSX is a zip whose sheet holds the same cells', async () => {
    await aDay();
    const bytes = (await download('bookings-xlsx', id))?.body as Buffer;
    const sheet = partsOf(bytes).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet.match(/<row>/g)).toHaveLength(5);
    expect(sheet).toContain('Cittadinanza per matrimonio');
    expect([...partsOf(bytes).keys()]).toContain('[Content_Types].xml');
  });

  test('G6: strangers, wrong ids and wrong days get nothing', async () => {
    for (const actor of [deskOperator(), anonymous, personIn('OFFICE_CLERK', { officeId: key() })]) {
      expect(await download('bookings-csv', id, actor)).toBeNull();
    }
    for (const wrong of ['', 'x', AGENDA, `${AGENDA}~a~b`, `${key()}~2026-12-01~2026-12-31`]) {
      expect(await download('bookings-xlsx', wrong)).toBeNull();
    }
  });
});

/** Parts of a zip by its central directory, as an unzip program reads them. */
function partsOf(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const parts = new Map<string, string>();
  for (let n = 0; n < count; n += 1) {
    const [size, length] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.subarray(at + 46, at + 46 + length).toString();
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    parts.set(name, inflateRawSync(bytes.subarray(from, from + size)).toString());
    at += 46 + length;
  }
  return parts;
}

describe('the personal calendar', () => {
  const ask = async (verb: 'makeFeed' | 'revokeFeed', actor: Actor) =>
    (
      await house.ask(
        actor,
        `mutation ($i: ChangeFeedInput!) { ${verb}(input: $i) { href expiresAt userErrors { code } } }`,
        { i: { clientKey: key(), agendaId: AGENDA } },
      )
    ).data?.[verb];
  const feed = (href: string | null) => fetched(anonymous, 'feed', (href ?? '').split('/').at(-1) ?? '');

  test('A39: an address of one’s own shows what and when, never who; made anew or revoked, the old one is dead', async () => {
    const mine = await booked(house);
    const actor = clerk();
    const { href } = await ask('makeFeed', actor);
    const text = String((await feed(href))?.body);
    expect(text).toContain(mine.code);
    expect(text).toContain('DTSTART:20261203T080000Z');
    expect(text).not.toMatch(/Fatima|Amrani|example\.org/);
    const again = await ask('makeFeed', actor);
    expect(await feed(href)).toBeNull();
    expect(await feed(again.href)).not.toBeNull();
    await ask('revokeFeed', actor);
    expect(await feed(again.href)).toBeNull();
  });

  test('A39: empty it is still a calendar; after half a year it ends', async () => {
    const { href, expiresAt } = await ask('makeFeed', clerk());
    expect(String((await feed(href))?.body)).toContain('BEGIN:VCALENDAR');
    house.clock.at(new Date(Date.parse(expiresAt) + 1).toISOString());
    expect(await feed(href)).toBeNull();
  });

  test('A39: only those who receive there make one; a wrong address finds nothing', async () => {
    for (const actor of [deskOperator(), personIn('COORDINATION'), personIn('OFFICE_CLERK', { officeId: key() })]) {
      expect((await ask('makeFeed', actor)).userErrors[0].code).toBe('NOT_FOUND');
    }
    expect(await feed('/x')).toBeNull();
    expect(await feed(`/${'A'.repeat(22)}`)).toBeNull();
  });
});
