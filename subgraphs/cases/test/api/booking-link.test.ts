import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { courier, key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { outboxOf } from '../build/outbox.js';
import { everyone, people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
let caseId: string;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
  ({ caseId } = await buildCase(house, { state: CaseState.TRIAGED }));
});
afterAll(() => house.close());
beforeEach(() => house.sql('delete from outbox'));

const LINK = 'mutation ($input: CourierInput!) { receiveBookingLink(input: $input) { received userErrors { code } } }';
const uid = key();
const linked = (by: Actor, over: object = {}, fromHouse = 'appointments', as: Actor = courier) => {
  const { personId, roles, enteId, sportelloIds, officeId, tier } = by;
  const linkedBy = { personId, roles, enteId, sportelloIds, officeId, tier };
  const about = { messageId: key(), fromHouse, sentAt: '2026-11-23T09:00:00Z', entityKey: `booking:${uid}` };
  return house.ask(as, LINK, {
    input: { clientKey: key(), ...about, payload: JSON.stringify({ uid, caseId, linkedBy, ...over }) },
  });
};

test('A36: appointments is told whose the case is when whoever links sees it, and nothing when they do not', async () => {
  const seers: readonly Who[] = [
    'operator',
    'colleague',
    'enteAdmin',
    'coordinator',
    'provincial',
    'liaison',
    'referent',
  ];
  for (const who of everyone) {
    await house.sql('delete from outbox');
    expect((await linked(people[who])).data.receiveBookingLink).toEqual({ received: true, userErrors: [] });
    const [told] = await outboxOf(house, 'receiveCaseOfBooking');
    const seen = seers.includes(who) || ['secondReferent', 'auditor'].includes(who);
    const whose = seen
      ? { isSeen: true, sportelloId: places.alba.desk, officeId: places.office.QUESTURA_IMMIGRAZIONE }
      : { isSeen: false, sportelloId: null, officeId: null };
    expect([who, told]).toEqual([who, { uid, caseId, ...whose, entityKey: `case:${caseId}` }]);
  }
});

test('A36: a case that does not exist is answered like one that is hidden', async () => {
  const none = key();
  await linked(people.operator, { caseId: none });
  expect(await outboxOf(house, 'receiveCaseOfBooking')).toMatchObject([{ caseId: none, isSeen: false }]);
});

test('A36: the link is in the story of the case', async () => {
  await linked(people.operator);
  const { data } = await house.ask(people.operator, 'query ($id: ID!) { case(id: $id) { timeline { verb } } }', {
    id: caseId,
  });
  expect(data.case.timeline.map(({ verb }: { verb: string }) => verb)).toContain('appointmentLinked');
});

test('A36: when the case goes to another office, appointments is told', async () => {
  const triage = { caseId, topicId: places.topic, officeKind: 'PREFETTURA_SUI' };
  expect((await act(house, people.coordinator, 'triageCase', triage)).code).toBe('OK');
  expect(await outboxOf(house, 'receiveCaseOfBooking')).toMatchObject([
    { uid: null, caseId, isSeen: true, officeId: places.office.PREFETTURA_SUI },
  ]);
});

test('A36 G4: only the courier brings it, and only from appointments', async () => {
  expect((await linked(people.operator, {}, 'training')).data?.receiveBookingLink?.userErrors?.[0]?.code).toBe(
    'NOT_YOURS',
  );
  for (const who of everyone)
    expect(
      (await linked(people.operator, {}, 'appointments', people[who])).data?.receiveBookingLink ?? null,
    ).toBeNull();
});
