import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { courier, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house?.close());

const carry = async (
  payload: object,
  over: { fromHouse?: string; messageId?: string; actor?: typeof courier } = {},
) => {
  const messageId = over.messageId ?? randomUUID();
  const answer = await house.ask(
    over.actor ?? courier,
    'mutation ($input: CourierInput!) { receiveTrainingDecision(input: $input) { received userErrors { code } } }',
    {
      input: {
        clientKey: messageId,
        messageId,
        fromHouse: over.fromHouse ?? 'training',
        sentAt: '2026-11-23T09:00:00Z',
        entityKey: 'decision',
        payload: JSON.stringify(payload),
      },
    },
  );
  return answer.data?.receiveTrainingDecision ?? null;
};
const decision = (over: object = {}) => ({
  decisionId: randomUUID(),
  kind: 'FAQ',
  title: 'Quando si converte il permesso?',
  body: 'Prima della scadenza.',
  event: { id: randomUUID(), slug: 'equipe', title: 'Équipe di dicembre' },
  ...over,
});

test('T14: a decision becomes a draft of a FAQ or an open divergence, once; training is told which', async () => {
  const [faq, divergence] = [decision(), decision({ kind: 'DIVERGENCE', title: 'Due prassi sui rinnovi' })];
  const messageId = randomUUID();
  for (let twice = 0; twice < 2; twice += 1) expect((await carry(faq, { messageId })).received).toBe(true);
  await carry(divergence);
  const drafts = await house.sql('select id, type, state, visibility from content_item order by type');
  expect(drafts).toEqual([{ id: expect.any(String), type: 'FAQ', state: 'DRAFT', visibility: 'PUBLIC' }]);
  const register = await house.sql('select id, title, question, state, content_id from divergence');
  expect(register).toEqual([
    {
      id: expect.any(String),
      title: 'Due prassi sui rinnovi',
      question: 'Prima della scadenza.\n\nDecisione dell’incontro «Équipe di dicembre»',
      state: 'OPEN',
      content_id: null,
    },
  ]);
  const told = await house.sql(
    `select sealed_payload from outbox where command = 'receiveDecisionContent' order by seq`,
  );
  const payloads = told.map((row) => JSON.parse(house.open.house.cipher.open(row.sealed_payload)));
  expect(payloads).toEqual([
    { decisionId: faq.decisionId, contentId: drafts[0].id },
    { decisionId: divergence.decisionId, divergenceId: register[0].id },
  ]);
});

test('T14: no other house, and nobody who signs in, brings a decision', async () => {
  expect((await carry(decision(), { fromHouse: 'cases' })).userErrors[0].code).toBe('NOT_YOURS');
  expect(await carry(decision(), { actor: personIn('EDITOR') })).toBeNull();
});
