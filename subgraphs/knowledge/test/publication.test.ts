import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';
import { act, deliver, refusal, see, sent } from './build/ask.js';
import { layTopic, topicId } from './build/content.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

const editor = personIn('EDITOR');
const coordinator = personIn('COORDINATION');
const contentHash = 'answer-hash';

const tell = (answerId: string, caseId: string, validation: string, validationVersion: number) =>
  deliver(house, 'receiveAnswerState', {
    answerId,
    caseId,
    officeId: key(),
    validation,
    validationVersion,
    contentHash,
  });

/** A FAQ in review, built on an answer that stands as told; UNKNOWN is an answer that this house never heard of. */
async function faqOn(validation: string, validationVersion = 1) {
  const [answerId, caseId] = [key(), key()];
  if (validation !== 'UNKNOWN') await tell(answerId, caseId, validation, validationVersion);
  const drafted = await act(
    house,
    editor,
    'draftFaq',
    {
      answerIds: [answerId],
      caseIds: [caseId],
      question: 'Quanto dura la ricevuta?',
      body: 'Fino al ritiro.',
      topicIds: [topicId],
    },
    'content { id slug } findings { kind value start end }',
  );
  const { id: contentId, slug } = drafted.content;
  await act(house, editor, 'submitContent', { contentId });
  return { contentId, slug, answerId, caseId };
}
const publish = (contentId: string, over: object = {}) =>
  act(house, coordinator, 'publishContent', { contentId, ...over });
const reply = (contentId: string, answerId: string, over: object) =>
  deliver(house, 'receiveFaqUseReply', {
    contentId,
    revisionId: null,
    answerId,
    confirmed: true,
    validation: 'VALIDATED',
    validationVersion: 1,
    contentHash,
    ...over,
  });
const stateOf = async (contentId: string) => await see(house, editor, contentId, 'state stateReason underReviewNotice');

describe('P12: what a FAQ needs to be published', () => {
  test.each(['UNKNOWN', 'UNVALIDATED', 'CONTESTED', 'SUPERSEDED'])(
    'an answer that is %s refuses it with the reason',
    async (validation) => {
      const { contentId } = await faqOn(validation);
      const refused = await publish(contentId);
      expect(refusal(refused)).toBe('NOT_VALIDATED');
      const reason = validation === 'UNKNOWN' ? 'UNVALIDATED' : validation;
      expect(refused.userErrors[0].params).toEqual([{ name: 'validation', value: reason }]);
      expect((await stateOf(contentId)).state).toBe('IN_REVIEW');
      expect(await see(house, anonymous, contentId, 'slug')).toBeNull();
    },
  );

  test('a validated answer makes it wait until cases confirms that version, and then readers see it', async () => {
    const { contentId, answerId } = await faqOn('VALIDATED', 3);
    expect((await publish(contentId)).content.state).toBe('PUBLISHING');
    const { text: _, ...question } = (await sent(house, 'receiveFaqUse')).at(-1);
    expect(question).toMatchObject({ contentId, answerId, validationVersion: 3 });
    expect(await see(house, anonymous, contentId, 'slug')).toBeNull();
    await reply(contentId, answerId, { validationVersion: 3 });
    expect((await stateOf(contentId)).state).toBe('PUBLISHED');
    expect(await see(house, anonymous, contentId, 'text(locale: "it") { title }')).toMatchObject({
      text: { title: 'Quanto dura la ricevuta?' },
    });
  });

  test('F28: a refusal of cases brings it back to review with the reason, is written down, and tells the desk', async () => {
    const { contentId, answerId } = await faqOn('VALIDATED');
    await publish(contentId);
    const notices = (await sent(house, 'receiveNotice')).length;
    await reply(contentId, answerId, { confirmed: false, validation: 'CONTESTED', validationVersion: 2 });
    expect(await stateOf(contentId)).toMatchObject({
      state: 'IN_REVIEW',
      stateReason: expect.stringContaining('CONTESTED'),
    });
    expect((await sent(house, 'receiveNotice')).slice(notices).map((notice) => notice.kind)).toContain(
      'CONTENT_TO_REVIEW',
    );
    expect(refusal(await publish(contentId))).toBe('NOT_VALIDATED');
    const undone = `select detail ->> 'validation' as why from event where entity_id = $1 and verb = 'publicationRefused'`;
    expect(await house.sql(undone, [contentId])).toEqual([{ why: 'CONTESTED' }]);
  });

  test('an answer that cases does not find brings it back to review', async () => {
    const { contentId, answerId } = await faqOn('VALIDATED');
    await publish(contentId);
    await reply(contentId, answerId, {
      confirmed: false,
      validation: null,
      validationVersion: null,
      contentHash: null,
    });
    expect((await stateOf(contentId)).state).toBe('IN_REVIEW');
  });

  test('the confirmation of an older version, come late, publishes nothing', async () => {
    const { contentId, answerId } = await faqOn('VALIDATED', 5);
    await publish(contentId);
    await reply(contentId, answerId, { validationVersion: 4 });
    expect((await stateOf(contentId)).state).toBe('PUBLISHING');
  });

  test('of two answers, both must be confirmed', async () => {
    const [first, second, caseId] = [key(), key(), key()];
    await tell(first, caseId, 'VALIDATED', 1);
    await tell(second, caseId, 'VALIDATED', 1);
    const input = {
      answerIds: [first, second],
      caseIds: [caseId, caseId],
      question: 'Due risposte?',
      body: 'Sì.',
      topicIds: [topicId],
    };
    const contentId = (await act(house, editor, 'draftFaq', input)).content.id;
    await act(house, editor, 'submitContent', { contentId });
    await publish(contentId);
    await reply(contentId, first, {});
    expect((await stateOf(contentId)).state).toBe('PUBLISHING');
    await reply(contentId, second, {});
    expect((await stateOf(contentId)).state).toBe('PUBLISHED');
  });
});

describe('P13: an answer that is contested or superseded later', () => {
  test.each(['CONTESTED', 'SUPERSEDED'])(
    '%s: everything built on it is flagged at once, and healed when it is validated again',
    async (validation) => {
      const { contentId, answerId, caseId, slug } = await faqOn('VALIDATED');
      await publish(contentId);
      await reply(contentId, answerId, {});
      const before = (await sent(house, 'receiveNotice')).length;
      await tell(answerId, caseId, validation, 2);
      expect(await see(house, anonymous, contentId, 'underReviewNotice state')).toMatchObject({
        underReviewNotice: true,
        state: 'PUBLISHED',
      });
      const told = (await sent(house, 'receiveNotice')).slice(before);
      expect(told).toEqual([
        expect.objectContaining({
          kind: 'CONTENT_TO_REVIEW',
          audience: { roles: ['EDITOR', 'COORDINATION'] },
          params: { slug },
        }),
      ]);
      await tell(answerId, caseId, 'VALIDATED', 3);
      expect((await stateOf(contentId)).underReviewNotice).toBe(false);
    },
  );

  test('the coordination chooses whether readers are told; the editors’ flag stays, and a new contest tells them again', async () => {
    const coordination = personIn('COORDINATION');
    const { contentId, answerId, caseId } = await faqOn('VALIDATED');
    await publish(contentId);
    await reply(contentId, answerId, {});
    const choose = (actor: Actor, isShown: boolean) => act(house, actor, 'chooseNotice', { contentId, shown: isShown });
    const told = async (actor: Actor) => {
      const { underReviewNotice, toReview } = await see(house, actor, contentId, 'underReviewNotice toReview');
      return [underReviewNotice, toReview];
    };
    expect(refusal(await choose(coordination, false))).toBe('WRONG_STATE');
    await tell(answerId, caseId, 'CONTESTED', 2);
    expect([await told(anonymous), await told(coordination)]).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(refusal(await choose(editor, false))).toBe('FORBIDDEN');
    expect(refusal(await choose(coordination, false))).toBeNull();
    expect([await told(anonymous), await told(coordination)]).toEqual([
      [false, false],
      [false, true],
    ]);
    expect(refusal(await choose(coordination, true))).toBeNull();
    expect(await told(anonymous)).toEqual([true, false]);
    await choose(coordination, false);
    await tell(answerId, caseId, 'VALIDATED', 3);
    await tell(answerId, caseId, 'CONTESTED', 4);
    expect(await told(anonymous)).toEqual([true, false]);
  });

  test('a message that arrives twice, or an older one that arrives late, changes nothing', async () => {
    const { contentId, answerId, caseId } = await faqOn('VALIDATED', 4);
    const contested = { answerId, caseId, validation: 'CONTESTED', validationVersion: 5, contentHash };
    const messageId = key();
    expect(await deliver(house, 'receiveAnswerState', contested, messageId)).toMatchObject({ received: true });
    expect(await deliver(house, 'receiveAnswerState', contested, messageId)).toMatchObject({ received: true });
    await tell(answerId, caseId, 'VALIDATED', 4);
    expect((await stateOf(contentId)).underReviewNotice).toBe(true);
  });

  test('another house cannot speak of answers, nor can a person', async () => {
    const { contentId, answerId, caseId } = await faqOn('VALIDATED');
    const contested = { answerId, caseId, validation: 'CONTESTED', validationVersion: 9, contentHash };
    const forged = await deliver(house, 'receiveAnswerState', contested, key(), 'training');
    expect(forged.userErrors[0].code).toBe('NOT_YOURS');
    for (const verb of ['receiveAnswerState', 'receiveFaqUseReply']) {
      const source = `mutation ($input: CourierInput!) { ${verb}(input: $input) { received } }`;
      const input = {
        clientKey: key(),
        messageId: key(),
        fromHouse: 'cases',
        sentAt: house.clock.now().toISOString(),
        entityKey: 'x',
        payload: JSON.stringify(contested),
      };
      const answer = await house.ask(personIn(['ADMIN', 'EDITOR']), source, { input });
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect((await stateOf(contentId)).underReviewNotice).toBe(false);
  });

  test('the answer shows what is built on it, to who signed in and never to a visitor', async () => {
    const { contentId, answerId } = await faqOn('VALIDATED');
    await publish(contentId);
    await reply(contentId, answerId, {});
    const ask = async (actor = anonymous) => {
      const answer = await house.ask(
        actor,
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Answer { derivedContents { id } } } }',
        { r: [{ __typename: 'Answer', id: answerId }] },
      );
      return answer.data._entities[0].derivedContents;
    };
    expect(await ask(personIn('OPERATOR'))).toEqual([{ id: contentId }]);
    expect(await ask()).toBeNull();
  });
});

describe('P11: a FAQ drafted from answers', () => {
  test('comes with the personal data that must leave it, and is not published until each was removed or accepted', async () => {
    const [answerId, caseId] = [key(), key()];
    await tell(answerId, caseId, 'VALIDATED', 1);
    const body = 'Il sig. Rossi, CF RSSMRA80A01D205X, può lavorare.';
    const input = { answerIds: [answerId], caseIds: [caseId], question: 'Posso lavorare?', body, topicIds: [topicId] };
    const drafted = await act(house, editor, 'draftFaq', input, 'content { id } findings { kind value start end }');
    expect(drafted.findings.map((finding: { kind: string }) => finding.kind)).toEqual(['NAME', 'TAX_CODE']);
    const contentId = drafted.content.id;
    await act(house, editor, 'submitContent', { contentId });
    const refused = await publish(contentId);
    expect(refusal(refused)).toBe('PERSONAL_DATA');
    expect(refused.userErrors[0].params).toContainEqual({ name: 'count', value: '2' });
    const half = await publish(contentId, { acceptedFindings: [{ kind: 'NAME', value: 'Rossi' }] });
    expect(half.userErrors[0].params).toContainEqual({ name: 'kinds', value: 'TAX_CODE' });
    await act(house, editor, 'editContent', { contentId, body: 'Il sig. Rossi può lavorare.' });
    await act(house, editor, 'submitContent', { contentId });
    const accepted = await publish(contentId, { acceptedFindings: [{ kind: 'NAME', value: 'Rossi' }] });
    expect(accepted.content.state).toBe('PUBLISHING');
  });

  test('keeps its provenance, for who works on it only', async () => {
    const { contentId, answerId, caseId } = await faqOn('VALIDATED');
    await publish(contentId);
    await reply(contentId, answerId, {});
    const provenance = 'provenance { caseId validation validationVersion answer { id } } revisions { number }';
    expect(await see(house, editor, contentId, provenance)).toMatchObject({
      provenance: [{ caseId, validation: 'VALIDATED', validationVersion: 1, answer: { id: answerId } }],
      revisions: [{ number: 1 }],
    });
    for (const reader of [anonymous, personIn('OPERATOR'), personIn('TRANSLATOR')]) {
      expect(await see(house, reader, contentId, provenance)).toMatchObject({ provenance: null, revisions: null });
    }
  });
});

describe('P14: four eyes', () => {
  const create = async (actor = editor) => {
    const input = { type: 'SHEET', title: 'Una scheda', body: 'Testo.', topicIds: [topicId] };
    const contentId = (await act(house, actor, 'createContent', input)).content.id;
    await act(house, actor, 'submitContent', { contentId });
    return contentId;
  };
  test('who wrote a text does not publish it, nor who changed it since', async () => {
    const contentId = await create();
    expect(refusal(await act(house, editor, 'publishContent', { contentId }))).toBe('SAME_PERSON');
    expect((await see(house, editor, contentId, 'viewerCanPublish')).viewerCanPublish).toBe(false);
    expect((await see(house, coordinator, contentId, 'viewerCanPublish')).viewerCanPublish).toBe(true);
    await act(house, coordinator, 'editContent', { contentId, title: 'Una scheda migliore' });
    await act(house, coordinator, 'submitContent', { contentId });
    expect(refusal(await publish(contentId))).toBe('SAME_PERSON');
    const second = personIn('PROVINCIAL_COORDINATOR');
    expect((await act(house, second, 'publishContent', { contentId })).content.state).toBe('PUBLISHED');
  });

  test('P14 twin: with the rule off, the author publishes', async () => {
    const contentId = await create();
    await house.sql(`update editorial_rule set is_on = false where code = 'FOUR_EYES'`);
    try {
      expect((await see(house, editor, contentId, 'viewerCanPublish')).viewerCanPublish).toBe(true);
      expect((await act(house, editor, 'publishContent', { contentId })).content.state).toBe('PUBLISHED');
    } finally {
      await house.sql(`update editorial_rule set is_on = true where code = 'FOUR_EYES'`);
    }
  });
});
