import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { courier, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act, REFUSED } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { outboxOf } from '../build/outbox.js';
import { everyone, people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const title = 'Quando serve la dichiarazione di ospitalità';

test.each(Object.values(CaseState))(
  'C40: on a case in state %s only its desk and the coordination mark it',
  async (state) => {
    const { caseId } = await buildCase(house, { state });
    const sent = state !== CaseState.DRAFT && state !== CaseState.CANCELLED;
    const allowed: readonly Who[] = sent ? ['operator', 'colleague', 'enteAdmin', 'coordinator', 'provincial'] : [];
    for (const who of everyone) {
      const { code } = await act(house, people[who], 'markForEquipe', { caseId, title });
      expect([who, allowed.includes(who) ? code === 'OK' : REFUSED.includes(code), code]).toEqual([who, true, code]);
    }
  },
);

test('C40: training is told by number, topic and a title without personal data, and of the clearing', async () => {
  const { caseId } = await buildCase(house, { state: CaseState.TRIAGED });
  await house.sql('delete from outbox');
  const marked = await act(
    house,
    people.operator,
    'markForEquipe',
    { caseId, title },
    'case { equipeTitle equipeMarkedAt }',
  );
  expect(marked.payload.case).toEqual({ equipeTitle: title, equipeMarkedAt: '2026-11-23T09:00:00.000Z' });
  const cleared = await act(
    house,
    people.coordinator,
    'clearFromEquipe',
    { caseId },
    'case { equipeTitle equipeMarkedAt }',
  );
  expect(cleared.payload.case).toEqual({ equipeTitle: null, equipeMarkedAt: null });
  const [row] = await house.sql('select registry_number from "case" where id = $1', [caseId]);
  const about = { caseId, number: row.registry_number, topic: places.topic, title, entityKey: `case:${caseId}` };
  expect(await outboxOf(house, 'receiveCaseForDiscussion')).toEqual([
    { ...about, markedAt: '2026-11-23T09:00:00.000Z', cleared: false },
    { ...about, markedAt: '2026-11-23T09:00:00.000Z', cleared: true },
  ]);
});

test.each([
  'Il caso di Inventata',
  'Scrivere a persona@example.org',
  'Chiamare +39 333 1234567',
  'Pratica 061234567890',
  'Codice RSSMRA80A01D205V',
])('C40 C35: a title that shows a person does not leave: %s', async (shown) => {
  const { caseId } = await buildCase(house, { state: CaseState.TRIAGED });
  expect((await act(house, people.operator, 'markForEquipe', { caseId, title: shown })).code).toBe('PERSONAL_DATA');
});

const decided = async (payload: object, over: { fromHouse?: string; messageId?: string } = {}) => {
  const messageId = over.messageId ?? randomUUID();
  const { data } = await house.ask(
    courier,
    'mutation ($input: CourierInput!) { receiveEquipeDecision(input: $input) { received userErrors { code } } }',
    {
      input: {
        ...{ clientKey: messageId, messageId, fromHouse: over.fromHouse ?? 'training' },
        ...{ sentAt: '2026-11-23T10:00:00Z', entityKey: 'case', payload: JSON.stringify(payload) },
      },
    },
  );
  return data?.receiveEquipeDecision ?? null;
};

test('C40: what the équipe decided stands in the timeline, once, and takes the case off the list; one marked again later waits', async () => {
  const { caseId } = await buildCase(house, { state: CaseState.TRIAGED });
  const about = { decisionId: randomUUID(), caseId, title: 'Basta la dichiarazione', eventSlug: 'equipe' };
  const marked = async () => (await house.sql('select equipe_marked_at from "case" where id = $1', [caseId]))[0];
  await act(house, people.operator, 'markForEquipe', { caseId, title });
  await decided({ ...about, decidedAt: '2026-11-20T10:00:00Z' });
  expect((await marked()).equipe_marked_at).not.toBeNull();
  const messageId = randomUUID();
  for (let twice = 0; twice < 2; twice += 1) {
    expect((await decided({ ...about, decidedAt: '2026-11-23T10:00:00Z' }, { messageId })).received).toBe(true);
  }
  expect((await marked()).equipe_marked_at).toBeNull();
  const told = await house.sql(`select 1 from event where entity_id = $1 and verb = 'decidedInEquipe'`, [caseId]);
  expect(told).toHaveLength(2);
  const refused = await decided({ ...about, decidedAt: '2026-11-23T10:00:00Z' }, { fromHouse: 'knowledge' });
  expect(refused.userErrors[0].code).toBe('NOT_YOURS');
});

test('C40: the list of what is to be discussed is a filter of the cases', async () => {
  const { caseId } = await buildCase(house, { state: CaseState.ANSWERED });
  await act(house, people.coordinator, 'markForEquipe', { caseId, title: 'Una domanda' });
  const { data } = await house.ask(
    people.coordinator,
    '{ cases(filter: { forEquipeOnly: true }) { edges { node { id equipeTitle } } } }',
  );
  const nodes = data.cases.edges.map(({ node }: { node: { id: string } }) => node);
  expect(nodes).toContainEqual({ id: caseId, equipeTitle: 'Una domanda' });
  expect(nodes.every((node: { equipeTitle: string | null }) => node.equipeTitle)).toBe(true);
});
