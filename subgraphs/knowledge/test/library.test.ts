import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { ContentState, ContentType, ContentVisibility } from '../src/content/content.states.js';
import { downloadContentFile } from '../src/library/library.reads.js';
import { uploadContentFile } from '../src/library/upload-content-file.js';
import { plan } from '../src/plan.js';
import { downloads } from '../src/print/downloads.js';
import { act, readAs, refusal, see } from './build/ask.js';
import { buildContent, layTopic, topicId } from './build/content.js';

let house: TestHouse;
const editor = personIn('EDITOR');
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

/** A real PDF: the printed form of another content, with its words. */
async function paperOf(body: string): Promise<Buffer> {
  const { contentId } = await buildContent(house, { body });
  const ctx = house.context(editor);
  const made = await downloads.text?.(ctx, `${contentId}.it`);
  await ctx.db.finish();
  return made?.body as Buffer;
}

async function upload(actor: Actor, address: string, bytes: Buffer, name = 'circolare.pdf') {
  const ctx = house.context(actor);
  try {
    const made = (await uploadContentFile(ctx, address, { name, bytes, clientKey: key() })) as { id: string };
    await ctx.db.finish();
    return made.id;
  } catch (error) {
    await ctx.db.abandon();
    throw error;
  }
}

async function found(actor: Actor, text: string): Promise<string[]> {
  const answer = await house.ask(
    actor,
    `query ($t: Text!) { search(text: $t, locale: "it") { hits { content { id } } } }`,
    {
      t: text,
    },
  );
  return answer.data.search.hits.map((hit: { content: { id: string } }) => hit.content.id);
}

async function opened(actor: Actor, fileId: string): Promise<boolean> {
  const ctx = house.context(actor);
  const file = await downloadContentFile(ctx, fileId);
  await ctx.db.finish();
  if (file && 'destroy' in file.body) file.body.destroy();
  return file !== null;
}

describe('P24: documents with their files', () => {
  test('carry kind, issuer, day and language, and are found by each of them', async () => {
    const card = { category: 'CIRCULAR', issuer: 'Ministero di prova', issuedOn: '2026-10-01', language: 'it' };
    const words = { type: 'DOCUMENT', title: 'Circolare di prova', body: 'Riassunto.', topicIds: [topicId] };
    const made = await act(
      house,
      editor,
      'createContent',
      { ...words, card },
      'content { id category issuer issuedOn language }',
    );
    expect(made.content).toMatchObject(card);
    const wrong = await act(house, editor, 'createContent', { ...words, card: { category: 'LEAFLET' } });
    expect(wrong.userErrors).toMatchObject([{ code: 'INVALID', field: ['category'] }]);
    const list = await house.ask(
      editor,
      '{ contents(filter: { category: CIRCULAR, language: "it" }) { edges { node { id } } } }',
    );
    expect(list.data.contents.edges).toEqual([{ node: { id: made.content.id } }]);
    const other = await house.ask(editor, '{ contents(filter: { category: LAW }) { edges { node { id } } } }');
    expect(other.data.contents.edges).toEqual([]);
  });

  test('are searched inside their PDF, and no longer once the file is taken away', async () => {
    const { contentId } = await buildContent(house, { type: ContentType.DOCUMENT });
    expect(await found(anonymous, 'ippopotamo')).toEqual([]);
    const fileId = await upload(
      editor,
      `${contentId}.it`,
      await paperOf('La domanda dell’ippopotamo si presenta in posta.'),
    );
    // the paper itself was printed from a content that has the word too
    expect(await found(anonymous, 'ippopotamo')).toContain(contentId);
    const shown = await see(house, anonymous, contentId, 'files { id title locale mediaType hasWords isScanned href }');
    expect(shown.files).toMatchObject([
      { id: fileId, title: 'circolare', locale: 'it', mediaType: 'application/pdf', hasWords: true, isScanned: false },
    ]);
    expect(await opened(anonymous, fileId)).toBe(true);
    expect(refusal(await act(house, editor, 'removeContentFile', { contentId, fileId }))).toBeNull();
    expect(await found(anonymous, 'ippopotamo')).not.toContain(contentId);
    expect(await opened(anonymous, fileId)).toBe(false);
  });

  test('are found by who issued them, and not by the words of an address that they link to', async () => {
    const { contentId } = await buildContent(house, {
      type: ContentType.DOCUMENT,
      body: 'Leggi anche [questo](/faq/fenicottero-altrove).',
    });
    expect(await found(anonymous, 'fenicottero')).not.toContain(contentId);
    const card = { category: 'CIRCULAR', issuer: 'Prefettura di Pangolino' };
    await act(house, editor, 'editContent', { contentId, body: 'Leggi anche il fenicottero.', card, minor: true });
    await act(house, editor, 'submitContent', { contentId });
    expect(refusal(await act(house, personIn('EDITOR'), 'publishContent', { contentId }))).toBeNull();
    expect(await found(anonymous, 'pangolino')).toContain(contentId);
    expect(await found(anonymous, 'fenicottero')).toContain(contentId);
  });

  test('P26: a reserved file is found and opened by nobody outside, whatever is tried', async () => {
    const paper = await paperOf('Parola segretissima: rinoceronte.');
    for (const wish of [
      { visibility: ContentVisibility.RESERVED },
      { visibility: ContentVisibility.NETWORK },
      { state: ContentState.DRAFT },
    ]) {
      const { contentId } = await buildContent(house, { type: ContentType.DOCUMENT, ...wish });
      const fileId = await upload(editor, `${contentId}.it`, paper);
      expect(await opened(anonymous, fileId)).toBe(false);
      expect(await found(anonymous, 'rinoceronte')).not.toContain(contentId);
      expect(await readAs(house, anonymous, `select 1 from content_file where content_id = '${contentId}'`)).toEqual(
        [],
      );
      expect(await readAs(house, anonymous, `select 1 from vocabulary where content_id = '${contentId}'`)).toEqual([]);
      expect(await opened(editor, fileId)).toBe(true);
    }
  });

  test('twin: the same file of a public document is found and opened by everybody', async () => {
    const { contentId } = await buildContent(house, { type: ContentType.DOCUMENT });
    const fileId = await upload(editor, `${contentId}.it`, await paperOf('Parola nota: rinoceronte.'));
    expect(await opened(anonymous, fileId)).toBe(true);
    expect(await found(anonymous, 'rinoceronte')).toContain(contentId);
  });

  test('P17: only who may edit the content adds and removes its files, and only safe ones', async () => {
    const owner = personIn('OPERATOR');
    const { contentId } = await buildContent(house, { ownerEnteId: owner.enteId ?? '' });
    const paper = await paperOf('Prova.');
    await expect(upload(personIn('OPERATOR'), `${contentId}.it`, paper)).rejects.toMatchObject({
      userErrors: [{ code: 'NOT_YOURS' }],
    });
    await expect(upload(owner, `${contentId}.it`, Buffer.from('MZ'))).rejects.toMatchObject({
      userErrors: [{ code: 'UNSAFE_FILE' }],
    });
    await expect(upload(owner, `${contentId}.xx`, paper)).rejects.toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    const fileId = await upload(owner, `${contentId}.it`, paper);
    expect(refusal(await act(house, personIn('OPERATOR'), 'removeContentFile', { contentId, fileId }))).not.toBeNull();
    expect(await opened(anonymous, fileId)).toBe(true);
  });
});

/** Contents that a title named have their address among the known ones. */
const named = (...built: { contentId: string; slug: string }[]) =>
  Promise.all(
    built.map(({ contentId, slug }) =>
      house.sql('insert into content_slug (slug, content_id) values ($1, $2)', [slug, contentId]),
    ),
  );

describe('P25: a newer document takes the place of an older', () => {
  test('the old one stays reachable and says so; what cites it is flagged until it cites the new one', async () => {
    const old = await buildContent(house, { type: ContentType.DOCUMENT });
    const newer = await buildContent(house, { type: ContentType.DOCUMENT });
    await named(old, newer);
    const citing = await buildContent(house, { body: `Vedi la [circolare](/contenuto/${old.slug}).` });
    const flagged = async () =>
      (await see(house, editor, citing.contentId, 'citesSuperseded { slug }')).citesSuperseded;
    expect(await flagged()).toEqual([]);
    const done = await act(house, editor, 'supersedeContent', { contentId: old.contentId, bySlug: newer.slug });
    expect(refusal(done)).toBeNull();
    const banner = await see(house, anonymous, old.contentId, 'state supersededBy { slug } citesSuperseded { slug }');
    expect(banner).toMatchObject({ supersededBy: { slug: newer.slug }, citesSuperseded: null });
    expect((await see(house, anonymous, newer.contentId, 'supersedes { slug }')).supersedes).toEqual([
      { slug: old.slug },
    ]);
    expect(await flagged()).toEqual([{ slug: old.slug }]);
    const told = await house.sql(`select 1 from event where entity_id = $1 and verb = 'citesSuperseded'`, [
      citing.contentId,
    ]);
    expect(told).toHaveLength(1);
    const replaced = { from: `/contenuto/${old.slug}`, to: `/contenuto/${newer.slug}` };
    expect((await act(house, editor, 'replaceLink', replaced, 'count')).count).toBe(1);
    expect(await flagged()).toEqual([]);
  });

  test('never by one of another type, by an unpublished one or in a circle', async () => {
    const one = await buildContent(house, { type: ContentType.DOCUMENT });
    const two = await buildContent(house, { type: ContentType.DOCUMENT });
    const faq = await buildContent(house);
    const draft = await buildContent(house, { type: ContentType.DOCUMENT, state: ContentState.DRAFT });
    const by = (contentId: string, bySlug: string | null) =>
      act(house, editor, 'supersedeContent', { contentId, bySlug });
    for (const slug of [faq.slug, draft.slug, one.slug, 'nessuno']) {
      expect((await by(one.contentId, slug)).userErrors).toMatchObject([{ code: 'INVALID', field: ['bySlug'] }]);
    }
    expect(refusal(await by(one.contentId, two.slug))).toBeNull();
    expect(refusal(await by(two.contentId, one.slug))).toBe('INVALID');
    expect(refusal(await by(one.contentId, null))).toBeNull();
    expect((await see(house, anonymous, one.contentId, 'supersededBy { id }')).supersededBy).toBeNull();
  });
});

test('P23 P42 P43: links say where they lead, and every shelf has its kinds', async () => {
  const words = { title: 'Una voce di prova', body: 'Che cos’è.', topicIds: [topicId] };
  const without = await act(house, editor, 'createContent', { ...words, type: 'LINK' });
  expect(without.userErrors).toMatchObject([{ code: 'REQUIRED', field: ['address'] }]);
  const bad = await act(house, editor, 'createContent', {
    ...words,
    type: 'LINK',
    card: { address: 'javascript:alert(1)' },
  });
  expect(bad.userErrors).toMatchObject([{ code: 'INVALID', field: ['address'] }]);
  for (const [type, category] of [
    ['LINK', 'INSTITUTION'],
    ['READING', 'PROJECT'],
    ['GOOD_PRACTICE', null],
    ['PROMOTION', 'LEAFLET'],
  ]) {
    const card = { category, address: 'https://example.org/', language: 'fr' };
    const made = await act(
      house,
      editor,
      'createContent',
      { ...words, type, card },
      'content { type category address language }',
    );
    expect(made.content).toEqual({ type, category, address: 'https://example.org/', language: 'fr' });
  }
});
