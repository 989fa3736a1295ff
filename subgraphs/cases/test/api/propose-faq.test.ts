import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { given, taken } from '@respi/kit/testing/who-may.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act, REFUSED } from '../build/ask.js';
import { buildCase, complete } from '../build/case.js';
import { outboxOf } from '../build/outbox.js';
import { everyone, people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
let caseId = '';
let answerId: string | null = null;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
  ({ caseId, answerId } = await buildCase(house, { state: CaseState.ANSWERED }));
});
afterAll(() => house.close());
beforeEach(() => house.sql('delete from outbox'));

const words = { question: 'A che punto è una domanda di rinnovo?', answer: 'È in lavorazione: si attende.' };
const propose = async (actor: Actor, over: object = {}) =>
  (await act(house, actor, 'proposeFaq', { caseId, ...words, ...over }, 'case { id }')).code;
const offers = async (actor: Actor, id = caseId) => {
  const source = 'query ($id: ID!) { case(id: $id) { viewerCanProposeFaq viewerCanRelease } }';
  const { viewerCanProposeFaq, viewerCanRelease } = (await house.ask(actor, source, { id })).data.case;
  return [viewerCanProposeFaq, viewerCanRelease];
};

describe('C33 N2: who proposes a FAQ', () => {
  const may: readonly Who[] = ['operator', 'colleague', 'enteAdmin', 'coordinator', 'provincial', 'editor'];
  test.each(everyone)('%s', async (who) => {
    const code = await propose(people[who]);
    expect([code, may.includes(who) ? code === 'OK' : REFUSED.includes(code)]).toEqual([code, true]);
    expect(await outboxOf(house, 'receiveFaqProposal')).toHaveLength(may.includes(who) ? 1 : 0);
  });

  test('its desk while its network has the right; releasing to other desks stays with the editors', async () => {
    expect(await offers(people.operator)).toEqual([true, false]);
    expect(await offers(people.editor)).toEqual([true, true]);
    const without = taken(people.operator, 'PROPOSE_FAQ');
    expect([await propose(without), await offers(without)]).toEqual(['NOT_YOURS', [false, false]]);
    const released = { caseId, question: 'Domanda', answer: 'Risposta' };
    expect((await act(house, people.operator, 'releaseSolvedCase', released)).code).toBe('FORBIDDEN');
  });

  test('given to the rete allargata, of what one wrote there', async () => {
    const written = (await buildCase(house, { by: people.wider, state: CaseState.ANSWERED })).caseId;
    expect(await propose(people.wider, { caseId: written })).toBe('NOT_YOURS');
    expect(await propose(given(people.wider, 'PROPOSE_FAQ'), { caseId: written })).toBe('OK');
    expect(await propose(given(people.widerColleague, 'PROPOSE_FAQ'), { caseId: written })).toBe('NOT_FOUND');
    expect(await propose(given(people.wider, 'PROPOSE_FAQ'))).toBe('NOT_FOUND');
  });

  test('N27: no multiplier, whatever its network may', async () => {
    const multiplier = { ...people.operator, isMultiplier: true };
    expect([await propose(multiplier), await offers(multiplier)]).toEqual(['FORBIDDEN', [false, false]]);
  });
});

describe('C33: what is proposed', () => {
  test('the words, and how the newest answer stands; once for one key; the timeline says so', async () => {
    const clientKey = key();
    for (let twice = 0; twice < 2; twice += 1) expect(await propose(people.operator, { clientKey })).toBe('OK');
    const topicId = places.topic;
    const officeId = places.office[complete.addressee];
    expect(await outboxOf(house, 'receiveFaqProposal')).toEqual([
      {
        question: words.question,
        body: words.answer,
        answer: expect.objectContaining({ answerId, caseId, topicId, officeId, validation: 'UNVALIDATED' }),
        entityKey: `answer:${answerId}`,
      },
    ]);
    const source = 'query ($id: ID!) { case(id: $id) { timeline { verb } } }';
    const { data } = await house.ask(people.operator, source, { id: caseId });
    expect(data.case.timeline.at(-1)).toEqual({ verb: 'faqProposed' });
  });

  test.each([
    ['the name of the person', { question: 'La signora Inventata chiede del rinnovo' }],
    ['a telephone', { answer: 'Chiamare il 333 1234567' }],
    ['a codice fiscale', { answer: 'Di RSSMRA80A01D205V' }],
  ])('P11: %s does not leave the case', async (_what, over) => {
    expect(await propose(people.operator, over)).toBe('PERSONAL_DATA');
    expect(await outboxOf(house, 'receiveFaqProposal')).toEqual([]);
  });

  test.each([
    ['REQUIRED', { question: ' ' }],
    ['REQUIRED', { answer: '' }],
    ['TOO_LONG', { question: 'x'.repeat(201) }],
    ['TOO_LONG', { answer: 'x'.repeat(10_001) }],
  ])('%s', async (code, over) => {
    expect(await propose(people.operator, over)).toBe(code);
  });

  test('nothing is proposed of a case without an answer', async () => {
    const open = await buildCase(house, { state: CaseState.TRIAGED });
    expect(await propose(people.operator, { caseId: open.caseId })).toBe('NOT_YOURS');
    expect(await offers(people.operator, open.caseId)).toEqual([false, false]);
  });
});
