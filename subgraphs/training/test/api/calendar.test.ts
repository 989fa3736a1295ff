import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import ICAL from 'ical.js';
import { letterWords } from '../../src/letter/letter-words.js';
import { trainingLetter } from '../../src/letter/training-letter.js';
import { plan } from '../../src/plan.js';
import { offerSeats } from '../../src/registration/offer-seats.job.js';
import { sendReminders } from '../../src/registration/send-reminders.job.js';
import { buildEvent, operator, registerAs } from '../build/events.js';
import { carried, download, onEvent, onRegistration, posted, read } from '../build/verbs.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());
beforeEach(() => house.clock.at('2026-11-23T09:00:00Z'));

const trainer = personIn('TRAINER');
/** A calendar file, read by ical.js, which has no part in writing it. */
const parsed = (file: Buffer | string | null) =>
  new ICAL.Component(ICAL.parse(String(file))).getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toJSDate().toISOString(),
      zone: event.startDate.zone?.tzid,
      status: one.getFirstPropertyValue('status'),
      summary: event.summary,
      location: event.location,
    };
  });
async function seated(event: string, enteId = key()) {
  const person = operator({ enteId });
  const { registration } = await registerAs(house, person, event);
  await carried(house, 'receivePersonInTraining', 'network', {
    personId: person.personId,
    displayName: 'Ada Lovera',
    email: `${key()}@example.org`,
    locale: 'ar',
    about: registration.id,
  });
  return { person, id: registration.id as string };
}
const lettersTo = async (kind: string) =>
  (await posted(house, 'training'))
    .map((row) => row.payload.params as { kind: string; calendar: { method: string; content: string } | null })
    .filter((one) => one.kind === kind);

describe('a change of date (T17)', () => {
  const moved = { startsAt: '2026-12-11T08:30:00.000Z', endsAt: '2026-12-11T11:30:00.000Z' };

  test('T17: the calendar file keeps its UID and raises SEQUENCE, as an independent parser reads it; so does the letter’s', async () => {
    const event = await buildEvent(house, { isPublic: true });
    await seated(event);
    const [before] = parsed(await download(house, anonymous, 'ics', event));
    expect(before).toMatchObject({ sequence: 0, start: '2026-12-10T08:30:00.000Z', zone: 'UTC', status: 'CONFIRMED' });
    await onEvent(house, trainer, 'editEvent', { eventId: event, ...moved });
    const [after] = parsed(await download(house, anonymous, 'ics', event));
    expect(after).toEqual({ ...before, sequence: 1, start: moved.startsAt });
    const [letter] = await lettersTo('MOVED');
    expect(parsed(letter?.calendar?.content ?? '')).toEqual([after]);
    await onEvent(house, trainer, 'cancelEvent', { eventId: event, reason: 'Neve' });
    expect(parsed(await download(house, anonymous, 'ics', event))).toEqual([
      { ...after, sequence: 2, status: 'CANCELLED' },
    ]);
    const [off] = await lettersTo('CANCELLED');
    expect(off?.calendar?.method).toBe('CANCEL');
    expect(parsed(off?.calendar?.content ?? '')[0]).toMatchObject({ uid: before?.uid, status: 'CANCELLED' });
  });

  test('T17: a new place is told and not reconfirmed, a new date is; who says nothing loses the seat to the next', async () => {
    const event = await buildEvent(house, { capacity: 2 });
    const [keen, silent] = [await seated(event), await seated(event)];
    const next = operator();
    await registerAs(house, next, event);
    await onEvent(house, trainer, 'editEvent', { eventId: event, place: 'Alba' });
    const asked = async () =>
      (await house.sql('select count(reconfirm_by)::int as n from registration where event_id = $1', [event]))[0].n;
    expect(await asked()).toBe(0);
    await onEvent(house, trainer, 'editEvent', { eventId: event, ...moved });
    expect(await asked()).toBe(2);
    expect(
      (await onRegistration(house, operator(), 'reconfirmRegistration', { registrationId: keen.id })).userErrors[0]
        .code,
    ).toBe('NOT_FOUND');
    expect(
      (await onRegistration(house, keen.person, 'reconfirmRegistration', { registrationId: keen.id })).registration,
    ).toMatchObject({ state: 'CONFIRMED', reconfirmBy: null });
    expect(
      (await onRegistration(house, keen.person, 'reconfirmRegistration', { registrationId: keen.id })).userErrors[0]
        .code,
    ).toBe('WRONG_STATE');
    house.clock.at('2026-11-26T09:00:00Z');
    await runJob(house.open.house, offerSeats);
    const states = await house.sql('select state from registration where event_id = $1 order by arrival', [event]);
    expect(states.map((row) => row.state)).toEqual(['CONFIRMED', 'WITHDRAWN', 'OFFERED']);
    expect(
      await house.sql(`select 1 from event where entity_id = $1 and verb = 'notReconfirmed'`, [silent.id]),
    ).toHaveLength(1);
    expect(await lettersTo('LAPSED')).toHaveLength(1);
    const notices = (await posted(house, 'receiveNotice')).map((row) => row.payload as { params: { state: string } });
    expect(notices.filter(({ params }) => params.state === 'LAPSED')).toHaveLength(1);
  });

  test('T23: everybody with a seat is reminded once, two days before', async () => {
    const event = await buildEvent(house);
    const { id } = await seated(event);
    house.clock.at('2026-12-08T08:29:00Z');
    await runJob(house.open.house, sendReminders);
    const reminded = () => house.sql(`select 1 from event where entity_id = $1 and verb = 'reminded'`, [id]);
    expect(await reminded()).toHaveLength(0);
    house.clock.at('2026-12-08T08:31:00Z');
    for (let twice = 0; twice < 2; twice += 1) await runJob(house.open.house, sendReminders);
    expect(await reminded()).toHaveLength(1);
  });

  test('T20: when the adhesion of an ente ends its people lose their seats, are told once, and the next in line is offered one', async () => {
    const [event, enteId] = [await buildEvent(house, { capacity: 1 }), key()];
    const { person, id } = await seated(event, enteId);
    const next = operator();
    await registerAs(house, next, event);
    const left = { departureId: key(), enteId, sportelloIds: [], kind: 'WITHDRAWAL', successorEnteId: null };
    const tell = () =>
      carried(house, 'receiveDepartureInTraining', 'network', { ...left, decisions: { SEATS: 'CANCEL' } });
    expect((await tell()).received).toBe(true);
    await tell();
    await runJob(house.open.house, offerSeats);
    const states = await house.sql('select state from registration where event_id = $1 order by arrival', [event]);
    expect(states.map((row) => row.state)).toEqual(['WITHDRAWN', 'OFFERED']);
    expect(await lettersTo('ENDED')).toHaveLength(1);
    const told = (await posted(house, 'receiveNotice')).map(
      (row) => row.payload as { params: { state: string }; audience: { personId: string } },
    );
    expect(told.filter(({ params }) => params.state === 'ENDED').map(({ audience }) => audience)).toEqual([
      { personId: person.personId },
    ]);
    expect((await read(house, person, '{ myRegistrations { id state } }')).myRegistrations).toEqual([
      { id, state: 'WITHDRAWN' },
    ]);
  });

  test('T20: what an ente that is suspended keeps is told to nobody', async () => {
    const [event, enteId] = [await buildEvent(house, { capacity: 1 }), key()];
    const { id } = await seated(event, enteId);
    const before = (await lettersTo('ENDED')).length;
    const left = { departureId: key(), enteId, sportelloIds: [], kind: 'SUSPENSION', successorEnteId: null };
    await carried(house, 'receiveDepartureInTraining', 'network', { ...left, decisions: { SEATS: 'KEEP' } });
    expect(await house.sql('select state from registration where id = $1', [id])).toEqual([{ state: 'CONFIRMED' }]);
    expect(await lettersTo('ENDED')).toHaveLength(before);
  });
});

describe('letters', () => {
  const params = {
    kind: 'OFFERED',
    title: 'Équipe',
    sessions: [{ startsAt: '2026-12-10T08:30:00.000Z', endsAt: '2026-12-10T11:30:00.000Z', place: 'Cuneo' }],
    answerBy: '2026-11-25T09:00:00.000Z',
    path: '/x',
    calendar: null,
  };

  test.each(Object.keys(letterWords))(
    'C35 T17: a letter in %s says what happened, when in Italian time, and one link',
    (locale) => {
      const letter = trainingLetter(params, locale, 'https://respi.example');
      expect(letter.text).toContain('https://respi.example/x');
      expect(letter.text).toContain('9:30'.padStart(4));
      expect(letter.subject).toContain('Équipe');
      if (locale !== 'it')
        expect(letter.subject).not.toBe(trainingLetter(params, 'it', 'https://respi.example').subject);
    },
  );

  test('T17: a person whose address was just told gets the letter of their registration; nobody but network tells it', async () => {
    const event = await buildEvent(house);
    const before = (await lettersTo('CONFIRMED')).length;
    const { person, id } = await seated(event);
    const letters = await lettersTo('CONFIRMED');
    expect(letters).toHaveLength(before + 1);
    expect(parsed(letters.at(-1)?.calendar?.content ?? '')).toHaveLength(1);
    const forged = { personId: person.personId, displayName: 'x', email: 'x@example.org', locale: 'it', about: id };
    expect((await carried(house, 'receivePersonInTraining', 'cases', forged)).userErrors[0].code).toBe('NOT_YOURS');
  });

  test('I18: a name that was on its way during an erasure goes with the word that follows it; who was not known stays so', async () => {
    const { person } = await seated(await buildEvent(house));
    const name = async (id: string) =>
      (await house.sql('select display_name as name, email from participant where person_id = $1', [id]))[0];
    expect(await name(person.personId ?? '')).toMatchObject({ name: 'Ada Lovera' });
    const stranger = key();
    for (const personId of [person.personId ?? '', stranger]) {
      const forgotten = { personId, about: personId, displayName: '—', email: '—', locale: 'it' };
      expect((await carried(house, 'receivePersonInTraining', 'network', forgotten)).userErrors).toEqual([]);
    }
    expect(await name(person.personId ?? '')).toEqual({ name: '—', email: '—' });
    expect(await name(stranger)).toBeUndefined();
  });
});

describe('feeds', () => {
  const make = async (actor: ReturnType<typeof operator>, scope: string) =>
    (
      await house.ask(
        actor,
        'mutation ($input: CalendarFeedInput!) { createCalendarFeed(input: $input) { path feeds { scope } userErrors { code } } }',
        {
          input: { clientKey: key(), scope },
        },
      )
    ).data.createCalendarFeed.path
      .split('/')
      .at(-1) as string;
  const titles = async (token: string) => {
    const file = await download(house, anonymous, 'feed', token);
    return file && parsed(file).map((one) => one.uid);
  };

  test('T17: mine, all and public show each what they are for; a revoked or renewed address is gone; only a digest is kept', async () => {
    const [open, reserved, draft] = [
      await buildEvent(house, { isPublic: true }),
      await buildEvent(house),
      await buildEvent(house, { state: 'DRAFT' }),
    ];
    const uidOf = async (id: string) =>
      (await house.sql('select uid from event_session where event_id = $1', [id]))[0].uid;
    const uids = { open: await uidOf(open), reserved: await uidOf(reserved), draft: await uidOf(draft) };
    const person = operator();
    await registerAs(house, person, reserved);
    const [mine, all] = [await make(person, 'MINE'), await make(person, 'ALL')];
    expect(await titles(mine)).toEqual([uids.reserved]);
    expect(await titles(all)).toEqual(expect.arrayContaining([uids.open, uids.reserved]));
    expect(await titles(all)).not.toContain(uids.draft);
    expect(await titles('public')).toContain(uids.open);
    expect(await titles('public')).not.toContain(uids.reserved);
    expect(JSON.stringify(await house.sql('select * from feed_token'))).not.toContain(mine);
    const renewed = await make(person, 'MINE');
    expect([await titles(mine), await titles(renewed)]).toEqual([null, [uids.reserved]]);
    await house.ask(
      person,
      'mutation ($input: CalendarFeedInput!) { revokeCalendarFeed(input: $input) { feeds { scope } } }',
      { input: { clientKey: key(), scope: 'MINE' } },
    );
    expect(await titles(renewed)).toBeNull();
    expect((await read(house, person, '{ myCalendarFeeds { scope } }')).myCalendarFeeds).toEqual([{ scope: 'ALL' }]);
  });
});

test('T1: the plan of a year of 2,000 meetings is one statement of this house', async () => {
  await house.sql(
    `insert into training_event (id, slug, title, kind, mode, capacity, is_public, state, starts_at, ends_at)
     select gen_random_uuid(), 'p-' || n, 'Incontro ' || n, 'EQUIPE', 'IN_PERSON', 10, false, 'PUBLISHED',
       '2028-01-03T08:00:00Z'::timestamptz + n * interval '4 hours', '2028-01-03T10:00:00Z'::timestamptz + n * interval '4 hours' from generate_series(1, 2000) n`,
  );
  const { execute, parse } = await import('graphql');
  const ctx = house.context(operator());
  const document = parse(
    '{ trainingPlan(year: 2028) { id slug title kind state bacinoId startsAt endsAt capacity taken present outcome } }',
  );
  const answer = await execute({ schema: house.open.schema, document, contextValue: ctx });
  await ctx.db.finish();
  expect(answer.data?.trainingPlan).toHaveLength(2000);
  expect(ctx.db.statements).toBe(1);
});
