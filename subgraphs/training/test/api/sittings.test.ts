import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anonymous, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import ICAL from 'ical.js';
import { plan } from '../../src/plan.js';
import { offerSeats } from '../../src/registration/offer-seats.job.js';
import { allRoles, buildEvent, operator, registerAs } from '../build/events.js';
import { readPdf } from '../build/read-pdf.js';
import { download, onEvent, onRegistration, read } from '../build/verbs.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());
beforeEach(() => house.clock.at('2026-11-23T09:00:00Z'));

const trainer = personIn('TRAINER');
type Person = ReturnType<typeof operator>;
const sitting = (day: string, id?: string) => ({
  id,
  startsAt: `${day}T08:00:00.000Z`,
  endsAt: `${day}T10:00:00.000Z`,
});

/** A meeting of three sittings with one person seated, of which the second and the third are then moved. */
async function moved() {
  const event = await buildEvent(house, { capacity: 1 });
  const days = ['2026-12-10', '2026-12-12', '2026-12-14'];
  await onEvent(house, trainer, 'editEvent', { eventId: event, sessions: days.map((day) => sitting(day)) });
  const person = operator();
  const { registration } = await registerAs(house, person, event);
  const rows = await house.sql(
    'select id from event_session where event_id = $1 and cancelled_at is null order by starts_at',
    [event],
  );
  const [a, b, c] = rows.map((row) => row.id as string) as [string, string, string];
  const edited = await onEvent(house, trainer, 'editEvent', {
    eventId: event,
    sessions: [sitting('2026-12-10', a), sitting('2026-12-16', b), sitting('2026-12-18', c)],
  });
  expect(edited.userErrors).toEqual([]);
  return { event, person, id: registration.id as string, sessions: { a, b, c } };
}
const answer = (person: Person, registrationId: string, said: Record<string, boolean>) =>
  onRegistration(house, person, 'answerSittings', {
    registrationId,
    sittings: Object.entries(said).map(([sessionId, comes]) => ({ sessionId, comes })),
  });
const saidBy = async (person: Person) =>
  (await read(house, person, '{ myRegistrations { reconfirmBy sittings { sessionId comes } } }')).myRegistrations[0];
const expectedAt = async (actor: Person | typeof anonymous, id: string) =>
  (
    await read(house, actor, 'query ($id: ID) { trainingEvent(id: $id) { sessions { expected } } }', { id })
  ).trainingEvent.sessions.map((one: { expected: number | null }) => one.expected);

describe('sittings that are moved (T9, T17)', () => {
  test('T9 T17: those that were moved alone are asked, and taken or refused one by one; the seat stays for the others', async () => {
    const { event, person, id, sessions } = await moved();
    expect(await saidBy(person)).toEqual({
      reconfirmBy: '2026-11-26T09:00:00.000Z',
      sittings: [
        { sessionId: sessions.b, comes: null },
        { sessionId: sessions.c, comes: null },
      ],
    });
    const done = await answer(person, id, { [sessions.b]: false, [sessions.c]: true });
    expect(done).toMatchObject({ registration: { state: 'CONFIRMED', reconfirmBy: null }, userErrors: [] });
    expect(await expectedAt(trainer, event)).toEqual([1, 0, 1]);
    expect(await expectedAt(person, event)).toEqual([null, null, null]);
    const sheet = await readPdf((await download(house, trainer, 'sheet', event)) as Buffer);
    await house.sql(`insert into participant (person_id, display_name, email, locale, told_at)
      values ('${person.personId}', 'Ada Lovera', 'ada@example.org', 'it', now()) on conflict do nothing`);
    expect(sheet.pages).toBe(3);
    const named = await readPdf((await download(house, trainer, 'sheet', event)) as Buffer);
    expect(named.text.match(/Ada Lovera/g)).toHaveLength(2);

    await answer(person, id, { [sessions.b]: true });
    expect(await expectedAt(trainer, event)).toEqual([1, 1, 1]);
  });

  test('T9 T17: all that wait are answered; none that was not moved, or that has begun; nobody answers for another', async () => {
    const { person, id, sessions } = await moved();
    expect((await answer(person, id, { [sessions.b]: true })).userErrors).toEqual([
      { code: 'REQUIRED', field: ['sittings', sessions.c] },
    ]);
    expect((await saidBy(person)).sittings.map((one: { comes: boolean | null }) => one.comes)).toEqual([null, null]);
    expect((await answer(person, id, { [sessions.a]: false })).userErrors[0].code).toBe('NOT_FOUND');
    for (const role of allRoles) {
      const { code } = (await answer(personIn(role), id, { [sessions.b]: true, [sessions.c]: true })).userErrors[0];
      expect(['NOT_FOUND', 'NOT_YOURS']).toContain(code);
    }
    expect(await onRegistration(house, anonymous, 'answerSittings', { registrationId: id, sittings: [] })).toBeNull();
    await answer(person, id, { [sessions.b]: true, [sessions.c]: true });
    house.clock.at('2026-12-16T08:00:00Z');
    expect((await answer(person, id, { [sessions.b]: false })).userErrors).toEqual([
      { code: 'WRONG_STATE', field: ['sittings', sessions.b] },
    ]);
  });

  test('T9 T17 T6: who comes to none of them gives the seat back; who just confirms comes to all', async () => {
    const event = await buildEvent(house, { capacity: 1 });
    await onEvent(house, trainer, 'editEvent', {
      eventId: event,
      sessions: [sitting('2026-12-10'), sitting('2026-12-12')],
    });
    const [first, second] = [operator(), operator()];
    const seat = (await registerAs(house, first, event)).registration.id;
    const rows = await house.sql(
      'select id from event_session where event_id = $1 and cancelled_at is null order by starts_at',
      [event],
    );
    const [a, b] = rows.map((row) => row.id as string) as [string, string];
    const move = (one: string, two: string) =>
      onEvent(house, trainer, 'editEvent', { eventId: event, sessions: [sitting(one, a), sitting(two, b)] });
    await move('2026-12-11', '2026-12-13');
    await onRegistration(house, first, 'reconfirmRegistration', { registrationId: seat });
    expect((await saidBy(first)).sittings.map((one: { comes: boolean }) => one.comes)).toEqual([true, true]);
    await move('2026-12-11', '2026-12-20');
    expect((await saidBy(first)).sittings.map((one: { comes: boolean | null }) => one.comes)).toEqual([true, null]);
    expect((await answer(first, seat, { [a]: false, [b]: false })).registration.state).toBe('WITHDRAWN');
    expect((await registerAs(house, second, event)).registration.state).toBe('CONFIRMED');
    expect((await answer(first, seat, { [b]: true })).userErrors[0].code).toBe('WRONG_STATE');
  });

  test('T9 T17 T23: under way, a later sitting is still moved; nobody loses the seat by silence any more; nothing is moved into the past', async () => {
    const { event, person, id, sessions } = await moved();
    await answer(person, id, { [sessions.b]: true, [sessions.c]: true });
    house.clock.at('2026-12-11T09:00:00Z');
    const held = [sitting('2026-12-10', sessions.a), sitting('2026-12-16', sessions.b)];
    const move = (day: string) =>
      onEvent(house, trainer, 'editEvent', { eventId: event, sessions: [...held, sitting(day, sessions.c)] });
    expect((await move('2026-12-11')).userErrors).toEqual([{ code: 'INVALID', field: ['startsAt'] }]);
    expect((await move('2026-12-20')).userErrors).toEqual([]);
    const asked = { reconfirmBy: null, sittings: [{ comes: true }, { sessionId: sessions.c, comes: null }] };
    expect(await saidBy(person)).toMatchObject(asked);
    house.clock.at('2026-12-17T09:00:00Z');
    await runJob(house.open.house, offerSeats);
    expect(await house.sql('select state from registration where id = $1', [id])).toEqual([{ state: 'CONFIRMED' }]);
    expect((await answer(person, id, { [sessions.c]: false })).registration.state).toBe('CONFIRMED');
    expect(await expectedAt(trainer, event)).toEqual([1, 1, 0]);
  });

  test('T9 T16: a sitting at which presences were taken is neither moved nor called off', async () => {
    const { event, id, sessions } = await moved();
    house.clock.at('2026-12-10T09:00:00Z');
    const present = { registrationId: id, sessionId: sessions.a, isPresent: true };
    expect((await onRegistration(house, trainer, 'markAttendance', present)).userErrors).toEqual([]);
    const rest = [sitting('2026-12-16', sessions.b), sitting('2026-12-18', sessions.c)];
    for (const first of [[sitting('2026-12-15', sessions.a)], []]) {
      const edited = await onEvent(house, trainer, 'editEvent', { eventId: event, sessions: [...first, ...rest] });
      expect(edited.userErrors).toEqual([{ code: 'WRONG_STATE', field: ['sessions'] }]);
    }
  });

  test('T17: one’s own calendar leaves out the sitting to which one does not come', async () => {
    const { person, id, sessions } = await moved();
    const made = await read(
      house,
      person,
      `mutation { createCalendarFeed(input: { clientKey: "sessioni-mie", scope: MINE }) { path } }`,
    );
    const token = made.createCalendarFeed.path.split('/').at(-1);
    const shown = async () =>
      new ICAL.Component(ICAL.parse(String(await download(house, anonymous, 'feed', token))))
        .getAllSubcomponents('vevent')
        .map((one) => new ICAL.Event(one).startDate.toJSDate().toISOString().slice(0, 10));
    expect(await shown()).toEqual(['2026-12-10', '2026-12-10', '2026-12-16', '2026-12-18']);
    await answer(person, id, { [sessions.b]: true, [sessions.c]: false });
    expect(await shown()).toEqual(['2026-12-10', '2026-12-10', '2026-12-16']);
  });

  test.each(['policy', 'row-level security'])(
    'T17 FIG2: with the other wall off, %s alone keeps a stranger out',
    async (wall) => {
      const { person, id } = await moved();
      const asked =
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Registration { sittings { comes } } } }';
      const entities = async (actor: Person) =>
        (await read(house, actor, asked, { r: [{ __typename: 'Registration', id }] }))._entities;
      const tables = ['registration', 'sitting_answer'];
      if (wall === 'policy') for (const one of tables) await house.sql(`alter table ${one} disable row level security`);
      try {
        expect(await entities(operator())).toEqual([null]);
        expect(await entities(person)).toEqual([{ sittings: [{ comes: null }, { comes: null }] }]);
      } finally {
        for (const one of tables) await house.sql(`alter table ${one} enable row level security`);
      }
    },
  );
});
