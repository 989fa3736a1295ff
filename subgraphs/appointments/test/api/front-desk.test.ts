import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import { bookingLetter } from '../../src/letter/booking-letter.js';
import {
  AGENDA,
  booked,
  clerk,
  DESK,
  deskOperator,
  emptied,
  letters,
  MARRIAGE,
  OFFICE,
  standAppointments,
} from '../build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
});

const verbs = ['checkIn', 'callBooking', 'serveBooking', 'markNoShow', 'markLeft'] as const;
type Verb = (typeof verbs)[number];
/** State in which each step is lawful, and what it makes of it. */
const lawful: Record<Verb, [string, string]> = {
  checkIn: ['CONFIRMED', 'CHECKED_IN'],
  callBooking: ['CHECKED_IN', 'CHECKED_IN'],
  serveBooking: ['CHECKED_IN', 'SERVED'],
  markNoShow: ['CONFIRMED', 'NO_SHOW'],
  markLeft: ['CHECKED_IN', 'LEFT'],
};
const step = async (verb: Verb, actor: Actor, input: object) => {
  const answer = await house.ask(
    actor,
    `mutation ($input: BookingStepInput!) { ${verb}(input: $input) { booking { id state outcome version calledAt viewerCanServe history { verb by { id } } } userErrors { code } } }`,
    { input: { clientKey: key(), ...input } },
  );
  return answer.data?.[verb] ?? null;
};
const inState = async (state: string): Promise<string> => {
  const { id } = await booked(house);
  await house.sql('update booking set state = $1 where id = $2', [state, id]);
  house.clock.at('2026-12-03T08:05:00Z');
  return id;
};
const states = [
  'CONFIRMED',
  'CHECKED_IN',
  'SERVED',
  'NO_SHOW',
  'LEFT',
  'CANCELLED_BY_CITIZEN',
  'CANCELLED_BY_OFFICE',
  'MOVED',
];

describe.each(verbs)('%s', (verb) => {
  const allowed = ['OFFICE_CLERK', 'COORDINATION'];

  test.each(ROLES.filter((role) => !allowed.includes(role)))('A30: %s of the office is refused', async (role) => {
    const bookingId = await inState(lawful[verb][0]);
    const answer = await step(verb, personIn(role, { officeId: OFFICE, sportelloIds: [DESK] }), { bookingId });
    expect(answer === null || answer.userErrors.length > 0).toBe(true);
    const [row] = await house.sql('select state from booking where id = $1', [bookingId]);
    expect(row.state).toBe(lawful[verb][0]);
  });

  test('A30: nobody without an account', async () => {
    expect(await step(verb, anonymous, { bookingId: await inState(lawful[verb][0]) })).toBeNull();
  });

  test.each(allowed)('A30 A31: %s does it, and the step keeps who', async (role) => {
    const actor = personIn(role as 'OFFICE_CLERK', { officeId: OFFICE });
    const done = await step(verb, actor, { bookingId: await inState(lawful[verb][0]) });
    expect(done).toMatchObject({ booking: { state: lawful[verb][1] }, userErrors: [] });
    expect(done.booking.history.at(-1)).toEqual({ verb, by: { id: actor.personId } });
  });

  test('G6: a clerk of another office finds nothing', async () => {
    const bookingId = await inState(lawful[verb][0]);
    const stranger = personIn('OFFICE_CLERK', { officeId: key() });
    expect((await step(verb, stranger, { bookingId })).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await step(verb, stranger, { bookingId: key() })).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  const others = states.filter(
    (state) =>
      state !== lawful[verb][0] &&
      !(verb === 'markNoShow' && state === 'CHECKED_IN') &&
      !(verb === 'checkIn' && state === 'NO_SHOW'),
  );
  test.each(others)('A31: a %s appointment answers WRONG_STATE', async (state) => {
    expect((await step(verb, clerk(), { bookingId: await inState(state) })).userErrors).toEqual([
      { code: 'WRONG_STATE' },
    ]);
  });

  test('C21: upon an older version it is a conflict', async () => {
    const bookingId = await inState(lawful[verb][0]);
    expect((await step(verb, clerk(), { bookingId, expectedVersion: 99 })).userErrors).toEqual([{ code: 'CONFLICT' }]);
  });
});

describe('the day', () => {
  const DAY =
    'query ($agendaId: ID!, $on: LocalDate!) { dayList(agendaId: $agendaId, on: $on) { id code personName startsAt counter purposeTitle viewerCanCheckIn bookedBy { id } messages { kind state } } }';
  const dayList = async (actor: Actor) =>
    (await house.ask(actor, DAY, { agendaId: AGENDA, on: '2026-12-03' })).data?.dayList ?? null;

  test('A30: the list of the day is by time and counter, for those who receive and the coordination', async () => {
    const late = await booked(house, { hold: { startsAt: '2026-12-03T10:00:00.000Z' } });
    const early = await booked(house);
    expect((await dayList(clerk())).map(({ code }: { code: string }) => code)).toEqual([early.code, late.code]);
    expect(await dayList(personIn('PROVINCIAL_COORDINATOR'))).toHaveLength(2);
    expect(await dayList(deskOperator())).toEqual([]);
    expect(await dayList(personIn('OFFICE_CLERK', { officeId: key() }))).toEqual([]);
    expect(await dayList(anonymous)).toBeNull();
    expect((await dayList(clerk()))[0]).toMatchObject({
      messages: [{ kind: 'confirmed', state: 'WAITING' }],
      viewerCanCheckIn: true,
    });
  });

  test('A30 A12: who asked for an interpreter is on the list of the day with the language of the interpreter', async () => {
    await booked(house, { form: { language: 'fr', interpreterLanguage: 'wo', notes: 'Vengo con mia sorella' } });
    const asked =
      'query ($id: ID!) { dayList(agendaId: $id, on: "2026-12-03") { language interpreterLanguage notes } }';
    expect((await house.ask(clerk(), asked, { id: AGENDA })).data.dayList).toEqual([
      { language: 'fr', interpreterLanguage: 'wo', notes: 'Vengo con mia sorella' },
    ]);
  });

  test('A30: arrival is marked on the day itself, absence once the hour has come', async () => {
    const { id: bookingId } = await booked(house);
    expect((await step('checkIn', clerk(), { bookingId })).userErrors).toEqual([{ code: 'TOO_SOON' }]);
    expect((await step('markNoShow', clerk(), { bookingId })).userErrors).toEqual([{ code: 'TOO_SOON' }]);
    house.clock.at('2026-12-03T09:00:00Z');
    expect((await step('markNoShow', clerk(), { bookingId })).userErrors).toEqual([]);
    expect((await step('checkIn', clerk(), { bookingId })).booking.state).toBe('CHECKED_IN');
    expect((await step('serveBooking', clerk(), { bookingId, outcome: 'DOCUMENTS_MISSING' })).booking).toMatchObject({
      state: 'SERVED',
      outcome: 'DOCUMENTS_MISSING',
    });
  });

  test('A5: a walk-in is registered as an origin of its own and takes nobody’s place', async () => {
    const walkIn =
      'mutation ($input: RegisterWalkInInput!) { registerWalkIn(input: $input) { booking { state origin counter } userErrors { code } } }';
    const input = { clientKey: key(), purposeId: MARRIAGE, name: 'Wei', language: 'zh' };
    expect((await house.ask(clerk(), walkIn, { input })).data.registerWalkIn).toEqual({
      booking: { state: 'CHECKED_IN', origin: 'WALK_IN', counter: 0 },
      userErrors: [],
    });
    expect(await house.sql('select 1 from claim')).toHaveLength(0);
    const foreign = await house.ask(deskOperator(), walkIn, { input: { ...input, clientKey: key() } });
    expect(foreign.data.registerWalkIn.userErrors).toEqual([{ code: 'NOT_YOURS' }]);
  });

  test('A20 A43: whoever gave a telephone only is on the call list when the reminder is due', async () => {
    const mine = await booked(house, { form: { email: null, phone: '0171 123456' } });
    const CALL = 'query ($id: ID!) { callList(agendaId: $id) { code } }';
    const toCall = async () => (await house.ask(clerk(), CALL, { id: AGENDA })).data.callList;
    expect(await toCall()).toEqual([]);
    house.clock.at('2026-12-01T08:00:00Z');
    expect(await toCall()).toEqual([{ code: mine.code }]);
  });

  describe('the call list', () => {
    const phone = () => booked(house, { form: { email: null, phone: '0171 123456' } });
    const toCall = async () =>
      (await house.ask(clerk(), 'query ($id: ID!) { callList(agendaId: $id) { code } }', { id: AGENDA })).data.callList;
    const NOTE =
      'mutation ($i: NoteTelephonedInput!) { noteTelephoned(input: $i) { booking { history { verb } } userErrors { code } } }';
    const note = async (actor: Actor, bookingId: string) =>
      (await house.ask(actor, NOTE, { i: { clientKey: key(), bookingId } })).data?.noteTelephoned ?? null;
    const cancel = (bookingId: string) =>
      house.ask(clerk(), 'mutation ($i: CancelBookingInput!) { cancelBooking(input: $i) { userErrors { code } } }', {
        i: { clientKey: key(), bookingId },
      });

    test('A20 A43: whose appointment the office cancelled is called, where there is a telephone only', async () => {
      const [mine, written] = [await phone(), await booked(house, { hold: { startsAt: '2026-12-03T08:30:00.000Z' } })];
      await cancel(mine.id);
      await cancel(written.id);
      expect(await toCall()).toEqual([{ code: mine.code }]);
      house.clock.at('2026-12-03T08:00:00Z');
      expect(await toCall()).toEqual([]);
    });

    test('A20: who was telephoned is off the list, and on it again when something else happens', async () => {
      const mine = await phone();
      house.clock.at('2026-12-01T08:00:00Z');
      const noted = await note(clerk(), mine.id);
      expect(noted.booking.history.at(-1)).toEqual({ verb: 'telephoned' });
      expect(await toCall()).toEqual([]);
      house.clock.at('2026-12-01T09:00:00Z');
      await cancel(mine.id);
      expect(await toCall()).toEqual([{ code: mine.code }]);
    });

    test.each(ROLES.filter((role) => !['OFFICE_CLERK', 'COORDINATION'].includes(role)))(
      'A20: %s of another place notes no call',
      async (role) => {
        const mine = await phone();
        const answer = await note(personIn(role), mine.id);
        expect(answer === null || ['NOT_FOUND', 'NOT_YOURS'].includes(answer.userErrors[0].code)).toBe(true);
        house.clock.at('2026-12-01T08:00:00Z');
        expect(await toCall()).toEqual([{ code: mine.code }]);
      },
    );
  });
});

describe('documents missing', () => {
  test('A32: the person is written where to book for handing them in, with the purpose chosen and no name', async () => {
    const mine = await booked(house, { form: { email: 'uno@example.org', language: 'ar' } });
    house.clock.at('2026-12-03T08:05:00Z');
    await step('checkIn', clerk(), { bookingId: mine.id });
    await step('serveBooking', clerk(), { bookingId: mine.id, outcome: 'DOCUMENTS_MISSING' });
    const letter = (await letters(house)).at(-1);
    expect(letter).toMatchObject({ template: 'documentsMissing', to: 'uno@example.org', locale: 'ar' });
    const text = bookingLetter('documentsMissing', letter?.params ?? {}, 'ar', 'https://respi.example').text;
    expect(text).toContain(`https://respi.example/ar/prenota/data?motivo=${MARRIAGE}&per=${mine.code}`);
    expect(text).not.toMatch(/Fatima|Amrani/);
  });
});
