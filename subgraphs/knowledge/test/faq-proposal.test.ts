import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { courier, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';
import { act, refusal } from './build/ask.js';
import { layTopic, topicId } from './build/content.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

const proposer = personIn('OPERATOR');
const { personId, contextId, enteId } = proposer;
/** The courier, in the name of the one who proposes. */
const carrier: Actor = { ...courier, personId, contextId, enteId };
const proposal = (over: object = {}) => ({
  question: 'Quando si converte il permesso?',
  body: 'Prima della scadenza.',
  answer: {
    ...{ answerId: randomUUID(), caseId: randomUUID(), officeId: randomUUID(), topicId },
    ...{ validation: 'UNVALIDATED', validationVersion: 1, contentHash: 'x' },
  },
  ...over,
});
async function carry(payload: object, over: { fromHouse?: string; messageId?: string; actor?: Actor } = {}) {
  const messageId = over.messageId ?? randomUUID();
  const answer = await house.ask(
    over.actor ?? carrier,
    'mutation ($input: CourierInput!) { receiveFaqProposal(input: $input) { received userErrors { code } } }',
    {
      input: {
        ...{ clientKey: messageId, messageId, fromHouse: over.fromHouse ?? 'cases' },
        ...{ sentAt: '2026-11-23T09:00:00Z', entityKey: 'answer', payload: JSON.stringify(payload) },
      },
    },
  );
  return answer.data?.receiveFaqProposal ?? null;
}

test('C33 N2 P14: a proposal is a FAQ in review, once; the editors are told; its ente owns it and its author publishes nothing', async () => {
  const messageId = randomUUID();
  const told = proposal();
  for (let twice = 0; twice < 2; twice += 1) expect((await carry(told, { messageId })).received).toBe(true);
  const found = await house.sql(
    `select id, type, state, visibility, owner_ente_id as owner, author_id as author, pending_authors as authors, published_revision_id as live
     from content_item`,
  );
  const [{ id }] = found;
  expect(found).toEqual([
    {
      id,
      type: 'FAQ',
      state: 'IN_REVIEW',
      visibility: 'PUBLIC',
      owner: enteId,
      author: personId,
      authors: [personId],
      live: null,
    },
  ]);
  const provenance = await house.sql('select answer_id, case_id, validation_version from provenance');
  const { answerId, caseId } = told.answer;
  expect(provenance).toEqual([{ answer_id: answerId, case_id: caseId, validation_version: 1 }]);
  const notices = await house.sql(`select sealed_payload from outbox where command = 'receiveNotice'`);
  expect(notices.map((row) => JSON.parse(house.open.house.cipher.open(row.sealed_payload)))).toEqual([
    expect.objectContaining({ kind: 'CONTENT_TO_REVIEW', audience: { roles: ['EDITOR', 'COORDINATION'] } }),
  ]);
  const sees = async (actor: Actor) =>
    (await house.ask(actor, 'query ($id: ID!) { content(id: $id) { state } }', { id })).data.content?.state ?? null;
  expect([await sees(personIn('EDITOR')), await sees(proposer), await sees(personIn('OPERATOR'))]).toEqual([
    'IN_REVIEW',
    'IN_REVIEW',
    null,
  ]);
  expect(refusal(await act(house, proposer, 'publishContent', { contentId: id }))).toBe('FORBIDDEN');
  const alsoEditor = { ...proposer, roles: ['OPERATOR', 'EDITOR'] as const };
  expect(refusal(await act(house, alsoEditor, 'publishContent', { contentId: id }))).toBe('SAME_PERSON');
  // it rests on an answer that nobody validated yet (P12)
  expect(refusal(await act(house, personIn('EDITOR'), 'publishContent', { contentId: id }))).toBe('NOT_VALIDATED');
});

test('P11: what may be a person in it is looked for by the editors, as in every text that comes from a case', async () => {
  const told = proposal({ body: 'Lo dice la signora Amina Esempio.' });
  const answer = { ...told.answer, validation: 'VALIDATED', validationVersion: 2 };
  expect((await carry({ ...told, answer })).received).toBe(true);
  const [{ content_id: contentId }] = await house.sql('select content_id from provenance where answer_id = $1', [
    answer.answerId,
  ]);
  expect(refusal(await act(house, personIn('EDITOR'), 'publishContent', { contentId }))).toBe('PERSONAL_DATA');
});

test('C33: a topic that this house does not know is left to the editor', async () => {
  const told = proposal();
  const answer = { ...told.answer, topicId: randomUUID() };
  expect((await carry({ ...told, question: 'Sì', answer })).received).toBe(true);
});

test('TH3: no other house, and nobody who signs in, brings a proposal', async () => {
  expect((await carry(proposal(), { fromHouse: 'training' })).userErrors[0].code).toBe('NOT_YOURS');
  for (const role of ['EDITOR', 'OPERATOR', 'COORDINATION'] as const)
    expect(await carry(proposal(), { actor: personIn(role) })).toBeNull();
});
