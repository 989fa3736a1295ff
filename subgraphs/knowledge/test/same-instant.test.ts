import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { contentDays } from '../src/content/content.jobs.js';
import { plan } from '../src/plan.js';
import { act, deliver, refusal, see } from './build/ask.js';
import { buildContent, layTopic, topicId } from './build/content.js';

/* Two that change the same content in the same instant: each of them sees the other, or waits for it. */

type Statements = [string, unknown[]][];
let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

const editor = personIn('EDITOR');
const coordinator = personIn('COORDINATION');
const operator = personIn('OPERATOR');

const tell = (answerId: string, state: string, validationVersion: number) =>
  deliver(house, 'receiveAnswerState', {
    answerId,
    caseId: key(),
    validation: state,
    validationVersion,
    contentHash: 'h',
  });

/** A FAQ in review, built on validated answers. */
async function faqOn(answers: readonly string[]): Promise<string> {
  for (const answerId of answers) await tell(answerId, 'VALIDATED', 1);
  const words = { question: 'Quanto dura la ricevuta?', body: 'Fino al ritiro.', topicIds: [topicId] };
  const drafted = await act(house, editor, 'draftFaq', { answerIds: answers, caseIds: answers.map(key), ...words });
  await act(house, editor, 'submitContent', { contentId: drafted.content.id });
  return drafted.content.id;
}
const rowOf = async (id: string) => (await house.sql('select * from content_item where id = $1', [id]))[0];

describe('P13: two answers of one content change in the same instant', () => {
  const contests = (answerId: string, contentId: string): Statements => [
    [`update answer_projection set validation = 'CONTESTED', validation_version = 2 where answer_id = $1`, [answerId]],
    ['select id from content_item where id = $1 for update', [contentId]],
  ];
  async function flagged(): Promise<{ first: string; second: string; contentId: string }> {
    const [first, second] = [key(), key()];
    const contentId = await faqOn([first, second]);
    await tell(first, 'CONTESTED', 2);
    return { first, second, contentId };
  }

  test('P13: the one is healed while the other is contested: the flag stays', async () => {
    const { first, second, contentId } = await flagged();
    await meanwhile(house, contests(second, contentId), () => tell(first, 'VALIDATED', 3));
    expect((await rowOf(contentId)).under_review_notice).toBe(true);
  });

  test('P13 twin: where the content is not held the flag is lifted over a contested answer', async () => {
    const { first, second, contentId } = await flagged();
    await meanwhile(house, contests(second, contentId).slice(0, 1), () => tell(first, 'VALIDATED', 3));
    expect((await rowOf(contentId)).under_review_notice).toBe(false);
  });
});

describe('P12: an answer is contested while its publication is under way', () => {
  const confirm = (contentId: string, answerId: string) =>
    deliver(house, 'receiveFaqUseReply', {
      ...{ contentId, revisionId: null, answerId, confirmed: true },
      ...{ validation: 'VALIDATED', validationVersion: 1, contentHash: 'h' },
    });
  const publishing = async (answers: string[]) => {
    const contentId = await faqOn(answers);
    await act(house, coordinator, 'publishContent', { contentId });
    return contentId;
  };

  test('P12: a confirmation that comes after the newer contest publishes nothing', async () => {
    const answerId = key();
    const contentId = await publishing([answerId]);
    await tell(answerId, 'CONTESTED', 2);
    await confirm(contentId, answerId);
    expect(await rowOf(contentId)).toMatchObject({
      state: 'IN_REVIEW',
      published_revision_id: null,
      state_reason: expect.stringContaining('CONTESTED'),
    });
  });

  test('P12: the first of two answers is contested after its confirmation: the second alone publishes nothing', async () => {
    const [first, second] = [key(), key()];
    const contentId = await publishing([first, second]);
    await confirm(contentId, first);
    await tell(first, 'CONTESTED', 2);
    await confirm(contentId, second);
    expect((await rowOf(contentId)).state).toBe('IN_REVIEW');
  });

  test('P12 twin: what the house does not know of does not stop it, and is flagged when it is told', async () => {
    const answerId = key();
    const contentId = await publishing([answerId]);
    await confirm(contentId, answerId);
    await tell(answerId, 'CONTESTED', 2);
    expect(await rowOf(contentId)).toMatchObject({ state: 'PUBLISHED', under_review_notice: true });
  });
});

describe('P15: a content is prolonged in the instant in which it expires', () => {
  const NOW = '2026-11-23T09:00:00Z';
  const prolonged = (id: string): Statements => [
    [`update content_item set expire_at = '2027-11-23', version = version + 1 where id = $1`, [id]],
  ];
  async function expiring(): Promise<string> {
    const { contentId } = await buildContent(house);
    await house.sql('update content_item set expire_at = $2 where id = $1', [contentId, NOW]);
    return contentId;
  }

  test('P15: it stays before its readers', async () => {
    const contentId = await expiring();
    await meanwhile(house, prolonged(contentId), () => runJob(house.open.house, contentDays));
    expect((await rowOf(contentId)).state).toBe('PUBLISHED');
  });

  test('P15 twin: who trusts the list that was made before withdraws it', async () => {
    const contentId = await expiring();
    await meanwhile(house, prolonged(contentId), async () => {
      const due = await house.sql('select id from content_item where expire_at <= $1', [NOW]);
      await house.sql(
        `update content_item set state = 'ARCHIVED', published_revision_id = null, state_reason = 'Scaduto' where id = any($1)`,
        [due.map(({ id }) => id)],
      );
    });
    expect((await rowOf(contentId)).state).toBe('ARCHIVED');
  });
});

describe('P41: two divergences on one page', () => {
  const varies = async (contentId: string) => (await see(house, operator, contentId, 'variesByOffice')).variesByOffice;
  const turn = (contentId: string): Statements => [
    ['select pg_advisory_xact_lock(hashtextextended($1, 0))', [`varying:${contentId}`]],
  ];
  const reopens = (divergenceId: string, contentId: string): Statements => [
    [`update divergence set state = 'OPEN', standard = null, agreed_on = null where id = $1`, [divergenceId]],
    ['insert into varying_content (content_id) values ($1) on conflict do nothing', [contentId]],
  ];
  const agree = (divergenceId: string) =>
    act(house, coordinator, 'agreeStandard', { divergenceId, standard: 'Si fa così.' }, 'divergence { id }');
  async function two(): Promise<{ contentId: string; one: string; other: string }> {
    const { contentId } = await buildContent(house);
    const ids: string[] = [];
    for (const title of ['Prima', 'Seconda']) {
      const asked = { title, question: 'Serve il contratto?', contentId };
      const { divergence } = await act(house, operator, 'openDivergence', asked, 'divergence { id }');
      const told = { place: 'Questura', body: 'Sì, in copia.', source: 'Riunione', seenOn: '2026-11-20' };
      await act(house, operator, 'tellPractice', { divergenceId: divergence.id, ...told }, 'divergence { id }');
      ids.push(divergence.id);
    }
    const [one, other] = ids as [string, string];
    await agree(other);
    return { contentId, one, other };
  }

  test('P41: the one is agreed while the other opens again: readers still read that it varies', async () => {
    const { contentId, one, other } = await two();
    await meanwhile(house, [...turn(contentId), ...reopens(other, contentId)], () => agree(one));
    expect(await varies(contentId)).toBe(true);
  });

  test('P41 twin: without taking turns the page is silent over an open divergence', async () => {
    const { contentId, one, other } = await two();
    await meanwhile(house, reopens(other, contentId), () => agree(one));
    expect(await varies(contentId)).toBe(false);
  });
});

describe('P25: contents that would replace each other in a ring, in the same instant', () => {
  const replaced = (id: string, by: string): Statements => [
    ['update content_item set superseded_by_id = $2, version = version + 1 where id = $1', [id, by]],
  ];
  const turn: Statements = [[`select pg_advisory_xact_lock(hashtextextended('supersede', 0))`, []]];
  /** The first is replaced by the second; now the second is to be replaced by the third, while the third is by the first. */
  async function ring(statements: Statements) {
    const [first, second, third] = [await buildContent(house), await buildContent(house), await buildContent(house)];
    for (const [text, values] of replaced(first.contentId, second.contentId)) await house.sql(text, values);
    const supersede = () => act(house, editor, 'supersedeContent', { contentId: second.contentId, bySlug: third.slug });
    return meanwhile(house, [...statements, ...replaced(third.contentId, first.contentId)], supersede);
  }

  test('P25: who comes last is told that they would replace each other', async () => {
    expect(refusal(await ring(turn))).toBe('INVALID');
  });

  test('P25 twin: without taking turns the ring closes, and the banner goes round', async () => {
    expect(refusal(await ring([]))).toBeNull();
  });
});
