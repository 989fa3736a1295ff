import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { tendTheLine } from '../../src/waiting/offer-places.job.js';
import {
  AGENDA,
  booked,
  clerk,
  deskOperator,
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
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
  // one counter for citizens, on one Thursday, so that one place is all there is
  await house.sql('update agenda_window set counters = 3, public_counters = 1 where agenda_id = $1', [AGENDA]);
  await onlyNine();
});

/** Everything of the office is taken but 09:00 of 3 December. */
const onlyNine = () =>
  house.sql(
    `insert into claim select $1, 1, cell, gen_random_uuid(), 'infinity'
     from generate_series(timestamptz '2026-11-23 00:00+00', '2027-02-28 00:00+00', '5 minutes') cell
     where cell < $2 or cell >= $2::timestamptz + interval '30 minutes'`,
    [AGENDA, THURSDAY_NINE],
  );

const JOIN = `mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) {
  waiting { kind state position offerUntil offeredStartsAt purpose { title } } token userErrors { code field } } }`;
const SEE = 'query ($token: String!) { waiting(token: $token) { state position offeredStartsAt offerUntil } }';
const TAKE = `mutation ($input: TakeOfferedPlaceInput!) { takeOfferedPlace(input: $input) {
  booking { state startsAt language } manageToken code userErrors { code field } } }`;
const DECLINE = `mutation ($input: DeclineOfferedPlaceInput!) { declineOfferedPlace(input: $input) {
  waiting { state position } userErrors { code } } }`;
const LEAVE =
  'mutation ($input: LeaveWaitingListInput!) { leaveWaitingList(input: $input) { left userErrors { code } } }';
const LIST = `query ($agendaId: ID!) { waitingList(agendaId: $agendaId) {
  id personName state kind offers purposeTitle viewerCanTakeOff } }`;

const join = async (over: Record<string, unknown> = {}, actor: Actor = anonymous) => {
  const input = {
    clientKey: key(),
    purposeId: MARRIAGE,
    kind: 'OFFER',
    name: 'Amina',
    email: `${key()}@example.org`,
    language: 'ar',
    privacyAccepted: true,
    ...over,
  };
  return (await house.ask(actor, JOIN, { input })).data.joinWaitingList;
};
const see = async (token: string) => (await house.ask(anonymous, SEE, { token })).data.waiting;
const take = async (token: string, over = {}) =>
  (await house.ask(anonymous, TAKE, { input: { clientKey: key(), token, ...over } })).data.takeOfferedPlace;
const decline = async (token: string) =>
  (await house.ask(anonymous, DECLINE, { input: { clientKey: key(), token } })).data.declineOfferedPlace;
const leave = async (input: object, actor: Actor = anonymous) =>
  (await house.ask(actor, LEAVE, { input: { clientKey: key(), ...input } })).data.leaveWaitingList;
const cancel = (token: string) =>
  house.ask(anonymous, 'mutation ($i: CancelBookingInput!) { cancelBooking(input: $i) { userErrors { code } } }', {
    i: { clientKey: key(), token },
  });
const tend = () => runJob(house.open.house, tendTheLine);
const states = async (...tokens: string[]) => (await Promise.all(tokens.map(see))).map(({ state }) => state);

describe('the line', () => {
  test('A21: a cancelled place goes to the first in line in the same transaction; nobody else can have it', async () => {
    const owner = await booked(house);
    const [first, second] = [await join(), await join()];
    expect([first.waiting.position, second.waiting.position]).toEqual([1, 2]);
    await cancel(owner.token);
    expect(await states(first.token, second.token)).toEqual(['OFFERED', 'WAITING']);
    expect((await hold(house)).userErrors[0].code).toBe('SLOT_TAKEN');
    expect(await see(second.token)).toMatchObject({ position: 1, offeredStartsAt: null });
    expect(await see(first.token)).toMatchObject({
      offeredStartsAt: THURSDAY_NINE,
      offerUntil: '2026-11-24T09:00:00.000Z',
    });
  });

  test('A21 A12: the offer is written in the person’s language, with the term and the link, once', async () => {
    const owner = await booked(house);
    await join({ email: 'amina@example.org' });
    await cancel(owner.token);
    await tend();
    await tend();
    const mine = (await letters(house)).filter(({ to }) => to === 'amina@example.org');
    expect(mine.map(({ template, locale }) => [template, locale])).toEqual([
      ['waitingJoined', 'ar'],
      ['placeOffered', 'ar'],
    ]);
    const token = mine[1]?.params.token as string;
    expect((await see(token)).state).toBe('OFFERED');
    const letter = JSON.stringify(mine[1]?.params);
    expect(letter).not.toMatch(/Amina|example\.org/);
  });

  test('A21: the offer is taken with the name given then, and becomes an appointment', async () => {
    const owner = await booked(house);
    const mine = await join({ name: 'Nguyễn', email: 'n@example.org', language: 'zh' });
    await cancel(owner.token);
    const done = await take(mine.token);
    expect(done).toMatchObject({
      booking: { state: 'CONFIRMED', startsAt: THURSDAY_NINE, language: 'zh' },
      userErrors: [],
    });
    const [row] = await house.sql('select person_name, email from booking where code = $1', [done.code]);
    expect(row).toEqual({ person_name: 'Nguyễn', email: 'n@example.org' });
    expect((await take(mine.token)).userErrors[0].code).toBe('EXPIRED');
    expect(
      await house.sql(
        `select distinct expires_at = 'infinity' as kept from claim where holder in (select id from booking where code = $1)`,
        [done.code],
      ),
    ).toEqual([{ kept: true }]);
  });

  test('A2 A21: where the purpose asks for a pratica, an offer without it is refused and stays', async () => {
    const owner = await booked(house);
    const mine = await join({ purposeId: STATE_OF_PRATICA });
    await cancel(owner.token);
    expect((await take(mine.token)).userErrors).toEqual([{ code: 'REQUIRED', field: ['praticaValue'] }]);
    expect(await states(mine.token)).toEqual(['OFFERED']);
    expect((await take(mine.token, { praticaKind: 'K10', praticaValue: 'K10/1' })).userErrors).toEqual([]);
  });

  test('A21: a declined place passes on at once, and comes back to nobody who declined it', async () => {
    const owner = await booked(house);
    const [first, second] = [await join(), await join()];
    await cancel(owner.token);
    expect((await decline(first.token)).waiting).toEqual({ state: 'WAITING', position: 1 });
    expect(await states(first.token, second.token)).toEqual(['WAITING', 'OFFERED']);
    await decline(second.token);
    await tend();
    expect(await states(first.token, second.token)).toEqual(['WAITING', 'WAITING']);
    expect((await hold(house)).userErrors).toEqual([]);
  });

  test('A21: an offer that goes by passes on, the person is told, and after three is off the line', async () => {
    const owner = await booked(house);
    const [first, second] = [await join({ email: 'uno@example.org' }), await join()];
    await cancel(owner.token);
    house.clock.at('2026-11-24T08:59:59Z');
    await tend();
    expect(await states(first.token, second.token)).toEqual(['OFFERED', 'WAITING']);
    house.clock.at('2026-11-24T09:00:01Z');
    expect((await hold(house)).userErrors[0].code).toBe('SLOT_TAKEN');
    expect((await take(first.token)).userErrors[0].code).toBe('EXPIRED');
    await tend();
    expect(await states(first.token, second.token)).toEqual(['WAITING', 'OFFERED']);
    const told = (await letters(house)).filter(({ to }) => to === 'uno@example.org').map(({ template }) => template);
    expect(told).toEqual(['waitingJoined', 'placeOffered', 'offerPassed']);
    await house.sql(`update waiting_entry set offers = 2, declined = '{}' where offers = 1`);
    await leave({ token: second.token });
    expect(await states(first.token)).toEqual(['OFFERED']);
    house.clock.at('2026-11-26T09:00:02Z');
    await tend();
    expect(await states(first.token)).toEqual(['ENDED']);
  });

  test('A21: a moved appointment gives its old place to the line too', async () => {
    const owner = await booked(house);
    const mine = await join();
    await house.sql(`delete from claim where cell >= '2026-12-10 08:00+00' and cell < '2026-12-10 08:30+00'`);
    // the place that came free by hand is the mover’s own
    const { hold: next } = await hold(house, { startsAt: '2026-12-10T08:00:00.000Z' });
    await house.ask(anonymous, 'mutation ($i: MoveBookingInput!) { moveBooking(input: $i) { userErrors { code } } }', {
      i: { clientKey: key(), token: owner.token, newHoldToken: next.token },
    });
    expect(await see(mine.token)).toMatchObject({ state: 'OFFERED', offeredStartsAt: THURSDAY_NINE });
  });

  test('A21: a family waits for a place that is long enough', async () => {
    const owner = await booked(house);
    const [family, alone] = [await join({ partySize: 2 }), await join()];
    await cancel(owner.token);
    expect(await states(family.token, alone.token)).toEqual(['WAITING', 'OFFERED']);
  });

  test('A21: ten places come back at once and ten people get one each, in the order in which they came', async () => {
    await house.sql(`delete from claim where cell >= '2026-12-03 08:00+00' and cell < '2026-12-03 09:45+00'`);
    const owners = [];
    for (const minutes of [0, 30, 60]) {
      const startsAt = new Date(Date.parse(THURSDAY_NINE) + minutes * 60_000).toISOString();
      owners.push(await booked(house, { hold: { startsAt } }));
    }
    const line = [];
    for (let at = 0; at < 5; at += 1) line.push(await join());
    await Promise.all(owners.map(({ token }) => cancel(token)));
    expect(await states(...line.map(({ token }) => token))).toEqual([
      'OFFERED',
      'OFFERED',
      'OFFERED',
      'WAITING',
      'WAITING',
    ]);
    const doubles = await house.sql('select 1 from claim group by agenda_id, counter, cell having count(*) > 1');
    expect(doubles).toEqual([]);
  });

  test('twin: where a place is only freed and offered later, a passer-by takes it from under the line', async () => {
    const owner = await booked(house);
    const mine = await join();
    await house.sql('delete from claim where holder = $1', [owner.id]);
    expect((await hold(house)).userErrors).toEqual([]);
    await tend();
    expect(await states(mine.token)).toEqual(['WAITING']);
  });
});

describe('joining', () => {
  test('A14 A21: twice with one contact is refused alike for all; the link goes to the contact again', async () => {
    await booked(house);
    const mine = await join({ email: 'uno@example.org' });
    const again = await join({ email: ' UNO@example.org' });
    expect(again).toMatchObject({ waiting: null, token: null, userErrors: [{ code: 'DUPLICATE', field: ['email'] }] });
    const links = (await letters(house)).filter(({ to }) => to === 'uno@example.org');
    expect(links).toHaveLength(2);
    await leave({ token: mine.token });
    expect((await join({ email: 'uno@example.org' })).userErrors).toEqual([]);
  });

  test('A10: an e-mail or a telephone, the privacy notice, a known language: everything wrong is said', async () => {
    expect((await join({ email: null })).userErrors).toEqual([{ code: 'REQUIRED', field: ['email'] }]);
    expect((await join({ privacyAccepted: false })).userErrors[0].field).toEqual(['privacyAccepted']);
    expect((await join({ name: ' ', email: 'x', language: 'xx' })).userErrors).toHaveLength(3);
    expect((await join({ email: null, phone: '0171 123456' })).userErrors).toEqual([]);
  });

  test('A23: who asks to be told is told once, when a place is there for the public', async () => {
    const owner = await booked(house);
    const mine = await join({ kind: 'NOTICE', email: 'uno@example.org' });
    expect(mine.waiting.position).toBeNull();
    await tend();
    expect(await states(mine.token)).toEqual(['WAITING']);
    await cancel(owner.token);
    await tend();
    await tend();
    expect(await states(mine.token)).toEqual(['TOLD']);
    const told = (await letters(house)).filter(({ template }) => template === 'placesOpen');
    expect(told).toHaveLength(1);
    expect((await hold(house)).userErrors).toEqual([]);
  });

  test('TH10: a wrong token finds nothing and changes nothing', async () => {
    const mine = await join();
    const before = await house.sql('select * from waiting_entry');
    for (const token of ['', mine.token.slice(1), `${mine.token}A`]) {
      expect(await see(token)).toBeNull();
      expect((await leave({ token })).userErrors[0].code).toBe('NOT_FOUND');
      expect((await take(token)).userErrors[0].code).toBe('NOT_FOUND');
      expect((await decline(token)).userErrors[0].code).toBe('NOT_FOUND');
    }
    expect(await house.sql('select * from waiting_entry')).toEqual(before);
  });
});

describe('staff', () => {
  const list = async (actor: Actor) => (await house.ask(actor, LIST, { agendaId: AGENDA })).data?.waitingList ?? null;

  test('A22: an operator puts a citizen in the line and sees them; the office sees all, strangers nobody', async () => {
    await booked(house);
    const operator = deskOperator();
    await join();
    await join({ name: 'Omar' }, operator);
    expect((await list(operator)).map((one: { personName: string }) => one.personName)).toEqual(['Omar']);
    expect(await list(clerk())).toMatchObject([
      { personName: 'Amina', viewerCanTakeOff: true },
      { personName: 'Omar', viewerCanTakeOff: true },
    ]);
    expect(await list(personIn('PROVINCIAL_COORDINATOR'))).toMatchObject([{ viewerCanTakeOff: false }, {}]);
    expect(await list(personIn('OFFICE_CLERK', { officeId: key() }))).toEqual([]);
    expect(await list(deskOperator())).toEqual([]);
    expect(await list(anonymous)).toBeNull();
  });

  test('A22 A29: whom staff put in the line may have a place that citizens cannot book', async () => {
    const [public1, staff1] = [await join(), await join({}, deskOperator())];
    await house.sql('delete from claim where counter = 2');
    const owner = await booked(house).catch(() => null);
    await tend();
    expect(owner).not.toBeNull();
    expect(await states(public1.token, staff1.token)).toEqual(['WAITING', 'OFFERED']);
  });

  test('A22: staff take somebody off the line; strangers cannot', async () => {
    await booked(house);
    await join();
    const [{ id: entryId }] = await house.sql('select id from waiting_entry');
    expect((await leave({ entryId }, deskOperator())).userErrors[0].code).toBe('NOT_FOUND');
    expect((await leave({ entryId }, personIn('PROVINCIAL_COORDINATOR'))).userErrors[0].code).toBe('NOT_YOURS');
    expect((await leave({ entryId })).userErrors[0].code).toBe('NOT_FOUND');
    expect((await leave({ entryId }, clerk())).userErrors).toEqual([]);
    expect(await list(clerk())).toEqual([]);
  });
});
