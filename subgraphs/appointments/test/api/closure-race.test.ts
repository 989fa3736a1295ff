import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { anonymous, courier, key, type TestHouse } from '@respi/kit/testing/stand.js';
import { AGENDA, booked, clerk, confirm, emptied, hold, standAppointments } from '../build/house.js';

/* A closure, or an answer of another house, that comes between the first and the last step of an appointment. */

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(() => emptied(house));

const DAY = '2026-12-03';
const CLOSE = `mutation ($input: DeclareClosureInput!) { declareClosure(input: $input) { affected { code } userErrors { code } } }`;
const MOVE =
  'mutation ($input: MoveBookingInput!) { moveBooking(input: $input) { booking { id } userErrors { code } } }';
const close = () =>
  house.ask(clerk(), CLOSE, {
    input: { clientKey: key(), agendaId: AGENDA, startsOn: DAY, endsOn: DAY, reason: 'Neve' },
  });
const move = (token: string, holdToken: string) =>
  house.ask(anonymous, MOVE, { input: { clientKey: key(), token, newHoldToken: holdToken } });
const toDecide = async (): Promise<string[]> =>
  (await house.sql(`select booking_id as id from closure_decision where decision = 'OPEN'`)).map(({ id }) => id);
const standing = async (): Promise<string[]> =>
  (await house.sql(`select id from booking where state = 'CONFIRMED'`)).map(({ id }) => id);

describe('A27: a day is closed while somebody books it', () => {
  test('A27: what was held before and is confirmed after asks for a decision too', async () => {
    const { hold: held } = await hold(house);
    expect((await close()).data.declareClosure.affected).toEqual([]);
    await confirm(house, held.token);
    expect(await toDecide()).toEqual(await standing());
    expect(await toDecide()).toHaveLength(1);
  });

  test('A27 A18: what is moved into a day that was closed meanwhile asks for a decision', async () => {
    const { token } = await booked(house, { hold: { startsAt: '2026-12-10T08:00:00.000Z' } });
    const { hold: held } = await hold(house);
    await close();
    await move(token, held.token);
    expect(await toDecide()).toEqual(await standing());
  });

  const closed = (id: string): [string, unknown[]][] => [
    ['select id from agenda where id = $1 for update', [AGENDA]],
    [
      `insert into agenda_closure (id, agenda_id, starts_on, ends_on, reason, declared_by, declared_at)
       values ($1, $2, $3, $3, 'Neve', gen_random_uuid(), now())`,
      [id, AGENDA, DAY],
    ],
  ];

  test('A27: of a closure and a confirmation in the same instant one waits, and nothing is missed', async () => {
    const { hold: held } = await hold(house);
    await meanwhile(house, closed(key()), () => confirm(house, held.token));
    expect(await toDecide()).toEqual(await standing());
    expect(await toDecide()).toHaveLength(1);
  });

  test('A27 twin: a closure that does not hold the agenda is not seen by who confirms', async () => {
    const { hold: held } = await hold(house);
    await meanwhile(house, closed(key()).slice(1), () => confirm(house, held.token));
    expect(await standing()).toHaveLength(1);
    expect(await toDecide()).toEqual([]);
  });
});

describe('A36: an appointment is moved while cases answers', () => {
  const CASE = key();
  const TELL = 'mutation ($input: CourierInput!) { receiveCaseOfBooking(input: $input) { received } }';
  const told = (uid: string) => {
    const payload = JSON.stringify({ uid, caseId: CASE, isSeen: true, sportelloId: key(), officeId: null });
    const about = { messageId: key(), sentAt: '2026-11-23T09:00:00Z', entityKey: `case:${CASE}`, fromHouse: 'cases' };
    return house.ask(courier, TELL, { input: { clientKey: key(), ...about, payload } });
  };
  /** The move as it stands before its commit: the old row ends, the new one is as the old one was. */
  const moved = (id: string): [string, unknown[]][] => [
    [`update booking set state = 'MOVED', moved_to = $2, ended_at = now() where id = $1`, [id, key()]],
    [
      `insert into booking select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'state', 'CONFIRMED',
         'sequence', b.sequence + 1, 'moved_to', null, 'ended_at', null, 'counter', 3))).* from booking b where b.id = $1`,
      [id],
    ],
  ];
  async function asked(): Promise<{ id: string; uid: string }> {
    const { id, row } = await booked(house);
    await house.sql(`update booking set case_id = $2, case_link = 'ASKED' where id = $1`, [id, CASE]);
    return { id, uid: row.uid };
  }
  const links = async () =>
    (await house.sql(`select case_link from booking where state = 'CONFIRMED'`)).map((row) => row.case_link);

  test('A36 A18: the answer reaches the appointment at its new time', async () => {
    const { id, uid } = await asked();
    await meanwhile(house, moved(id), () => told(uid));
    expect(await links()).toEqual(['CONFIRMED']);
  });

  test('A36 twin: one statement that waits for the old row does not see the new one', async () => {
    const { id, uid } = await asked();
    const inOne = `update booking set case_link = 'CONFIRMED' where case_id = $1 and uid = $2`;
    await meanwhile(house, moved(id), () => house.sql(inOne, [CASE, uid]));
    expect(await links()).toEqual(['ASKED']);
  });
});
