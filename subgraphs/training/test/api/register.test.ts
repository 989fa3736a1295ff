import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { blindTo, reaches } from '@respi/kit/testing/past-policy.js';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { taken } from '@respi/kit/testing/who-may.js';
import { runJob } from '@respi/kit/workers.js';
import { plan } from '../../src/plan.js';
import { offerSeats } from '../../src/registration/offer-seats.job.js';
import { allRoles, buildEvent, operator, registerAs } from '../build/events.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

const settle = async (verb: string, actor: ReturnType<typeof operator>, registrationId: string) =>
  (
    await house.ask(
      actor,
      `mutation ($input: RegistrationInput!) { ${verb}(input: $input) { registration { state expiresAt } userErrors { code } } }`,
      {
        input: { clientKey: key(), registrationId },
      },
    )
  ).data[verb];

describe('register', () => {
  test('T4: nobody without an account registers', async () => {
    expect(await registerAs(house, anonymous, await buildEvent(house))).toBeNull();
  });

  test.each(allRoles)('T4: %s registers at a meeting open to all', async (role) => {
    const done = await registerAs(house, personIn(role), await buildEvent(house));
    expect(done).toMatchObject({ registration: { state: 'CONFIRMED' }, event: { seatsLeft: 9 }, userErrors: [] });
  });

  test.each(['DRAFT', 'CANCELLED'])('T18: a %s meeting takes nobody', async (state) => {
    const done = await registerAs(house, operator(), await buildEvent(house, { state }));
    expect(done.userErrors[0].code).toBe(state === 'DRAFT' ? 'NOT_FOUND' : 'WRONG_STATE');
  });

  test('T4: a meeting that has begun takes nobody', async () => {
    const done = await registerAs(house, operator(), await buildEvent(house, { startsAt: '2026-11-23T08:59:00Z' }));
    expect(done.userErrors[0].code).toBe('WRONG_STATE');
  });

  test('T2: tier and category of the audience are enforced', async () => {
    const ente = key();
    await house.sql(`insert into ente_category values ($1, 'ASL')`, [ente]);
    const ofTier = await buildEvent(house, { tiers: ['RISTRETTA'] });
    const ofCategory = await buildEvent(house, { categories: ['ASL'] });
    const wide = operator({ tier: 'ALLARGATA', enteId: ente });
    const mayRegister = async (id: string) =>
      (await house.ask(wide, 'query ($id: ID) { trainingEvent(id: $id) { viewerCanRegister } }', { id })).data
        .trainingEvent.viewerCanRegister;
    expect([await mayRegister(ofTier), await mayRegister(ofCategory)]).toEqual([false, true]);
    expect((await registerAs(house, wide, ofTier)).userErrors[0].code).toBe('NOT_IN_AUDIENCE');
    expect((await registerAs(house, wide, ofCategory)).userErrors).toEqual([]);
    expect((await registerAs(house, operator(), ofCategory)).userErrors[0].code).toBe('NOT_IN_AUDIENCE');
  });

  test('N2: taken from a network, its people register at nothing, past the policy neither; the twin lets them', async () => {
    for (const tier of ['RISTRETTA', 'ALLARGATA'] as const) {
      const person = operator({ tier });
      const without = taken(person, 'JOIN_EVENTS');
      const id = await buildEvent(house);
      const { data } = await house.ask(without, 'query ($id: ID) { trainingEvent(id: $id) { viewerCanRegister } }', {
        id,
      });
      expect(data.trainingEvent.viewerCanRegister).toBe(false);
      expect((await registerAs(house, without, id)).userErrors[0].code).toBe('NOT_IN_AUDIENCE');
      const write = (actor: Actor) =>
        reaches(
          house,
          actor,
          `insert into registration (id, event_id, person_id, state, registered_at)
           values (gen_random_uuid(), ?, ?, 'APPROVED', now()) returning id`,
          [id, actor.personId],
        );
      expect([await write(without), await write(operator({ tier }))]).toEqual([false, true]);
      await blindTo(house, 'JOIN_EVENTS', async () => expect(await write(without)).toBe(true));
    }
  });

  test('T3: a mediator comes to a meeting on intercultural mediation that is held for cooperatives, others do not', async () => {
    const [cooperative, comune] = [key(), key()];
    for (const [ente, category] of [
      [cooperative, 'COOPERATIVA'],
      [comune, 'COMUNE'],
    ]) {
      await house.sql('insert into ente_category (ente_id, category) values ($1, $2)', [ente, category]);
    }
    const event = await buildEvent(house, { categories: ['COOPERATIVA'] });
    const mediator = personIn('MEDIATOR', { enteId: cooperative, tier: 'ALLARGATA' });
    expect((await registerAs(house, mediator, event)).registration.state).toBe('CONFIRMED');
    const other = personIn('MEDIATOR', { enteId: comune, tier: 'ALLARGATA' });
    expect((await registerAs(house, other, event)).userErrors[0].code).toBe('NOT_IN_AUDIENCE');
  });

  test('T26: the same person twice is told so; the same key is the same registration', async () => {
    const event = await buildEvent(house);
    const actor = operator();
    const clientKey = key();
    const first = await registerAs(house, actor, event, clientKey);
    expect((await registerAs(house, actor, event, clientKey)).registration.id).toBe(first.registration.id);
    expect((await registerAs(house, actor, event)).userErrors[0].code).toBe('ALREADY_REGISTERED');
  });
});

describe('waiting list', () => {
  test('T6: a freed seat is offered to the next alone, for a time; it cannot be taken past the queue', async () => {
    const event = await buildEvent(house, { capacity: 1 });
    const [seated, next, late] = [operator(), operator(), operator()];
    const first = await registerAs(house, seated, event);
    const second = await registerAs(house, next, event);
    expect(second.registration.state).toBe('WAITLISTED');
    await settle('withdrawRegistration', seated, first.registration.id);
    expect((await registerAs(house, late, event)).registration.state).toBe('WAITLISTED');
    await runJob(house.open.house, offerSeats);
    const { data } = await house.ask(next, '{ myRegistrations { state expiresAt } }');
    expect(data.myRegistrations[0]).toEqual({ state: 'OFFERED', expiresAt: '2026-11-25T09:00:00.000Z' });
    expect((await settle('acceptOffer', next, second.registration.id)).registration.state).toBe('CONFIRMED');
  });

  test('T6: an offer that lapses passes on, and can no longer be accepted', async () => {
    const event = await buildEvent(house, { capacity: 1 });
    const [seated, slow, patient] = [operator(), operator(), operator()];
    const first = await registerAs(house, seated, event);
    const second = await registerAs(house, slow, event);
    const third = await registerAs(house, patient, event);
    await settle('withdrawRegistration', seated, first.registration.id);
    await runJob(house.open.house, offerSeats);
    house.clock.at('2026-11-25T09:00:01Z');
    expect((await settle('acceptOffer', slow, second.registration.id)).userErrors[0].code).toBe('EXPIRED');
    await runJob(house.open.house, offerSeats);
    house.clock.at('2026-11-25T10:00:00Z');
    expect((await settle('acceptOffer', slow, second.registration.id)).userErrors[0].code).toBe('WRONG_STATE');
    expect((await settle('acceptOffer', patient, third.registration.id)).registration.state).toBe('CONFIRMED');
    house.clock.at('2026-11-23T09:00:00Z');
  });

  test('T6: nobody withdraws or accepts for another', async () => {
    const event = await buildEvent(house);
    const { registration } = await registerAs(house, operator(), event);
    expect((await settle('withdrawRegistration', operator(), registration.id)).userErrors[0].code).toBe('NOT_FOUND');
    expect((await settle('withdrawRegistration', personIn('TRAINER'), registration.id)).userErrors[0].code).toBe(
      'NOT_YOURS',
    );
  });
});
