import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { plan } from '../../src/plan.js';
import { offerSeats } from '../../src/registration/offer-seats.job.js';
import { allRoles, buildEvent, operator, registerAs } from '../build/events.js';
import { onRegistration, read } from '../build/verbs.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

const ente = key();
const admin = personIn('ENTE_ADMIN', { enteId: ente });
async function requested(over: { silence?: string; capacity?: number } = {}) {
  const event = await buildEvent(house, { capacity: over.capacity ?? 5 });
  await house.sql(
    'update training_event set requires_approval = true, approval_hours = 24, silence = $2 where id = $1',
    [event, over.silence ?? 'APPROVES'],
  );
  const person = operator({ enteId: ente });
  const { registration } = await registerAs(house, person, event);
  return { event, person, id: registration.id, state: registration.state };
}
const stateOf = async (id: string) => (await house.sql('select state from registration where id = $1', [id]))[0].state;

describe('approval by the ente (T7)', () => {
  test('T7: who registers waits for the ente, and holds no seat meanwhile', async () => {
    const { event, state } = await requested({ capacity: 1 });
    expect(state).toBe('REQUESTED');
    expect((await registerAs(house, operator({ enteId: null }), event)).registration.state).toBe('CONFIRMED');
  });

  test.each(allRoles.filter((role) => role !== 'ENTE_ADMIN'))('T7: %s does not answer for the ente', async (role) => {
    const { id } = await requested();
    const input = { registrationId: id, isApproved: true };
    expect(await onRegistration(house, personIn(role, { enteId: ente }), 'answerRequest', input)).toBeNull();
  });

  test('T7: the administrator of another ente does not even see it, nor may one answer for oneself', async () => {
    const { id, event } = await requested();
    const input = { registrationId: id, isApproved: true };
    const stranger = await onRegistration(house, personIn('ENTE_ADMIN'), 'answerRequest', input);
    expect(stranger.userErrors[0].code).toBe('NOT_FOUND');
    const own = personIn('ENTE_ADMIN', { enteId: ente });
    expect((await registerAs(house, own, event)).registration.state).toBe('CONFIRMED');
    const both = personIn(['ENTE_ADMIN', 'OPERATOR'], {
      enteId: ente,
      personId: (await house.sql('select person_id from registration where id = $1', [id]))[0].person_id,
    });
    expect((await onRegistration(house, both, 'answerRequest', input)).userErrors[0].code).toBe('NOT_YOURS');
  });

  test('T7: approved takes a seat, refused needs its reason and tells it; both only once', async () => {
    const [first, second] = [await requested(), await requested()];
    const queue = await read(house, admin, '{ requestsToAnswer { id viewerCanAnswer } }');
    expect(queue.requestsToAnswer.map((one: { id: string }) => one.id)).toEqual(
      expect.arrayContaining([first.id, second.id]),
    );
    const yes = await onRegistration(house, admin, 'answerRequest', { registrationId: first.id, isApproved: true });
    expect(yes.registration.state).toBe('CONFIRMED');
    const mute = await onRegistration(house, admin, 'answerRequest', { registrationId: second.id, isApproved: false });
    expect(mute.userErrors).toEqual([{ code: 'REQUIRED', field: ['reason'] }]);
    const no = { registrationId: second.id, isApproved: false, reason: 'Turni scoperti' };
    expect((await onRegistration(house, admin, 'answerRequest', no)).registration).toMatchObject({
      state: 'REJECTED',
      decisionReason: 'Turni scoperti',
    });
    expect((await onRegistration(house, admin, 'answerRequest', no)).userErrors[0].code).toBe('WRONG_STATE');
  });

  test('T7 T4: approved when the seats are gone waits in line', async () => {
    const { event, id } = await requested({ capacity: 1 });
    await registerAs(house, operator({ enteId: null }), event);
    const yes = await onRegistration(house, admin, 'answerRequest', { registrationId: id, isApproved: true });
    expect(yes.registration.state).toBe('WAITLISTED');
  });

  test.each([
    ['APPROVES', 'CONFIRMED'],
    ['REJECTS', 'REJECTED'],
  ])('T7: silence that %s makes the request %s when the hours are over, not before', async (silence, state) => {
    const { id } = await requested({ silence });
    house.clock.at('2026-11-24T08:59:59Z');
    await runJob(house.open.house, offerSeats);
    expect(await stateOf(id)).toBe('REQUESTED');
    house.clock.at('2026-11-24T09:00:00Z');
    await runJob(house.open.house, offerSeats);
    expect(await stateOf(id)).toBe(state);
    const events = await house.sql(`select detail from event where entity_id = $1 and verb = 'decided'`, [id]);
    expect(events).toEqual([{ detail: { state, by: 'SILENCE' } }]);
    house.clock.at('2026-11-23T09:00:00Z');
  });
});
