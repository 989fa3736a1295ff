import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { plan } from '../../src/plan.js';
import { offerSeats } from '../../src/registration/offer-seats.job.js';
import { allRoles, buildEvent, operator, registerAs } from '../build/events.js';
import { onEvent, onRegistration } from '../build/verbs.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

const trainer = personIn('TRAINER');
const organisers = ['TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'];
const stateOf = async (actor: ReturnType<typeof operator>, event: string) =>
  (await registerAs(house, actor, event)).registration.state;
const seatedAt = async (event: string) =>
  (await house.sql('select seat from registration where event_id = $1 and seat is not null', [event])).map(
    (row) => row.seat,
  );

describe('seats kept for some (T5)', () => {
  const until = '2026-12-05T00:00:00.000Z';

  test.each(allRoles.filter((role) => !organisers.includes(role)))('T5: %s keeps no seats', async (role) => {
    const event = await buildEvent(house);
    const input = { eventId: event, kind: 'CATEGORY', target: 'ASL', seats: 1, until };
    expect(await onEvent(house, personIn(role), 'reserveSeats', input)).toBeNull();
  });

  test.each(['ENTE', 'BACINO', 'CATEGORY'])(
    'T5: seats kept for a %s go to its people alone, and to all after the date',
    async (kind) => {
      const event = await buildEvent(house, { capacity: 2 });
      const [ente, bacino] = [key(), key()];
      await house.sql(`insert into ente_category (ente_id, category, bacino_id) values ($1, $2, $3)`, [
        ente,
        `C_${kind}`,
        bacino,
      ]);
      const target = { ENTE: ente, BACINO: bacino, CATEGORY: `C_${kind}` }[kind];
      const kept = await onEvent(house, trainer, 'reserveSeats', { eventId: event, kind, target, seats: 1, until });
      expect(kept.userErrors).toEqual([]);
      const [free, late, theirs, after] = [operator(), operator(), operator({ enteId: ente }), operator()];
      expect(await stateOf(free, event)).toBe('CONFIRMED');
      expect(await stateOf(late, event)).toBe('WAITLISTED');
      expect(await stateOf(theirs, event)).toBe('CONFIRMED');
      const other = await buildEvent(house, { capacity: 1 });
      await onEvent(house, trainer, 'reserveSeats', { eventId: other, kind, target, seats: 1, until });
      expect(await stateOf(after, other)).toBe('WAITLISTED');
      await runJob(house.open.house, offerSeats);
      const state = async () =>
        (await house.sql('select state from registration where event_id = $1', [other]))[0].state;
      expect(await state()).toBe('WAITLISTED');
      house.clock.at('2026-12-05T00:00:01Z');
      await runJob(house.open.house, offerSeats);
      expect(await state()).toBe('OFFERED');
      house.clock.at('2026-11-23T09:00:00Z');
    },
  );

  test.each([
    [{ seats: 11 }, 'INVALID', 'seats'],
    [{ target: 'x' }, 'INVALID', 'target'],
    [{ until: '2026-11-01T00:00:00.000Z' }, 'INVALID', 'until'],
  ])('T5: %j is refused, typed', async (over, code, field) => {
    const event = await buildEvent(house);
    const input = { eventId: event, kind: 'ENTE', target: key(), seats: 1, until, ...over };
    expect((await onEvent(house, trainer, 'reserveSeats', input)).userErrors).toEqual([{ code, field: [field] }]);
  });

  test('T5: more than what is free cannot be kept, and nothing of it is', async () => {
    const event = await buildEvent(house, { capacity: 2 });
    await registerAs(house, operator(), event);
    const input = { eventId: event, kind: 'ENTE', target: key(), seats: 2, until };
    expect((await onEvent(house, trainer, 'reserveSeats', input)).userErrors[0].code).toBe('FULL');
    expect(await house.sql('select 1 from reserved_seat where event_id = $1', [event])).toEqual([]);
  });
});

describe('capacity (T4)', () => {
  test.each(allRoles.filter((role) => !organisers.includes(role)))('T4: %s adds nobody', async (role) => {
    const input = { eventId: await buildEvent(house), personId: key() };
    expect(await onRegistration(house, personIn(role), 'addParticipant', input)).toBeNull();
  });

  test('T4: an organiser who adds people at a full meeting puts them on the waiting list', async () => {
    const event = await buildEvent(house, { capacity: 1 });
    const states = [];
    for (let at = 0; at < 3; at += 1) {
      const added = await onRegistration(house, trainer, 'addParticipant', {
        eventId: event,
        personId: key(),
        enteId: key(),
      });
      states.push(added.registration.state);
    }
    expect(states).toEqual(['CONFIRMED', 'WAITLISTED', 'WAITLISTED']);
    const twice = { eventId: event, personId: key() };
    await onRegistration(house, trainer, 'addParticipant', twice);
    expect((await onRegistration(house, trainer, 'addParticipant', twice)).userErrors[0].code).toBe(
      'ALREADY_REGISTERED',
    );
  });

  test('T4: a smaller capacity moves those who sat beyond it, and never seats one more', async () => {
    const event = await buildEvent(house, { capacity: 9 });
    for (let at = 0; at < 3; at += 1) await registerAs(house, operator(), event);
    await house.sql('update registration set seat = seat + 100 where event_id = $1', [event]);
    await house.sql(
      'update registration r set seat = n.k + 5 from (select id, row_number() over () as k from registration where event_id = $1) n where n.id = r.id',
      [event],
    );
    await onEvent(house, trainer, 'editEvent', { eventId: event, capacity: 3 });
    expect((await seatedAt(event)).sort()).toEqual([1, 2, 3]);
    expect(await stateOf(operator(), event)).toBe('WAITLISTED');
  });

  test('T4: while the capacity shrinks, 20 who register at once are never above it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const event = await buildEvent(house, { capacity: 12 });
      const people = Array.from({ length: 20 }, () => registerAs(house, operator(), event));
      await Promise.all([...people, onEvent(house, trainer, 'editEvent', { eventId: event, capacity: 4 })]);
      const [row] = await house.sql('select capacity from training_event where id = $1', [event]);
      const seats = await seatedAt(event);
      expect(Math.max(...seats)).toBeLessThanOrEqual(row.capacity);
      expect(seats.length).toBeLessThanOrEqual(row.capacity);
    }
  }, 60_000);
});

describe('consent (T22)', () => {
  test('T22: who comes is seen by those alone whom they let: the network, the others who come, or the organisers', async () => {
    const event = await buildEvent(house);
    const people = { network: operator(), fellow: operator(), shy: operator() };
    const register = (actor: ReturnType<typeof operator>, visibility?: string) =>
      onRegistration(house, actor, 'register', { eventId: event, visibility });
    await register(people.network, 'NETWORK');
    await register(people.fellow, 'PARTICIPANTS');
    const shy = await register(people.shy);
    const seenBy = async (actor: ReturnType<typeof operator>) =>
      (
        await house.ask(actor, 'query ($id: ID) { trainingEvent(id: $id) { participants { person { id } } } }', {
          id: event,
        })
      ).data.trainingEvent.participants.map((one: { person: { id: string } }) => one.person.id);
    expect(await seenBy(operator())).toEqual([people.network.personId]);
    expect(await seenBy(people.shy)).toEqual([people.network.personId, people.fellow.personId]);
    const open = { registrationId: shy.registration.id, visibility: 'NETWORK' };
    expect((await onRegistration(house, operator(), 'setVisibility', open)).userErrors[0].code).toBe('NOT_FOUND');
    await onRegistration(house, people.shy, 'setVisibility', open);
    expect(await seenBy(operator())).toContain(people.shy.personId);
    await onRegistration(house, people.shy, 'setVisibility', { ...open, visibility: 'ORGANISERS' });
    expect(await seenBy(operator())).toEqual([people.network.personId]);
  });
});
