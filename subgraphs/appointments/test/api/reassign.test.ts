import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { courier, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import {
  AGENDA,
  booked,
  clerk,
  DESK,
  DESK_AGENDA,
  deskOperator,
  emptied,
  hold,
  letters,
  OFFICE,
  RENEWAL,
  standAppointments,
} from '../build/house.js';

/* A34: who leaves, and which appointments somebody else must take over. Nothing is silently orphaned. */

const RECEIVER = key();
const MONDAY_NINE = '2026-11-30T08:00:00.000Z';
const coordination = personIn('COORDINATION');

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.sql(
    'delete from closure_decision; delete from agenda_closure where window_id is not null or departure_id is not null',
  );
  await emptied(house);
  await house.sql('update agenda_window set received_by = null, valid_to = null');
  await house.sql('update agenda_window set received_by = $1 where agenda_id = $2', [RECEIVER, DESK_AGENDA]);
});

const told = async (verb: string, payload: object, fromHouse = 'network', actor: Actor = courier) => {
  const source = `mutation ($input: CourierInput!) { ${verb}(input: $input) { received userErrors { code } } }`;
  const about = { messageId: key(), fromHouse, sentAt: '2026-11-23T09:00:00Z', entityKey: 'x' };
  const input = { clientKey: key(), ...about, payload: JSON.stringify(payload) };
  return (await house.ask(actor, source, { input })).data?.[verb] ?? null;
};
const left = (over: object = {}, fromHouse?: string, actor?: Actor) =>
  told(
    'receiveOperatorLeft',
    { personId: RECEIVER, sportelloIds: [DESK], officeIds: [], lastDay: '2026-11-22', ...over },
    fromHouse,
    actor,
  );

const LIST = `query ($id: ID!) { affectedBookings(agendaId: $id) { closureId closureReason decision booking { id personName startsAt state } } }`;
const listed = async (actor: Actor, agenda = DESK_AGENDA) =>
  (await house.ask(actor, LIST, { id: agenda })).data.affectedBookings;
const DECIDE = `mutation ($input: DecideAffectedInput!) { decideAffected(input: $input) { decided skipped userErrors { code } } }`;
const decide = async (actor: Actor, closureId: string, bookingIds: string[], act: string) =>
  (await house.ask(actor, DECIDE, { input: { clientKey: key(), closureId, bookingIds, act } })).data.decideAffected;
const atTheDesk = (startsAt = MONDAY_NINE) => booked(house, { hold: { purposeId: RENEWAL, startsAt } });

describe('an operator who is removed', () => {
  test('A34: their windows end, nobody books there any more, and what they leave is listed to be reassigned', async () => {
    const { id } = await atTheDesk();
    expect(await left()).toEqual({ received: true, userErrors: [] });
    const windows = await house.sql('select distinct valid_to::text as until from agenda_window where agenda_id = $1', [
      DESK_AGENDA,
    ]);
    expect(windows).toEqual([{ until: '2026-11-22' }]);
    expect((await hold(house, { purposeId: RENEWAL, startsAt: '2026-11-30T08:30:00.000Z' })).userErrors[0].code).toBe(
      'SLOT_TAKEN',
    );
    expect(await listed(deskOperator())).toMatchObject([{ decision: 'OPEN', booking: { id, state: 'CONFIRMED' } }]);
    expect(await listed(personIn('OPERATOR'))).toEqual([]);
  });

  test('A34 A27: a colleague opens the hour again and keeps the one; another is offered a new time, kept for them', async () => {
    const [first, second] = [await atTheDesk(), await atTheDesk('2026-11-30T08:30:00.000Z')];
    await left();
    const [{ closureId }] = await listed(deskOperator());
    expect(await decide(deskOperator(), closureId, [first.id], 'KEEP')).toMatchObject({ decided: 1, skipped: 0 });
    await house.sql(
      `insert into agenda_window (id, agenda_id, weekday, opens, closes, valid_from, counters, public_counters)
       values (gen_random_uuid(), $1, 2, '09:00', '12:00', '2026-01-01', 1, 1)`,
      [DESK_AGENDA],
    );
    expect(await decide(deskOperator(), closureId, [second.id], 'PROPOSE')).toMatchObject({ decided: 1, skipped: 0 });
    const proposed = (await letters(house)).filter(({ template }) => template === 'moveProposed');
    // before the last appointment of the one who left: only their hours are gone, not the desk
    expect(proposed[0]?.params.proposal).toMatchObject({ startsAt: expect.stringMatching(/^2026-11-24/) });
    expect((await listed(deskOperator())).map(({ decision }: { decision: string }) => decision).sort()).toEqual([
      'KEPT',
      'PROPOSED',
    ]);
    await house.sql('delete from agenda_window where agenda_id = $1 and weekday = 2 and received_by is null', [
      DESK_AGENDA,
    ]);
  });

  test('A34 A28: appointments that another window covers, those before the last day and those of others stay as they are', async () => {
    await atTheDesk();
    await house.sql(
      `insert into agenda_window (id, agenda_id, weekday, opens, closes, valid_from, counters, public_counters)
       select gen_random_uuid(), agenda_id, weekday, opens, closes, valid_from, counters, public_counters
       from agenda_window where agenda_id = $1`,
      [DESK_AGENDA],
    );
    await left();
    expect(await listed(coordination)).toEqual([]);
    await house.sql('delete from agenda_window where agenda_id = $1 and received_by is null', [DESK_AGENDA]);
    await house.sql('update agenda_window set valid_to = null');
    await left({ lastDay: '2026-12-24' });
    expect(await listed(coordination)).toEqual([]);
    await house.sql('update agenda_window set valid_to = null');
    await left({ personId: key() });
    await left({ sportelloIds: [key()], officeIds: [OFFICE] });
    expect(await house.sql('select 1 from agenda_window where valid_to is not null')).toEqual([]);
  });

  test('A34 G4: only the courier brings it, and only from network; told twice it is done once', async () => {
    await atTheDesk();
    expect((await left({}, 'cases'))?.userErrors[0].code).toBe('NOT_YOURS');
    for (const role of ROLES) expect(await left({}, 'network', personIn(role))).toBeNull();
    await left();
    await left();
    expect(await listed(coordination)).toHaveLength(1);
  });
});

describe('an ente that is suspended', () => {
  const departed = (decisions: object) =>
    told('receiveDepartureInAppointments', {
      departureId: DEPARTURE,
      enteId: key(),
      sportelloIds: [DESK],
      kind: 'SUSPENSION',
      successorEnteId: null,
      decisions,
    });
  const DEPARTURE = key();

  test('A34 N10: its agenda closes, and the coordination finds every future appointment, to be reassigned', async () => {
    const { id } = await atTheDesk();
    const elsewhere = await booked(house);
    await departed({ AGENDAS: 'CLOSE', FUTURE_BOOKINGS: 'KEEP' });
    expect(await listed(coordination)).toMatchObject([{ decision: 'OPEN', booking: { id } }]);
    expect(await listed(clerk(), AGENDA)).toEqual([]);
    expect((await house.sql('select state from booking where id = $1', [elsewhere.id]))[0].state).toBe('CONFIRMED');
    expect((await hold(house, { purposeId: RENEWAL, startsAt: '2026-11-30T08:30:00.000Z' })).hold).toBeNull();
    const [{ closureId }] = await listed(coordination);
    expect(await decide(coordination, closureId, [id], 'CANCEL')).toMatchObject({ decided: 1 });
    expect((await letters(house)).at(-1)).toMatchObject({ template: 'cancelledByOffice' });
  });

  test('A34: when it was decided to cancel them, nothing is left to be reassigned; when it comes back, it is open again', async () => {
    await atTheDesk();
    await departed({ AGENDAS: 'CLOSE', FUTURE_BOOKINGS: 'CANCEL' });
    expect(await listed(coordination)).toMatchObject([
      { decision: 'CANCELLED', booking: { state: 'CANCELLED_BY_OFFICE' } },
    ]);
    await told('receiveReturnInAppointments', {
      departureId: DEPARTURE,
      enteId: key(),
      sportelloIds: [DESK],
      kind: 'SUSPENSION',
      successorEnteId: null,
      decisions: {},
    });
    expect(await listed(coordination)).toEqual([]);
    expect((await hold(house, { purposeId: RENEWAL, startsAt: MONDAY_NINE })).hold).not.toBeNull();
  });
});
