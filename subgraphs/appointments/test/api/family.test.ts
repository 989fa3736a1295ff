import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { key, type TestHouse } from '@respi/kit/testing/stand.js';
import { booked, clerk, deskOperator, emptied, letters, MARRIAGE, standAppointments } from '../build/house.js';
import { AMINA, BRUNO } from '../build/identity.js';

/* A family shares one telephone; each of them may have an appointment of their own, once (A14, A15). */

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(() => emptied(house));

const phone = '+39 333 7654321';
const at = (minutes: number) => new Date(Date.parse('2026-12-03T08:00:00.000Z') + minutes * 60_000).toISOString();
const BOOK = `mutation ($input: BookForCitizenInput!) { bookForCitizen(input: $input) {
  booking { id } userErrors { code field } } }`;
/** What became of it, as an operator who has the person before them writes it. */
async function book(minutes: number, over: object, actor = deskOperator()): Promise<string> {
  const input = {
    ...{ clientKey: key(), purposeId: MARRIAGE, startsAt: at(minutes), name: 'Omar', language: 'ar', phone },
    ...{ sharesContact: true, ...over },
  };
  const { booking, userErrors } = (await house.ask(actor, BOOK, { input })).data.bookForCitizen;
  return booking ? 'BOOKED' : userErrors[0].code;
}

describe('who shares a telephone', () => {
  test('A14 A15: is booked by a desk that says so, where codice fiscale or name shows another person; else refused', async () => {
    await booked(house, { form: { name: 'Amina', surname: 'Ben Ali', phone, email: null, taxCode: AMINA } });
    expect(await book(30, { sharesContact: false, taxCode: BRUNO })).toBe('ALREADY_BOOKED');
    expect(await book(30, { name: 'Altra', taxCode: AMINA })).toBe('ALREADY_BOOKED');
    expect(await book(30, { name: 'ben  ali', surname: 'AMINA' })).toBe('ALREADY_BOOKED');
    expect(await book(30, { taxCode: BRUNO })).toBe('BOOKED');
    expect(await book(60, { taxCode: BRUNO }, clerk())).toBe('ALREADY_BOOKED');
    expect(await book(60, { name: 'Yusuf' })).toBe('BOOKED');
    expect(await house.sql('select 1 from contact_claim')).toHaveLength(1);
    const written = await house.sql(`select detail from event where verb = 'booked-for-citizen'`);
    expect(written.map(({ detail }) => detail)).toEqual([{ sharesContact: true }, { sharesContact: true }]);
  });

  test('A14: whoever is refused learns nothing: the link goes to the contact given then', async () => {
    await booked(house, { form: { name: 'Amina', phone, email: 'amina@example.org' } });
    expect(await book(30, { name: 'Amina', surname: 'El Amrani' })).toBe('ALREADY_BOOKED');
    expect((await letters(house)).at(-1)).toMatchObject({ template: 'linkAgain', to: 'amina@example.org' });
  });

  test('A14: a contact that nobody has yet is claimed all the same', async () => {
    expect(await book(30, { taxCode: BRUNO })).toBe('BOOKED');
    expect(await book(60, { sharesContact: false, name: 'Altro' })).toBe('ALREADY_BOOKED');
  });
});

describe('two desks at once', () => {
  const ARGS = 'uuid, text, text, text[], text, text, timestamptz';
  /** Who has looked waits until the other has looked too, as long as it takes or `rounds` twentieths of a second. */
  async function meeting(rounds: number, act: () => Promise<void>): Promise<void> {
    await house.sql(`alter function same_person_ahead(${ARGS}) rename to same_person_really`);
    await house.sql('create sequence met');
    await house.sql(`create function same_person_ahead(${ARGS}) returns uuid language plpgsql volatile
      security definer set search_path = appointments, pg_temp as $$
      declare found uuid := same_person_really($1, $2, $3, $4, $5, $6, $7);
      begin
        perform nextval('met');
        for round in 1 .. ${rounds} loop
          exit when (select last_value from met) >= 2;
          perform pg_sleep(0.05);
        end loop;
        return found;
      end $$`);
    try {
      await act();
    } finally {
      await house.sql(`drop function same_person_ahead(${ARGS})`);
      await house.sql('drop sequence met');
      await house.sql(`alter function same_person_really(${ARGS}) rename to same_person_ahead`);
    }
  }
  const both = () => Promise.all([book(30, { taxCode: BRUNO }), book(60, { taxCode: BRUNO }, clerk())]);

  test('A14 A15: of two who book the same second person at once one does', async () => {
    await booked(house, { form: { name: 'Amina', phone, email: null, taxCode: AMINA } });
    await meeting(20, async () => expect((await both()).sort()).toEqual(['ALREADY_BOOKED', 'BOOKED']));
  });

  test('A14 A15 twin: were they not kept apart, both would', async () => {
    await booked(house, { form: { name: 'Amina', phone, email: null, taxCode: AMINA } });
    const [{ def }] = await house.sql(
      `select pg_get_functiondef(oid) as def from pg_proc where proname = 'queue_for_contact'`,
    );
    await house.sql(def.replace(/select pg_advisory.*\)/, 'select'));
    try {
      await meeting(600, async () => expect(await both()).toEqual(['BOOKED', 'BOOKED']));
    } finally {
      await house.sql(def);
    }
  }, 60_000);
});
