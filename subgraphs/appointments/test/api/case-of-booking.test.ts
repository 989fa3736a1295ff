import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, courier, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import { booked, clerk, emptied, hold, OFFICE, standAppointments } from '../build/house.js';

/* A36: an appointment belongs to a segnalazione once the house of the cases says so; then its desk and its office see it. */

const CASE = key();
const CASE_DESK = key();
const colleague = (): Actor => personIn('OPERATOR', { sportelloIds: [CASE_DESK] });
const referent = (): Actor => personIn('OFFICE_REFERENT', { officeId: OFFICE });

let house: TestHouse;
let booking: Awaited<ReturnType<typeof booked>>;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(async () => {
  await emptied(house);
  booking = await booked(house);
});

const LINK = `mutation ($input: LinkBookingInput!) { linkBooking(input: $input) {
  booking { id caseLink case { id } } userErrors { code field } } }`;
const link = (actor: Actor, over: object = {}) =>
  house.ask(actor, LINK, { input: { clientKey: key(), bookingId: booking.id, caseId: CASE, ...over } });

const RECEIVE =
  'mutation ($input: CourierInput!) { receiveCaseOfBooking(input: $input) { received userErrors { code } } }';
const told = (over: object = {}, fromHouse = 'cases', actor: Actor = courier) => {
  const payload = {
    uid: booking.row.uid,
    caseId: CASE,
    isSeen: true,
    sportelloId: CASE_DESK,
    officeId: OFFICE,
    ...over,
  };
  const about = { messageId: key(), sentAt: '2026-11-23T09:00:00Z', entityKey: `case:${CASE}` };
  return house.ask(actor, RECEIVE, {
    input: { clientKey: key(), ...about, fromHouse, payload: JSON.stringify(payload) },
  });
};

const OF_CASE = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case {
  appointments { id personName case { id } } } } }`;
const appointments = async (actor: Actor): Promise<string[]> => {
  const { data } = await house.ask(actor, OF_CASE, { r: [{ __typename: 'Case', id: CASE }] });
  return data._entities[0].appointments.map(({ id }: { id: string }) => id);
};

describe('linkBooking', () => {
  const allowed = ['OFFICE_CLERK', 'COORDINATION'];
  test.each(ROLES.filter((role) => !allowed.includes(role)))('A36: %s of the office is refused', async (role) => {
    const { data, errors } = await link(personIn(role, { officeId: OFFICE }));
    expect(data?.linkBooking?.booking ?? null).toBeNull();
    expect(errors ?? data.linkBooking.userErrors).not.toEqual([]);
  });

  test('A36: nobody without an account, and no stranger', async () => {
    expect((await link(anonymous)).data?.linkBooking ?? null).toBeNull();
    expect((await link(personIn('OFFICE_CLERK', { officeId: key() }))).data.linkBooking.userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['bookingId'] },
    ]);
  });

  test.each(allowed)('A36: %s asks; until cases answers nobody sees more than before', async (role) => {
    const { data } = await link(personIn(role as 'OFFICE_CLERK', { officeId: OFFICE }));
    expect(data.linkBooking).toEqual({
      booking: { id: booking.id, caseLink: 'ASKED', case: { id: CASE } },
      userErrors: [],
    });
    for (const actor of [colleague(), referent(), clerk()]) expect(await appointments(actor)).toEqual([]);
    const [message] = await house.sql(`select target, command, entity_key from outbox where target = 'cases'`);
    expect(message).toEqual({
      target: 'cases',
      command: 'receiveBookingLink',
      entity_key: `booking:${booking.row.uid}`,
    });
  });

  test('A36 C21: what is no id is refused, an older version is a conflict, and a link can be taken back', async () => {
    expect((await link(clerk(), { caseId: '2026/000001' })).data.linkBooking.userErrors).toEqual([
      { code: 'INVALID', field: ['caseId'] },
    ]);
    expect((await link(clerk(), { expectedVersion: 99 })).data.linkBooking.userErrors[0].code).toBe('CONFLICT');
    await link(clerk());
    await told();
    expect(await appointments(colleague())).toEqual([booking.id]);
    expect((await link(clerk(), { caseId: null })).data.linkBooking.booking).toMatchObject({
      case: null,
      caseLink: null,
    });
    expect(await appointments(colleague())).toEqual([]);
  });
});

describe('the answer of cases', () => {
  test('A36: its desk, the referent and the clerks of its office see the appointment on the case; strangers do not', async () => {
    await link(clerk());
    expect((await told()).data.receiveCaseOfBooking).toEqual({ received: true, userErrors: [] });
    for (const actor of [colleague(), referent(), clerk(), personIn('COORDINATION')]) {
      expect([actor.roles, await appointments(actor)]).toEqual([actor.roles, [booking.id]]);
    }
    const strangers = [personIn('OPERATOR'), personIn('OFFICE_REFERENT', { officeId: key() }), personIn('EDITOR')];
    for (const actor of [...strangers, personIn('MEDIATOR', { sportelloIds: [CASE_DESK] }), anonymous]) {
      expect([actor.roles, await appointments(actor)]).toEqual([actor.roles, []]);
    }
  });

  test('A36: a case that whoever links does not see links nothing, and its desk learns nothing', async () => {
    await link(clerk());
    await told({ isSeen: false, sportelloId: CASE_DESK });
    expect(await appointments(colleague())).toEqual([]);
    const [row] = await house.sql('select case_link, case_desk from booking');
    expect(row).toEqual({ case_link: 'REFUSED', case_desk: null });
  });

  test('A36 A18: the link goes along when the appointment is moved, also while the answer is on its way', async () => {
    await link(clerk());
    const later = await hold(house, { startsAt: '2026-12-03T09:00:00.000Z' });
    const MOVE =
      'mutation ($input: MoveBookingInput!) { moveBooking(input: $input) { staffBooking { id } userErrors { code } } }';
    const { data } = await house.ask(clerk(), MOVE, {
      input: { clientKey: key(), bookingId: booking.id, newHoldToken: later.hold.token },
    });
    await told();
    expect(await appointments(colleague())).toEqual([data.moveBooking.staffBooking.id]);
  });

  test('A36: when the case goes to another desk, so does the sight of its appointments', async () => {
    await link(clerk());
    await told();
    const other = key();
    await told({ uid: null, sportelloId: other });
    expect(await appointments(colleague())).toEqual([]);
    expect(await appointments(personIn('OPERATOR', { sportelloIds: [other] }))).toEqual([booking.id]);
  });

  test('A36 G4: only the courier brings it, and only from cases', async () => {
    expect((await told({}, 'knowledge')).data?.receiveCaseOfBooking?.userErrors?.[0]?.code).toBe('NOT_YOURS');
    for (const role of ROLES)
      expect((await told({}, 'cases', personIn(role))).data?.receiveCaseOfBooking ?? null).toBeNull();
  });
});
