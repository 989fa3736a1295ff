import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import {
  AGENDA,
  booked,
  clerk,
  DESK_AGENDA,
  deskOperator,
  emptied,
  hold,
  letters,
  MARRIAGE,
  RENEWAL,
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

const BOOK = `mutation ($input: BookForCitizenInput!) { bookForCitizen(input: $input) {
  booking { id code origin counter bookedBy { id } case { id } caseLink language } userErrors { code field } } }`;
const book = async (actor: Actor, over: object = {}) => {
  const input = {
    clientKey: key(),
    purposeId: MARRIAGE,
    startsAt: THURSDAY_NINE,
    name: 'Ion',
    language: 'ro',
    email: `${key()}@example.org`,
    ...over,
  };
  return (await house.ask(actor, BOOK, { input })).data?.bookForCitizen ?? null;
};

describe('bookForCitizen', () => {
  const allowed = ['OPERATOR', 'ENTE_ADMIN', 'OFFICE_CLERK', 'COORDINATION', 'LIAISON', 'MEDIATOR'];
  test.each(ROLES.filter((role) => !allowed.includes(role)))('A11: %s is refused', async (role) => {
    expect(await book(personIn(role))).toBeNull();
  });
  test('A11: nobody without an account', async () => {
    expect(await book(anonymous)).toBeNull();
  });
  test.each(allowed)('A11: %s books, the booking shows who, and the citizen gets a link', async (role) => {
    const actor = personIn(role as 'OPERATOR');
    const caseId = key();
    const done = await book(actor, { caseId });
    expect(done).toMatchObject({
      booking: { origin: 'OPERATOR', bookedBy: { id: actor.personId }, case: { id: caseId }, caseLink: 'ASKED' },
      userErrors: [],
    });
    expect((await letters(house))[0]).toMatchObject({
      template: 'confirmed',
      locale: 'ro',
      params: { token: expect.stringMatching(/^[\w-]{22}$/) },
    });
  });

  test('A11: an operator sees what they booked, and a colleague of another desk does not', async () => {
    const mine = deskOperator();
    const { booking } = await book(mine);
    const LIST = '{ bookings(filter: { mineOnly: true }) { edges { node { id } } } }';
    expect((await house.ask(mine, LIST)).data.bookings.edges).toEqual([{ node: { id: booking.id } }]);
    expect((await house.ask(deskOperator(), LIST)).data.bookings.edges).toEqual([]);
  });

  test('A29: staff take the counters that citizens cannot book first, and citizens keep theirs', async () => {
    const first = await book(deskOperator());
    expect(first.booking.counter).toBe(3);
    expect((await hold(house)).hold).not.toBeNull();
    expect((await hold(house)).hold).not.toBeNull();
    expect((await book(deskOperator())).userErrors).toEqual([{ code: 'SLOT_TAKEN', field: ['startsAt'] }]);
  });

  test('A6: operators keep to the notice of the office; the office itself may book at once', async () => {
    const startsAt = '2026-11-24T08:00:00.000Z';
    expect((await book(deskOperator(), { startsAt })).userErrors).toEqual([{ code: 'TOO_SOON', field: ['startsAt'] }]);
    expect((await book(clerk(), { startsAt })).booking).toMatchObject({ origin: 'OFFICE' });
  });

  test('A14: the one appointment per contact holds for operators too', async () => {
    await booked(house, { form: { email: 'uno@example.org' } });
    expect((await book(deskOperator(), { email: 'UNO@example.org ' })).userErrors).toEqual([
      { code: 'ALREADY_BOOKED', field: ['email'] },
    ]);
    expect((await letters(house)).at(-1)).toMatchObject({ template: 'linkAgain', to: 'uno@example.org' });
  });

  test('A10 A13: a citizen without contact or codice fiscale can be booked; a wrong codice fiscale is explained', async () => {
    expect(
      (await book(deskOperator(), { email: null, purposeId: RENEWAL, startsAt: '2026-11-30T08:00:00.000Z' }))
        .userErrors,
    ).toEqual([]);
    const [row] = await house.sql('select agenda_id, email from booking');
    expect(row).toEqual({ agenda_id: DESK_AGENDA, email: null });
    expect((await book(deskOperator(), { taxCode: 'RSSMRA85T10A562A' })).userErrors).toEqual([
      { code: 'TAX_CODE_CHECK_CHARACTER', field: ['taxCode'] },
    ]);
  });

  test('A2 A13 A30: pratica and codice fiscale reach those who receive, and who wrote them; the coordination reads neither', async () => {
    const typed = {
      purposeId: STATE_OF_PRATICA,
      praticaKind: 'K10',
      praticaValue: 'k10/123 456',
      taxCode: 'RSSMRA85M01H501Q',
    };
    const author = personIn('OPERATOR');
    const made = await book(author, typed);
    expect(made.userErrors).toEqual([]);
    const ask = 'query ($id: ID!) { staffBooking(id: $id) { praticaKind pratica taxCode } }';
    const seen = async (actor: Actor) =>
      (await house.ask(actor, ask, { id: made.booking.id })).data?.staffBooking ?? null;
    const whole = { praticaKind: 'K10', pratica: 'K10/123456', taxCode: 'RSSMRA85M01H501Q' };
    expect([await seen(clerk()), await seen(author)]).toEqual([whole, whole]);
    for (const role of ['COORDINATION', 'PROVINCIAL_COORDINATOR'] as const) {
      expect(await seen(personIn(role))).toEqual({ praticaKind: 'K10', pratica: null, taxCode: null });
    }
    expect(await seen(deskOperator())).toBeNull();
    const day = 'query ($id: ID!) { dayList(agendaId: $id, on: "2026-12-03") { pratica } }';
    expect((await house.ask(clerk(), day, { id: AGENDA })).data.dayList).toEqual([{ pratica: 'K10/123456' }]);
  });

  test('ASSET1: the codice fiscale is kept sealed, with a blind index', async () => {
    await book(deskOperator(), { taxCode: 'rssmra85t10a562s' });
    const [row] = await house.sql('select sealed_tax_code, tax_code_key, to_jsonb(b)::text as whole from booking b');
    expect(row.whole).not.toMatch(/RSSMRA/i);
    expect(house.open.house.cipher.open(row.sealed_tax_code)).toBe('RSSMRA85T10A562S');
  });

  test('A29 A6: staff are shown what they may take, citizens only what is public', async () => {
    const FREE =
      'query ($id: ID!) { availability(purposeId: $id, from: "2026-11-24", to: "2026-12-03") { on slots { startsAt free } } }';
    const free = async (actor: Actor) => {
      const days = (await house.ask(actor, FREE, { id: MARRIAGE })).data.availability;
      const slots = days.flatMap(({ slots: all }: { slots: { startsAt: string; free: number }[] }) => all);
      return [slots[0].startsAt, slots.find(({ startsAt }: { startsAt: string }) => startsAt === THURSDAY_NINE).free];
    };
    const [[, forAll], [early, forOperators], [soonest, forClerks]] = [
      await free(anonymous),
      await free(deskOperator()),
      await free(clerk()),
    ];
    expect([forAll, forOperators, forClerks]).toEqual([2, 3, 3]);
    expect(early > soonest).toBe(true);
  });

  test('A18 A29: an operator moves what they booked to a place that citizens cannot take, and nobody else’s', async () => {
    const mine = deskOperator();
    const { booking } = await book(mine);
    const startsAt = '2026-12-03T09:00:00.000Z';
    await Promise.all([hold(house, { startsAt }), hold(house, { startsAt })]);
    expect((await hold(house, { startsAt })).userErrors[0].code).toBe('SLOT_TAKEN');
    const HOLD = `mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { hold { token } userErrors { code } } }`;
    const held = await house.ask(mine, HOLD, { input: { clientKey: key(), purposeId: MARRIAGE, startsAt } });
    const newHoldToken = held.data.holdSlot.hold.token;
    const MOVE = `mutation ($input: MoveBookingInput!) { moveBooking(input: $input) {
      staffBooking { startsAt counter origin bookedBy { id } } manageToken userErrors { code } } }`;
    const move = async (actor: Actor) =>
      (await house.ask(actor, MOVE, { input: { clientKey: key(), bookingId: booking.id, newHoldToken } })).data
        .moveBooking;
    expect((await move(deskOperator())).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await move(mine)).toEqual({
      staffBooking: { startsAt, counter: 3, origin: 'OPERATOR', bookedBy: { id: mine.personId } },
      manageToken: null,
      userErrors: [],
    });
    expect((await letters(house)).at(-1)).toMatchObject({ template: 'moved', locale: 'ro' });
  });
});
