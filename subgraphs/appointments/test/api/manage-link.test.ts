import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anonymous, key, type TestHouse } from '@respi/kit/testing/stand.js';
import { booked, clerk, confirm, emptied, hold, letters, STATE_OF_PRATICA, standAppointments } from '../build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
});

const SEE = 'query ($token: String!) { booking(token: $token) { code state startsAt canCancel canMove } }';
const CANCEL = `mutation ($input: CancelBookingInput!) { cancelBooking(input: $input) {
  publicBooking { code state } booking { id state reason } userErrors { code params { name value } } } }`;
const MOVE = `mutation ($input: MoveBookingInput!) { moveBooking(input: $input) {
  booking { code state startsAt } staffBooking { id startsAt } manageToken code userErrors { code field } } }`;
const see = async (token: string) => (await house.ask(anonymous, SEE, { token })).data.booking;
const cancel = async (input: object, actor = anonymous) =>
  (await house.ask(actor, CANCEL, { input: { clientKey: key(), ...input } })).data.cancelBooking;
const move = async (input: object, actor = anonymous) =>
  (await house.ask(actor, MOVE, { input: { clientKey: key(), ...input } })).data.moveBooking;
const LATER = '2026-12-03T09:00:00.000Z';

describe('cancelling by the link', () => {
  test('A17 A19: frees the place and the contact at once, and takes the calendar entry away', async () => {
    const mine = await booked(house, { form: { email: 'uno@example.org' } });
    expect(await cancel({ token: mine.token })).toMatchObject({
      publicBooking: { state: 'CANCELLED_BY_CITIZEN' },
      userErrors: [],
    });
    expect(await house.sql('select 1 from claim')).toHaveLength(0);
    expect((await letters(house)).at(-1)).toMatchObject({
      template: 'cancelledByCitizen',
      params: { sequence: 1, token: null },
    });
    expect((await booked(house, { form: { email: 'uno@example.org' } })).code).not.toBe(mine.code);
  });

  test('A17: after the cut-off the refusal says what to do', async () => {
    const mine = await booked(house);
    house.clock.at('2026-12-01T08:00:01Z');
    expect(await see(mine.token)).toMatchObject({ canCancel: false, canMove: false });
    expect((await cancel({ token: mine.token })).userErrors).toEqual([
      { code: 'TOO_LATE', params: [{ name: 'hours', value: '48' }] },
    ]);
    expect((await see(mine.token)).state).toBe('CONFIRMED');
  });

  test('A28: the cut-off is the one that held at confirmation, whatever the purpose says now', async () => {
    const mine = await booked(house);
    await house.sql('update purpose set cutoff_hours = 1000, duration_minutes = 60');
    try {
      expect(await see(mine.token)).toMatchObject({ canCancel: true });
      const [row] = await house.sql('select ends_at - starts_at = interval $$30 minutes$$ as same from booking');
      expect(row.same).toBe(true);
    } finally {
      await house.sql('update purpose set cutoff_hours = 48, duration_minutes = 30');
    }
  });

  test('TH10: a wrong or a shortened token finds nothing, and reading changes nothing', async () => {
    const mine = await booked(house);
    const before = await house.sql('select * from booking');
    for (const token of ['', 'x', mine.token.slice(0, -1), `${mine.token}A`, mine.token.split('').reverse().join('')]) {
      expect(await see(token)).toBeNull();
      expect((await cancel({ token })).userErrors[0].code).toBe('NOT_FOUND');
    }
    await see(mine.token);
    expect(await house.sql('select * from booking')).toEqual(before);
  });
});

describe('moving by the link', () => {
  test('A18: one transaction; the code stays, the old link dies, the entry keeps its UID', async () => {
    const mine = await booked(house);
    const { hold: next } = await hold(house, { startsAt: LATER });
    const done = await move({ token: mine.token, newHoldToken: next.token });
    expect(done).toMatchObject({ code: mine.code, booking: { state: 'CONFIRMED', startsAt: LATER }, userErrors: [] });
    expect(await see(mine.token)).toBeNull();
    expect((await cancel({ token: mine.token })).userErrors[0].code).toBe('NOT_FOUND');
    expect(await see(done.manageToken)).toMatchObject({ startsAt: LATER });
    const rows = await house.sql('select state, uid, sequence from booking order by sequence');
    expect(rows.map(({ state, sequence }) => [state, sequence])).toEqual([
      ['MOVED', 0],
      ['CONFIRMED', 1],
    ]);
    expect(rows[0].uid).toBe(rows[1].uid);
    const cells = await house.sql('select distinct holder, expires_at from claim');
    expect(cells).toHaveLength(1);
    expect((await letters(house)).at(-1)).toMatchObject({ template: 'moved', params: { sequence: 1 } });
  });

  test('A18: when the new place ran out, the old one is kept', async () => {
    const mine = await booked(house);
    const { hold: next } = await hold(house, { startsAt: LATER });
    house.clock.at('2026-11-23T09:11:00Z');
    expect((await move({ token: mine.token, newHoldToken: next.token })).userErrors[0].code).toBe('EXPIRED');
    expect(await see(mine.token)).toMatchObject({ state: 'CONFIRMED' });
    expect(await house.sql(`select 1 from claim where expires_at = 'infinity'`)).toHaveLength(6);
  });

  test('A18: a place held for another purpose is refused', async () => {
    const mine = await booked(house);
    const { hold: next } = await hold(house, { purposeId: STATE_OF_PRATICA, startsAt: LATER });
    expect((await move({ token: mine.token, newHoldToken: next.token })).userErrors[0]).toMatchObject({
      code: 'INVALID',
      field: ['newHoldToken'],
    });
  });

  test('A14: the one appointment per contact goes along', async () => {
    const mine = await booked(house, { form: { email: 'uno@example.org' } });
    const { hold: next } = await hold(house, { startsAt: LATER });
    await move({ token: mine.token, newHoldToken: next.token });
    const other = await hold(house);
    expect((await confirm(house, other.hold.token, { email: 'uno@example.org' })).userErrors[0].code).toBe(
      'ALREADY_BOOKED',
    );
  });

  test('A31: the office moves and cancels with its own state, also after the cut-off, and learns no link', async () => {
    const mine = await booked(house);
    const { hold: next } = await hold(house, { startsAt: LATER });
    const done = await move({ bookingId: mine.id, newHoldToken: next.token }, clerk());
    expect(done).toMatchObject({
      booking: null,
      manageToken: null,
      staffBooking: { startsAt: LATER },
      code: mine.code,
    });
    house.clock.at('2026-12-03T07:00:00Z');
    const cancelled = await cancel({ bookingId: done.staffBooking.id, reason: 'Sciopero' }, clerk());
    expect(cancelled).toMatchObject({
      publicBooking: null,
      booking: { state: 'CANCELLED_BY_OFFICE', reason: 'Sciopero' },
    });
    expect((await letters(house)).at(-1)).toMatchObject({
      template: 'cancelledByOffice',
      params: { reason: 'Sciopero' },
    });
  });
});
