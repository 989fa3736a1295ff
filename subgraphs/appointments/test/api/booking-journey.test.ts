import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anonymous, key, type TestHouse } from '@respi/kit/testing/stand.js';
import {
  AGENDA,
  booked,
  confirm,
  emptied,
  hold,
  letters,
  MARRIAGE,
  STATE_OF_PRATICA,
  standAppointments,
  THURSDAY_NINE,
} from '../build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(() => emptied(house));

const AVAILABILITY = `query ($purposeId: ID!, $from: LocalDate!, $to: LocalDate!) {
  availability(purposeId: $purposeId, from: $from, to: $to) { on slots { startsAt free } skipCode skippedBecause } }`;
const days = async (from: string, to: string, purposeId = MARRIAGE) =>
  (await house.ask(anonymous, AVAILABILITY, { purposeId, from, to })).data.availability;

describe('what a citizen finds', () => {
  test('A1 A4: offices, purposes with their own length, notice and documents are public', async () => {
    const answer = await house.ask(
      anonymous,
      `{ bookingOffices { id name releaseRhythm viewerCanManage purposes { id title(locale: "en") durationMinutes documents(locale: "it") requiresPratica minLeadDays firstAvailable } } }`,
    );
    expect(answer.errors).toBeUndefined();
    const office = answer.data.bookingOffices.find((one: { id: string }) => one.id === AGENDA);
    expect(office).toMatchObject({
      viewerCanManage: false,
      purposes: [
        { durationMinutes: 30, minLeadDays: 2 },
        { durationMinutes: 15, requiresPratica: true },
      ],
    });
    expect(office.purposes[0]).toMatchObject({
      title: 'Cittadinanza per matrimonio (en)',
      documents: ['Documento d’identità'],
      firstAvailable: '2026-11-26T08:00:00.000Z',
    });
  });

  test('A6 A25 A26: only days inside the lead time are offered, and every skipped day shows its reason', async () => {
    const found = await days('2026-11-24', '2026-12-08');
    const reasons = Object.fromEntries(
      found.map((day: { on: string; skipCode: string; skippedBecause: string }) => [
        day.on,
        day.skipCode ? `${day.skipCode}: ${day.skippedBecause}` : 'open',
      ]),
    );
    expect(reasons['2026-11-24']).toMatch(/^TOO_SOON/);
    expect(reasons['2026-11-25']).toMatch(/^CLOSED_DAY/);
    expect(reasons['2026-12-03']).toBe('open');
    expect(reasons['2026-12-07']).toBe('CLOSURE: Chiusura straordinaria');
    expect(reasons['2026-12-08']).toBe('HOLIDAY: immacolata');
  });

  test('A29: citizens are shown the public counters only', async () => {
    const [day] = await days('2026-12-03', '2026-12-03');
    expect(day.slots[0]).toEqual({ startsAt: THURSDAY_NINE, free: 2 });
    expect(day.slots.map((slot: { startsAt: string }) => slot.startsAt)).not.toContain('2026-12-03T09:45:00.000Z');
  });
});

describe('what a citizen does', () => {
  test('A4 A7 A16: holds a place for ten minutes, confirms it and is written to', async () => {
    const held = await hold(house);
    expect(held).toMatchObject({
      hold: { startsAt: THURSDAY_NINE, expiresAt: '2026-11-23T09:10:00.000Z', extendable: true },
      userErrors: [],
    });
    const done = await confirm(house, held.hold.token);
    expect(done.userErrors).toEqual([]);
    expect(done.booking).toMatchObject({
      state: 'CONFIRMED',
      language: 'fr',
      canCancel: true,
      cutoffAt: '2026-12-01T08:00:00.000Z',
    });
    expect(done.code).toMatch(/^[CDFGHJKMNPQRTVWXY34679]{4}-[CDFGHJKMNPQRTVWXY34679]{4}$/);
    const [letter] = await letters(house);
    expect(letter).toMatchObject({
      template: 'confirmed',
      locale: 'fr',
      params: { code: done.code, token: done.manageToken },
    });
    expect(JSON.stringify(letter?.params)).not.toMatch(/Fatima|Amrani/);
  });

  test('A10 A43: with a telephone only the link and the receipt are given on the page, and nobody is written to', async () => {
    const held = await hold(house);
    const done = await confirm(house, held.hold.token, { email: null, phone: '333 7654321', language: 'uk' });
    expect(done.userErrors).toEqual([]);
    expect(done.manageToken).toMatch(/^[\w-]{22}$/);
    expect(done.booking).toMatchObject({
      receiptHref: `/api/files/appointments/receipt/${done.manageToken}`,
      icsHref: `/api/files/appointments/ics/${done.manageToken}`,
    });
    expect(await letters(house)).toEqual([]);
  });

  test('A9: the same form sent twice, or again from the back button, is one booking with one code', async () => {
    const held = await hold(house);
    const form = { clientKey: key(), email: 'a@example.org' };
    const [first, second] = await Promise.all([
      confirm(house, held.hold.token, form),
      confirm(house, held.hold.token, form),
    ]);
    const again = await confirm(house, held.hold.token, { email: 'a@example.org' });
    expect([second.code, again.code]).toEqual([first.code, first.code]);
    expect(await house.sql('select id from booking')).toHaveLength(1);
  });

  test('A7: a hold that ran out frees its place, and can no longer be confirmed', async () => {
    const first = await hold(house);
    const second = await hold(house);
    const third = await hold(house);
    expect(third).toMatchObject({ hold: null, userErrors: [{ code: 'SLOT_TAKEN' }] });
    expect(third.alternatives[0]).toMatchObject({ startsAt: '2026-12-03T08:30:00.000Z', free: 2 });
    house.clock.at('2026-11-23T09:10:00Z');
    try {
      expect((await hold(house)).hold).not.toBeNull();
      expect((await confirm(house, first.hold.token)).userErrors[0].code).toBe('EXPIRED');
      expect((await confirm(house, second.hold.token)).userErrors[0].code).toBe('EXPIRED');
    } finally {
      house.clock.at('2026-11-23T09:00:00Z');
    }
  });

  test('A2: the reference of the pratica is asked for where the purpose needs it', async () => {
    const held = await hold(house, { purposeId: STATE_OF_PRATICA });
    const refused = await confirm(house, held.hold.token);
    expect(refused.userErrors).toEqual([expect.objectContaining({ code: 'REQUIRED', field: ['praticaValue'] })]);
    const done = await confirm(house, held.hold.token, { praticaKind: 'K10', praticaValue: 'k10/123456' });
    expect(done.userErrors).toEqual([]);
    const [row] = await house.sql('select pratica_kind, sealed_pratica from booking');
    expect(row.sealed_pratica).not.toMatch(/123456/);
  });

  test('A14: a second future booking of the same contact is refused and discloses nothing; the link goes to the first contact', async () => {
    const mine = await booked(house, { form: { email: 'uno@example.org', phone: '333 1234567' } });
    const held = await hold(house, { startsAt: '2026-12-03T08:30:00.000Z' });
    const refused = await confirm(house, held.hold.token, { email: 'altro@example.org', phone: '+39 333 123 4567' });
    expect(refused.userErrors[0].code).toBe('ALREADY_BOOKED');
    expect(JSON.stringify(refused)).not.toContain(mine.code);
    expect((await letters(house)).at(-1)).toMatchObject({ to: 'uno@example.org', template: 'linkAgain' });
    await confirm(house, held.hold.token, { email: 'uno@example.org' });
    expect((await letters(house)).filter(({ template }) => template === 'linkAgain')).toHaveLength(1);
    expect((await confirm(house, held.hold.token, { email: 'terzo@example.org' })).userErrors).toEqual([]);
  });
});
