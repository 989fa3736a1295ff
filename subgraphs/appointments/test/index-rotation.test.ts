import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type IndexKeys, indexKeysOf } from '@respi/kit/testing/index-keys.js';
import { key, type TestHouse } from '@respi/kit/testing/stand.js';
import { register } from '../src/privacy/register.js';
import { clerk, deskOperator, MARRIAGE, STATE_OF_PRATICA, standAppointments } from './build/house.js';

/* TH18: the index key changes while people book: nobody is missed, nobody books twice, and the old key goes in the end. */

const TAX_CODE = 'RSSMRA80A01D205V';
const BOOK = `mutation ($input: BookForCitizenInput!) { bookForCitizen(input: $input) { booking { id } userErrors { code } } }`;
const JOIN = `mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { token userErrors { code } } }`;
let house: TestHouse;
let keys: IndexKeys;
let places = 0;
beforeAll(async () => {
  house = await standAppointments();
  keys = indexKeysOf(house);
});
afterAll(() => house.close());

/** Books at a moment of its own; answers the code of the refusal, or OK. */
async function book(email: string | null, over: object = {}): Promise<string> {
  const [week, half] = [Math.floor(places / 9), Math.floor((places % 9) / 3)];
  const startsAt = new Date(Date.parse('2026-12-03T08:00:00Z') + week * 604_800_000 + half * 1_800_000).toISOString();
  const input = {
    ...{ clientKey: key(), purposeId: MARRIAGE, startsAt, name: 'Ion', language: 'ro', email },
    ...over,
  };
  const { data } = await house.ask(clerk(), BOOK, { input });
  const code = data.bookForCitizen.userErrors[0]?.code ?? 'OK';
  if (code === 'OK') places += 1;
  return code;
}
const join = async (email: string): Promise<string> => {
  const input = {
    clientKey: key(),
    purposeId: MARRIAGE,
    kind: 'NOTICE',
    name: 'Amina',
    email,
    language: 'it',
    privacyAccepted: true,
  };
  const { data } = await house.ask(deskOperator(), JOIN, { input });
  return data.joinWaitingList.userErrors[0]?.code ?? 'OK';
};
const byTaxCode = async () => {
  const { cipher } = house.open.house;
  const rows = await house.sql('select id from booking where tax_code_key = any ($1)', [
    cipher.blindIndexes('tax-code', TAX_CODE),
  ]);
  return rows.length;
};
const shared = async () => {
  const { data } = await house.ask(clerk(), '{ bookings { edges { node { id sameContact { id } } } } }');
  const nodes = data.bookings.edges.map(({ node }: { node: { sameContact: object[] } }) => node.sameContact.length);
  return nodes.filter((n: number) => n > 0).length;
};

describe('TH18: the index key of contacts and codici fiscali changes', () => {
  test('TH18 A14: during the overlap a contact that booked or waits under the old key is met, and a codice fiscale is found', async () => {
    for (let n = 0; n < 6; n += 1) expect(await book(`old-${n}@example.org`)).toBe('OK');
    const pratica = { purposeId: STATE_OF_PRATICA, praticaKind: 'K10', praticaValue: 'K10/1', taxCode: TAX_CODE };
    expect(await book('holder@example.org', pratica)).toBe('OK');
    expect(await join('line@example.org')).toBe('OK');
    keys.overlap();
    expect(await book('old-0@example.org')).toBe('ALREADY_BOOKED');
    expect(await join('line@example.org')).not.toBe('OK');
    expect(await byTaxCode()).toBe(1);
    expect(await book(null, { ...pratica, praticaValue: 'K10/2' })).toBe('OK');
    expect([await byTaxCode(), await shared()]).toEqual([2, 2]);
  });

  test('TH18 twin: a platform that knows the new key alone misses them all', async () => {
    keys.freshAlone();
    expect([await byTaxCode(), await shared()]).toEqual([1, 1]);
    expect(await book('old-1@example.org')).toBe('OK');
    expect(await join('line@example.org')).toBe('OK');
    await house.sql(
      `delete from waiting_entry where id in (select id from waiting_entry order by joined_at desc limit 1)`,
    );
    await house.sql(`delete from contact_claim where contact_key = $1`, [
      house.open.house.cipher.blindIndex('contact', 'old-1@example.org'),
    ]);
    keys.overlap();
  });

  // two of them share the contact that the twin let book a second time
  test('TH18: while a run is cut off after any batch nobody is missed, the next one goes on, and in the end nothing is under the old key', async () => {
    for (let killedAfter = 1; killedAfter < 9; killedAfter += 2) {
      await expect(Promise.resolve().then(() => keys.reindex(register, { batch: 3, killedAfter }))).rejects.toThrow(
        'killed',
      );
      expect([await byTaxCode(), await shared()]).toEqual([2, 4]);
      expect(await book('old-2@example.org')).toBe('ALREADY_BOOKED');
      expect(await join('line@example.org')).not.toBe('OK');
    }
    const done = await keys.reindex(register, { batch: 3 });
    expect(done.left).toEqual({
      'booking.tax_code_key': 0,
      'booking_identity.identity_key': 0,
      'contact_claim.contact_key': 0,
      'waiting_entry.contact_key': 0,
    });
    expect((await keys.reindex(register)).renewed).toBe(0);
  });

  test('TH18: the new key alone finds everything now, and the old one nothing', async () => {
    keys.freshAlone();
    expect([await byTaxCode(), await shared()]).toEqual([2, 4]);
    for (let n = 0; n < 6; n += 1) expect(await book(`old-${n}@example.org`)).toBe('ALREADY_BOOKED');
    expect(await join('line@example.org')).not.toBe('OK');
    keys.oldAlone();
    expect(await byTaxCode()).toBe(0);
  });
});
