import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { endTickets } from '../../src/identity/end-tickets.job.js';
import { booked, clerk, emptied, hold, standAppointments } from '../build/house.js';
import { AMINA, BRUNO, citizen } from '../build/identity.js';

let house: TestHouse;
let web: ReturnType<typeof citizen>;
beforeAll(async () => {
  house = await standAppointments();
  web = citizen(house);
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
  await house.sql('truncate booking_identity, identity_ticket, voucher_spent');
});

const at = (minutes: number) => new Date(Date.parse('2026-12-03T08:00:00.000Z') + minutes * 60_000).toISOString();
const CANCEL = `mutation ($input: CancelBookingInput!) { cancelBooking(input: $input) {
  publicBooking { state } userErrors { code } } }`;
const MOVE = `mutation ($input: MoveBookingInput!) { moveBooking(input: $input) { manageToken userErrors { code } } }`;
const cancel = async (token: string) =>
  (await house.ask(anonymous, CANCEL, { input: { clientKey: key(), token } })).data.cancelBooking;
const move = async (token: string, startsAt: string) => {
  const { token: newHoldToken } = (await hold(house, { startsAt })).hold;
  return (await house.ask(anonymous, MOVE, { input: { clientKey: key(), token, newHoldToken } })).data.moveBooking;
};
const verbs = async () =>
  (await house.sql(`select verb from event where verb ~ 'identity|my-bookings' order by id`)).map(({ verb }) => verb);

describe('an appointment that its person binds to their digital identity', () => {
  test('A10: it is listed after a login, opened for minutes with the powers of its link, and every step is written down', async () => {
    const [mine, other] = [await booked(house), await booked(house, { hold: { startsAt: at(30) } })];
    expect(await web.see(mine.token)).toMatchObject({ isBound: false, linkEndsAt: null });
    expect(await web.bind(mine.token, AMINA)).toEqual({ booking: { code: mine.code, isBound: true }, userErrors: [] });

    const ticket = await web.ticket(AMINA);
    expect(await web.list(ticket)).toEqual({
      endsAt: '2026-11-23T09:15:00.000Z',
      bookings: [
        {
          code: mine.code,
          state: 'CONFIRMED',
          purposeTitle: 'Cittadinanza per matrimonio',
          startsAt: at(0),
          officeName: 'Ufficio Cittadinanza',
          address: expect.stringContaining('Via Esempio 22'),
        },
      ],
    });
    const { manageToken } = await web.openOne(ticket, mine.code);
    expect(await web.see(manageToken)).toMatchObject({ code: mine.code, linkEndsAt: '2026-11-23T09:15:00.000Z' });
    expect((await web.openOne(ticket, other.code)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['code'] }]);
    expect(await cancel(manageToken)).toEqual({ publicBooking: { state: 'CANCELLED_BY_CITIZEN' }, userErrors: [] });
    expect(await verbs()).toEqual(['identity-bound', 'my-bookings-opened', 'opened-by-identity']);
  });

  test('A10: of the number nothing is kept but an index that no other register has, and the ticket is kept as a hash', async () => {
    const { token } = await booked(house, { form: { taxCode: AMINA } });
    await web.bind(token, AMINA);
    const ticket = await web.ticket(AMINA);
    const kept = JSON.stringify(
      await house.sql('select to_jsonb(i) as a, to_jsonb(t) as b from booking_identity i, identity_ticket t'),
    );
    expect(kept).not.toContain(AMINA);
    expect(kept).not.toContain(ticket);
    const { cipher } = house.open.house;
    for (const register of ['tax-code', 'digital-identity']) {
      expect(kept).not.toContain(cipher.blindIndex(register, AMINA));
    }
    expect(kept).toContain(cipher.blindIndex('booking-identity', AMINA));
  });

  test('A10 A18: it stays bound when it moves, also by a link of minutes', async () => {
    const mine = await booked(house);
    await web.bind(mine.token, AMINA);
    const ticket = await web.ticket(AMINA);
    const { manageToken } = await move((await web.openOne(ticket, mine.code)).manageToken, at(60));
    expect(await web.see(manageToken)).toMatchObject({ startsAt: at(60), isBound: true, linkEndsAt: null });
    expect((await web.list(ticket)).bookings).toMatchObject([{ code: mine.code, startsAt: at(60) }]);
  });

  test('A10: the same again changes nothing; taken back by its link, it is in no list, and may be bound anew', async () => {
    const { token, code } = await booked(house);
    await web.bind(token, AMINA);
    expect((await web.bind(token, AMINA)).userErrors).toEqual([]);
    const ticket = await web.ticket(AMINA);
    expect(await web.unbind(token)).toEqual({ booking: { isBound: false }, userErrors: [] });
    expect((await web.unbind(token)).userErrors).toEqual([]);
    expect((await web.list(ticket)).bookings).toEqual([]);
    expect((await web.openOne(ticket, code)).userErrors[0].code).toBe('NOT_FOUND');
    expect((await web.bind(token, BRUNO)).booking.isBound).toBe(true);
    expect(await verbs()).toEqual(['identity-bound', 'my-bookings-opened', 'identity-unbound', 'identity-bound']);
  });

  test('A10: what is cancelled or past cannot be bound, and what is past is in no list', async () => {
    const [mine, gone] = [await booked(house), await booked(house, { hold: { startsAt: at(30) } })];
    await cancel(gone.token);
    expect((await web.bind(gone.token, AMINA)).userErrors[0].code).toBe('WRONG_STATE');
    await web.bind(mine.token, AMINA);
    house.clock.at(at(31));
    expect((await web.list(await web.ticket(AMINA))).bookings).toEqual([]);
    expect((await web.bind(mine.token, AMINA)).userErrors[0].code).toBe('WRONG_STATE');
    const bonds = async () => {
      await runJob(house.open.house, endTickets);
      return (await house.sql('select uid from booking_identity')).length;
    };
    expect(await bonds()).toBe(1);
    house.clock.at(at(31 + 24 * 60));
    expect(await bonds()).toBe(0);
    expect((await web.bind('x', AMINA)).userErrors[0].code).toBe('NOT_FOUND');
  });

  test('A10: no role opens more: each sees a list by its ticket alone', async () => {
    const { token } = await booked(house);
    await web.bind(token, AMINA);
    const ticket = await web.ticket(AMINA);
    for (const actor of [anonymous, clerk(), ...ROLES.map((role) => personIn(role))]) {
      expect((await citizen(house, actor).list(ticket)).bookings).toHaveLength(1);
      expect(await citizen(house, actor).list('A'.repeat(22))).toBeNull();
      expect((await citizen(house, actor).openWith('x~y')).userErrors[0].code).toBe('EXPIRED');
    }
  });
});

describe('what is over is over', () => {
  test('A10: after a quarter of an hour the list is shut, and so is each link that it gave; the first link stays', async () => {
    const mine = await booked(house);
    await web.bind(mine.token, AMINA);
    const ticket = await web.ticket(AMINA);
    house.clock.at('2026-11-23T09:14:59Z');
    const { manageToken } = await web.openOne(ticket, mine.code);
    house.clock.at('2026-11-23T09:15:00Z');
    expect(await web.list(ticket)).toBeNull();
    expect((await web.openOne(ticket, mine.code)).userErrors).toEqual([{ code: 'EXPIRED', field: ['ticket'] }]);
    expect(await web.see(manageToken)).toMatchObject({ code: mine.code });
    house.clock.at('2026-11-23T09:29:59Z');
    expect(await web.see(manageToken)).toBeNull();
    expect((await cancel(manageToken)).userErrors[0].code).toBe('NOT_FOUND');
    expect(await web.see(mine.token)).toMatchObject({ code: mine.code });
    await runJob(house.open.house, endTickets);
    const left = await house.sql(
      'select (select count(*)::int from manage_token) as links, (select count(*)::int from identity_ticket) as tickets',
    );
    expect(left).toEqual([{ links: 1, tickets: 0 }]);
  });

  test('A10 twin: without the wall of the database a link that is over would still cancel', async () => {
    const mine = await booked(house);
    await web.bind(mine.token, AMINA);
    const { manageToken } = await web.openOne(await web.ticket(AMINA), mine.code);
    house.clock.at('2026-11-23T10:00:00Z');
    const [wall] = await house.sql(
      `select pg_get_expr(polqual, polrelid) as qual from pg_policy where polname = 'manage_token_ended'`,
    );
    await house.sql('drop policy manage_token_ended on manage_token');
    try {
      expect((await cancel(manageToken)).publicBooking).toEqual({ state: 'CANCELLED_BY_CITIZEN' });
    } finally {
      await house.sql(
        `create policy manage_token_ended on manage_token as restrictive for select using (${wall.qual})`,
      );
    }
  });
});
