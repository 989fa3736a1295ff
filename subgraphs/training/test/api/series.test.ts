import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { localTime } from '@respi/kit/clock.js';
import { key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../../src/plan.js';
import { allRoles, operator } from '../build/events.js';
import { onEvent, onSeries, read } from '../build/verbs.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

const trainer = personIn('TRAINER');
const first = {
  title: 'Équipe mensile',
  kind: 'EQUIPE',
  mode: 'IN_PERSON',
  startsAt: '2027-01-14T08:30:00.000Z',
  endsAt: '2027-01-14T11:30:00.000Z',
  capacity: 20,
  isPublic: false,
};
const series = (over: object = {}) =>
  onSeries(house, trainer, 'planSeries', { event: first, frequency: 'MONTHLY', until: '2027-12-31', ...over });
const days = (events: { startsAt: string }[]) => events.map((event) => event.startsAt.slice(0, 10));

describe('series (T19)', () => {
  test.each(allRoles.filter((role) => !['TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'].includes(role)))(
    'T19: %s plans no series',
    async (role) => {
      const input = { event: first, frequency: 'MONTHLY', until: '2027-12-31' };
      expect(await onSeries(house, personIn(role), 'planSeries', input)).toBeNull();
    },
  );

  test('T19: a year of second Thursdays at half past nine on the wall, across both changes of the hour', async () => {
    const { events } = await series();
    expect(days(events)).toEqual([
      '2027-01-14',
      '2027-02-11',
      '2027-03-11',
      '2027-04-08',
      '2027-05-13',
      '2027-06-10',
      '2027-07-08',
      '2027-08-12',
      '2027-09-09',
      '2027-10-14',
      '2027-11-11',
      '2027-12-09',
    ]);
    expect(new Set(events.map((event: { startsAt: string }) => localTime(new Date(event.startsAt))))).toEqual(
      new Set(['09:30']),
    );
    expect(new Set(events.map((event: { startsAt: string }) => event.startsAt.slice(11, 13)))).toEqual(
      new Set(['08', '07']),
    );
    expect(new Set(events.map((event: { seriesId: string }) => event.seriesId)).size).toBe(1);
  });

  test('T19: skipped and moved days are exceptions; a day that is not of the series is refused', async () => {
    const { events } = await series({
      until: '2027-05-31',
      skipped: ['2027-03-11'],
      moved: [{ from: '2027-04-08', to: '2027-04-15' }],
    });
    expect(days(events)).toEqual(['2027-01-14', '2027-02-11', '2027-04-15', '2027-05-13']);
    expect((await series({ skipped: ['2027-03-12'] })).userErrors[0]).toEqual({ code: 'INVALID', field: ['skipped'] });
    expect((await series({ until: '2027-01-01' })).userErrors[0].field).toEqual(['until']);
  });

  test('T19: every second week, and the last weekday of the month', async () => {
    const weekly = await series({ frequency: 'WEEKLY', interval: 2, until: '2027-02-28' });
    expect(days(weekly.events)).toEqual(['2027-01-14', '2027-01-28', '2027-02-11', '2027-02-25']);
    const last = { ...first, startsAt: '2027-01-29T08:30:00.000Z', endsAt: '2027-01-29T11:30:00.000Z' };
    const monthly = await series({ event: last, until: '2027-04-30' });
    expect(days(monthly.events)).toEqual(['2027-01-29', '2027-02-26', '2027-03-26', '2027-04-30']);
  });

  test('T19: the series is published at once; one of its meetings is changed or cancelled alone', async () => {
    const { events } = await series({ until: '2027-03-31' });
    const published = await onSeries(house, trainer, 'publishSeries', { seriesId: events[0].seriesId });
    expect(published.events.map((event: { state: string }) => event.state)).toEqual([
      'PUBLISHED',
      'PUBLISHED',
      'PUBLISHED',
    ]);
    await onEvent(house, trainer, 'cancelEvent', { eventId: events[1].id, reason: 'Neve' });
    const states = await house.sql('select state from training_event where series_id = $1 order by starts_at', [
      events[0].seriesId,
    ]);
    expect(states.map((row) => row.state)).toEqual(['PUBLISHED', 'CANCELLED', 'PUBLISHED']);
  });
});

describe('several sittings (T9)', () => {
  const sitting = (day: string) => ({ startsAt: `${day}T08:00:00.000Z`, endsAt: `${day}T12:00:00.000Z` });
  const SESSIONS = 'query ($id: ID) { trainingEvent(id: $id) { startsAt endsAt sessions { id startsAt } } }';

  test('T9: planned with its sittings, which keep their place; one called off stays cancelled in the calendar file', async () => {
    const input = { ...first, sessions: [sitting('2027-02-18'), sitting('2027-02-11')] };
    const { event } = await onEvent(house, trainer, 'planEvent', input);
    const { trainingEvent } = await read(house, trainer, SESSIONS, { id: event.id });
    expect(trainingEvent).toMatchObject({ startsAt: '2027-02-11T08:00:00.000Z', endsAt: '2027-02-18T12:00:00.000Z' });
    const [one] = trainingEvent.sessions;
    await onEvent(house, trainer, 'editEvent', {
      eventId: event.id,
      sessions: [{ id: one.id, ...sitting('2027-02-12') }],
    });
    const after = await read(house, trainer, SESSIONS, { id: event.id });
    expect(after.trainingEvent.sessions).toEqual([{ id: one.id, startsAt: '2027-02-12T08:00:00.000Z' }]);
    const kept = await house.sql(
      'select cancelled_at is null as on from event_session where event_id = $1 order by starts_at',
      [event.id],
    );
    expect(kept).toEqual([{ on: true }, { on: false }]);
  });

  test('T9: sittings that overlap are refused; beginning and end alone do not describe several', async () => {
    const overlap = {
      ...first,
      sessions: [sitting('2027-02-11'), { startsAt: '2027-02-11T11:00:00.000Z', endsAt: '2027-02-11T13:00:00.000Z' }],
    };
    expect((await onEvent(house, trainer, 'planEvent', overlap)).userErrors).toEqual([
      { code: 'INVALID', field: ['sessions'] },
    ]);
    const { event } = await onEvent(house, trainer, 'planEvent', {
      ...first,
      sessions: [sitting('2027-02-11'), sitting('2027-02-18')],
    });
    const moved = await onEvent(house, trainer, 'editEvent', { eventId: event.id, endsAt: '2027-02-19T12:00:00.000Z' });
    expect(moved.userErrors[0].field).toEqual(['sessions']);
  });

  test('T8 T2: mode, link, audience, bacino and public are edited; an operator outside sees no link', async () => {
    const { event } = await onEvent(house, trainer, 'planEvent', first);
    const bacinoId = key();
    const change = {
      mode: 'ONLINE',
      joinLink: 'https://example.org/y',
      audienceTiers: ['RISTRETTA'],
      audienceCategories: ['ASL'],
      isPublic: true,
      bacinoId,
    };
    expect((await onEvent(house, trainer, 'editEvent', { eventId: event.id, ...change })).userErrors).toEqual([]);
    const [row] = await house.sql(
      'select mode, join_link, audience_tiers, audience_categories, is_public, bacino_id, sequence from training_event where id = $1',
      [event.id],
    );
    expect(row).toEqual({
      mode: 'ONLINE',
      join_link: 'https://example.org/y',
      audience_tiers: ['RISTRETTA'],
      audience_categories: ['ASL'],
      is_public: true,
      bacino_id: bacinoId,
      sequence: 1,
    });
    expect(
      (await onEvent(house, trainer, 'editEvent', { eventId: event.id, joinLink: 'http://x.y' })).userErrors[0],
    ).toEqual({ code: 'INVALID', field: ['joinLink'] });
    await onEvent(house, trainer, 'publishEvent', { eventId: event.id });
    expect(
      (await read(house, operator(), 'query ($id: ID) { trainingEvent(id: $id) { joinLink } }', { id: event.id }))
        .trainingEvent.joinLink,
    ).toBeNull();
  });
});
