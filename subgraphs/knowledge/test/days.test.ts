import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { contentDays, remindReviews } from '../src/content/content.jobs.js';
import { ContentState } from '../src/content/content.states.js';
import { plan } from '../src/plan.js';
import { act, refusal, see, sent } from './build/ask.js';
import { buildContent, layTopic } from './build/content.js';

let house: TestHouse;
const editor = personIn('EDITOR');
const coordinator = personIn('COORDINATION');
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

const at = async (moment: string) => {
  house.clock.at(moment);
  await runJob(house.open.house, contentDays);
};
const planned = (contentId: string, input: object, actor = coordinator) =>
  act(house, actor, 'planContent', { contentId, ...input });
const stateOf = async (contentId: string) =>
  (await see(house, editor, contentId, 'state stateReason publishAt')) as {
    state: string;
    stateReason: string | null;
    publishAt: string | null;
  };
const isPublic = async (contentId: string) => (await see(house, anonymous, contentId, 'slug')) !== null;

describe('P15: scheduled publication', () => {
  test('shows a text at its moment and not before, and once', async () => {
    house.clock.at('2026-11-23T09:00:00Z');
    const { contentId } = await buildContent(house, { state: ContentState.IN_REVIEW });
    expect(refusal(await planned(contentId, { publishAt: '2026-11-24T07:00:00Z' }))).toBeNull();
    await at('2026-11-24T06:59:00Z');
    expect(await isPublic(contentId)).toBe(false);
    await at('2026-11-24T07:00:00Z');
    await at('2026-11-24T07:01:00Z');
    expect(await isPublic(contentId)).toBe(true);
    expect(await stateOf(contentId)).toMatchObject({ state: 'PUBLISHED', publishAt: null });
    const events = await house.sql(`select 1 from event where entity_id = $1 and verb = 'published'`, [contentId]);
    expect(events).toHaveLength(1);
  });

  test('P14: is an approval, refused to who wrote the text; an edit takes it back', async () => {
    house.clock.at('2026-11-25T09:00:00Z');
    const author = personIn('EDITOR');
    const { contentId } = await buildContent(house, { state: ContentState.IN_REVIEW, authorId: author.personId ?? '' });
    const publishAt = '2026-11-26T07:00:00Z';
    expect(refusal(await planned(contentId, { publishAt }, author))).toBe('SAME_PERSON');
    expect(refusal(await planned(contentId, { publishAt }))).toBeNull();
    await act(house, author, 'editContent', { contentId, body: 'Cambiato dopo l’approvazione.' });
    expect((await stateOf(contentId)).publishAt).toBeNull();
    await at('2026-11-26T08:00:00Z');
    expect(await isPublic(contentId)).toBe(false);
  });

  test('P12: whose answer was contested meanwhile goes back to its editors with the reason', async () => {
    house.clock.at('2026-11-27T09:00:00Z');
    const { contentId, revisionId } = await buildContent(house, { state: ContentState.IN_REVIEW });
    await house.sql(
      `insert into answer_projection (answer_id, case_id, validation, validation_version, content_hash, changed_at)
       values ($1, gen_random_uuid(), 'VALIDATED', 1, 'x', now())`,
      [contentId],
    );
    await house.sql(
      `insert into provenance (id, content_id, revision_id, case_id, answer_id, validation_version, position)
       values (gen_random_uuid(), $1, $2, gen_random_uuid(), $1, 1, 0)`,
      [contentId, revisionId],
    );
    expect(refusal(await planned(contentId, { publishAt: '2026-11-28T07:00:00Z' }))).toBeNull();
    await house.sql(`update answer_projection set validation = 'CONTESTED' where answer_id = $1`, [contentId]);
    await at('2026-11-28T07:00:00Z');
    expect(await stateOf(contentId)).toMatchObject({ state: 'IN_REVIEW', publishAt: null });
    expect((await stateOf(contentId)).stateReason).toContain('contestata');
  });

  test.each([
    [{ publishAt: '2026-11-01T00:00:00Z' }, 'INVALID'],
    [{ expireAt: '2026-11-01T00:00:00Z' }, 'INVALID'],
    [{ reviewBy: '2026-11-01' }, 'INVALID'],
    [{ publishAt: '2026-12-20T00:00:00Z', expireAt: '2026-12-10T00:00:00Z' }, 'INVALID'],
  ])('%j is refused as %s', async (input, code) => {
    house.clock.at('2026-11-29T09:00:00Z');
    const { contentId } = await buildContent(house, { state: ContentState.IN_REVIEW });
    expect(refusal(await planned(contentId, input))).toBe(code);
  });
});

describe('P15: expiry', () => {
  test('takes a text from readers, in every language and from the search, with its reason', async () => {
    house.clock.at('2026-12-01T09:00:00Z');
    const { contentId } = await buildContent(house, { title: 'Avviso effimero', translated: ['ar'] });
    expect(refusal(await planned(contentId, { expireAt: '2026-12-02T23:00:00Z' }))).toBeNull();
    await at('2026-12-02T22:00:00Z');
    expect(await isPublic(contentId)).toBe(true);
    await at('2026-12-02T23:00:00Z');
    expect(await isPublic(contentId)).toBe(false);
    expect(await house.sql('select 1 from public_search where content_id = $1', [contentId])).toEqual([]);
    expect((await stateOf(contentId)).stateReason).toContain('2026-12-03');
  });
});

describe('P18: review', () => {
  const told = async (contentId: string) => {
    await runJob(house.open.house, remindReviews);
    return (await sent(house, 'receiveNotice'))
      .filter((notice) => notice.href?.endsWith(contentId))
      .map((notice) => notice.audience);
  };

  test('the owner is told once before the day, the coordination once after, and a confirmation begins anew', async () => {
    house.clock.at('2026-12-10T09:00:00Z');
    const ownerEnteId = '11111111-2222-4333-8444-555555555555';
    const { contentId } = await buildContent(house, { ownerEnteId });
    await planned(contentId, { reviewBy: '2027-02-01' });
    expect(await told(contentId)).toEqual([]);
    house.clock.at('2027-01-03T09:00:00Z');
    expect(await told(contentId)).toEqual([{ enteId: ownerEnteId }]);
    expect(await told(contentId)).toHaveLength(1);
    house.clock.at('2027-02-02T09:00:00Z');
    expect(await told(contentId)).toEqual([{ enteId: ownerEnteId }, { roles: ['COORDINATION'] }]);
    expect(await told(contentId)).toHaveLength(2);
    const due = await house.ask(coordinator, '{ reviewsDue(days: 0) { id viewerCanConfirm } }');
    expect(due.data.reviewsDue).toContainEqual({ id: contentId, viewerCanConfirm: true });
    await act(house, coordinator, 'confirmContent', { contentId });
    const after = await house.ask(coordinator, '{ reviewsDue(days: 0) { id } }');
    expect(after.data.reviewsDue).not.toContainEqual({ id: contentId });
  });

  test('an operator is shown those of their own ente only', async () => {
    const stranger = personIn('OPERATOR');
    const answer = await house.ask(stranger, '{ reviewsDue(days: 400) { id } }');
    expect(answer.data.reviewsDue).toEqual([]);
  });
});

describe('P37: an address that changed', () => {
  test('leads to the content for good, and nobody else can take it', async () => {
    const { contentId, slug } = await buildContent(house);
    expect(refusal(await act(house, editor, 'renameContent', { contentId, slug: 'un-nome-nuovo' }))).toBeNull();
    const bySlug = async (name: string) =>
      (await house.ask(anonymous, 'query ($s: Text!) { content(slug: $s) { id slug } }', { s: name })).data.content;
    expect(await bySlug(slug)).toEqual({ id: contentId, slug: 'un-nome-nuovo' });
    expect(await bySlug('un-nome-nuovo')).toEqual({ id: contentId, slug: 'un-nome-nuovo' });
    const other = await buildContent(house);
    const taken = (name: string) => act(house, editor, 'renameContent', { contentId: other.contentId, slug: name });
    expect(refusal(await taken(slug))).toBe('DUPLICATE');
    expect(refusal(await taken('un-nome-nuovo'))).toBe('DUPLICATE');
    expect(refusal(await taken('Nome Storto'))).toBe('INVALID');
    expect(refusal(await act(house, editor, 'renameContent', { contentId, slug }))).toBeNull();
  });
});

describe('P16: revisions', () => {
  test('an older text is written again as a new revision, and translations made from it are current again', async () => {
    const { contentId, revisionId } = await buildContent(house, { body: 'La prima regola.', translated: ['en'] });
    await act(house, editor, 'editContent', { contentId, body: 'La seconda regola.' });
    const languages = async () =>
      (await see(house, editor, contentId, 'languages { locale state }')).languages.find(
        (one: { locale: string }) => one.locale === 'en',
      ).state;
    expect(await languages()).toBe('OUTDATED');
    expect(refusal(await act(house, editor, 'restoreRevision', { contentId, revisionId }))).toBeNull();
    const now = await see(
      house,
      editor,
      contentId,
      'state revisions { number locale text { body } } text(locale: "it", working: true) { body }',
    );
    expect(now.text.body).toBe('La prima regola.');
    expect(now.state).toBe('DRAFT');
    const italian = now.revisions.filter((one: { locale: string }) => one.locale === 'it');
    expect(italian.map((one: { number: number; text: { body: string } }) => [one.number, one.text.body])).toEqual([
      [3, 'La prima regola.'],
      [2, 'La seconda regola.'],
      [1, 'La prima regola.'],
    ]);
    expect(await languages()).toBe('CURRENT');
  });

  test('a revision of another content is not restored here, nor read by a visitor', async () => {
    const one = await buildContent(house);
    const other = await buildContent(house);
    const wrong = { contentId: one.contentId, revisionId: other.revisionId };
    expect(refusal(await act(house, editor, 'restoreRevision', wrong))).toBe('NOT_FOUND');
    const read = (actor: typeof editor, revisionId: string) =>
      see(house, actor, one.contentId, `revision(id: "${revisionId}") { number }`);
    expect((await read(editor, other.revisionId)).revision).toBeNull();
    expect((await read(anonymous, one.revisionId)).revision).toBeNull();
    expect((await read(editor, one.revisionId)).revision).toEqual({ number: 1 });
  });
});
