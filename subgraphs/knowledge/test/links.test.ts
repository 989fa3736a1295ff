import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { ContentState } from '../src/content/content.states.js';
import { checkDue, MAX_FAILURES } from '../src/links/link.jobs.js';
import type { Looked } from '../src/links/look-at.js';
import { plan } from '../src/plan.js';
import { act, refusal, see } from './build/ask.js';
import { buildContent, layTopic } from './build/content.js';

let house: TestHouse;
const editor = personIn('EDITOR');
const coordinator = personIn('COORDINATION');
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

const linksOf = async (contentId: string, actor = editor, all = false) => {
  const answer = await house.ask(
    actor,
    `{ contentLinks(all: ${all}, first: 300) { url state status leadsTo content { id } } }`,
  );
  return answer.data.contentLinks
    .filter((link: { content: { id: string } }) => link.content.id === contentId)
    .map(({ url, state }: { url: string; state: string }) => [url, state]);
};
const answered =
  (state: Looked['state'], status: number | null = null, leadsTo: string | null = null) =>
  async () => ({
    state,
    status,
    leadsTo,
  });
const checkAll = async (look: () => Promise<Looked>) => {
  while ((await checkDue(house.open.house, look)) > 0);
};

describe('P20: links of the web', () => {
  test('are noted at publication, looked at when due, and shown to the owner when they are dead', async () => {
    const owner = personIn('OPERATOR');
    const url = 'https://example.org/morto';
    const { contentId } = await buildContent(house, { body: `Vedi [qui](${url}).`, ownerEnteId: owner.enteId ?? '' });
    expect(await linksOf(contentId, editor, true)).toEqual([[url, 'UNKNOWN']]);
    expect(await linksOf(contentId)).toEqual([]);
    await checkAll(answered('DEAD', 404));
    expect(await linksOf(contentId)).toEqual([[url, 'DEAD']]);
    expect(await linksOf(contentId, owner)).toEqual([[url, 'DEAD']]);
    expect(await linksOf(contentId, personIn('OPERATOR'))).toEqual([]);
    expect(refusal(await act(house, owner, 'recheckLink', { url }, 'count'))).toBeNull();
    await checkAll(answered('ALIVE', 200));
    expect(await linksOf(contentId)).toEqual([]);
  });

  test('one that does not answer is held for dead after three times, not before', async () => {
    house.clock.at('2026-12-01T09:00:00Z');
    const { contentId } = await buildContent(house, { body: '[x](https://example.org/muto)' });
    for (let turn = 1; turn <= MAX_FAILURES; turn += 1) {
      await checkAll(answered('UNREACHABLE'));
      const [[, state]] = await linksOf(contentId);
      expect([turn, state]).toEqual([turn, turn < MAX_FAILURES ? 'UNREACHABLE' : 'DEAD']);
      house.clock.at(`2026-12-0${turn + 1}T09:00:00Z`);
    }
    house.clock.at('2026-11-23T09:00:00Z');
  });

  test('is replaced everywhere at once, readers see it, and no translation grows old (P4)', async () => {
    const from = 'https://example.org/vecchio';
    const to = 'https://example.org/nuovo';
    const { contentId } = await buildContent(house, {
      body: `[a](${from}) [b](${from}/altro)`,
      translated: ['en', 'ar'],
    });
    const other = await buildContent(house, { body: from });
    const replaced = await act(house, editor, 'replaceLink', { from, to }, 'count');
    expect(replaced.count).toBe(4);
    const seen = await see(
      house,
      anonymous,
      contentId,
      'text(locale: "ar") { body isOutdated } languages { locale state }',
    );
    expect(seen.text).toEqual({ body: `[a](${to}) [b](${from}/altro)`, isOutdated: false });
    const states = Object.fromEntries(
      seen.languages.map((one: { locale: string; state: string }) => [one.locale, one.state]),
    );
    expect(states).toMatchObject({ it: 'CURRENT', en: 'CURRENT', ar: 'CURRENT' });
    expect((await see(house, anonymous, other.contentId, 'text(locale: "it") { body }')).text.body).toBe(to);
    const again = (input: object) => act(house, editor, 'replaceLink', input, 'count');
    expect(refusal(await again({ from, to }))).toBe('NOT_FOUND');
    expect(refusal(await again({ from: to, to: 'nessun indirizzo' }))).toBe('INVALID');
    expect(refusal(await act(house, personIn('OPERATOR'), 'replaceLink', { from: to, to: from }, 'count'))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('P20: a link is replaced while a new text is being written', () => {
  test('readers and the draft both get it, the draft stays the text in hand, and a minor edit of it means what the draft means', async () => {
    const from = 'https://example.org/doppio';
    const to = 'https://example.org/doppio-nuovo';
    const { contentId } = await buildContent(house, { body: `Entro 60 giorni: ${from}`, translated: ['en'] });
    const edit = (body: string, minor: boolean) => act(house, editor, 'editContent', { contentId, body, minor });
    expect(refusal(await edit(`Entro 90 giorni: ${from} e ${from}`, false))).toBeNull();
    const question = 'query ($f: Text!, $t: Text!) { linkReplacements(from: $f, to: $t) { locale before } }';
    const shown = await house.ask(editor, question, { f: from, t: to });
    expect(shown.data.linkReplacements.map(({ before }: { before: string }) => before)).toEqual([
      `Entro 60 giorni: ${from}`,
      `Entro 60 giorni: ${from}`,
      `Entro 90 giorni: ${from} e ${from}`,
    ]);
    expect((await act(house, editor, 'replaceLink', { from, to }, 'count')).count).toBe(2);
    const italian = async (actor: typeof editor, working: boolean) =>
      (await see(house, actor, contentId, `text(locale: "it", working: ${working}) { body }`)).text.body;
    expect(await italian(anonymous, false)).toBe(`Entro 60 giorni: ${to}`);
    expect(await italian(editor, true)).toBe(`Entro 90 giorni: ${to} e ${to}`);
    const stateOf = async (actor: typeof editor) =>
      (await see(house, actor, contentId, 'languages { locale state }')).languages.find(
        ({ locale }: { locale: string }) => locale === 'en',
      ).state;
    expect([await stateOf(anonymous), await stateOf(editor)]).toEqual(['CURRENT', 'OUTDATED']);
    expect(refusal(await edit(`Entro 90 giorni: ${to} e ${to}.`, true))).toBeNull();
    expect([await stateOf(anonymous), await stateOf(editor)]).toEqual(['CURRENT', 'OUTDATED']);
    expect(refusal(await act(house, editor, 'submitContent', { contentId }))).toBeNull();
    expect(refusal(await act(house, coordinator, 'publishContent', { contentId }))).toBeNull();
    expect([await italian(anonymous, false), await stateOf(anonymous)]).toEqual([
      `Entro 90 giorni: ${to} e ${to}.`,
      'OUTDATED',
    ]);
  });
});

describe('P21: links to our own contents', () => {
  test('are healed by the publication of what they lead to, and broken again when it is archived', async () => {
    const target = await buildContent(house, { state: ContentState.IN_REVIEW });
    await house.sql('insert into content_slug (slug, content_id) values ($1, $2)', [target.slug, target.contentId]);
    const { contentId } = await buildContent(house, {
      body: `[poi](/faq/${target.slug}) e [mai](/faq/non-esiste-mai)`,
    });
    const sorted = async () =>
      (await linksOf(contentId)).map(([url, state]: string[]) => `${url?.slice(0, 9)} ${state}`).sort();
    expect(await sorted()).toEqual(['/faq/non- DEAD', '/faq/prov UNPUBLISHED']);
    expect(refusal(await act(house, coordinator, 'publishContent', { contentId: target.contentId }))).toBeNull();
    expect(await sorted()).toEqual(['/faq/non- DEAD']);
    expect(
      refusal(await act(house, coordinator, 'archiveContent', { contentId: target.contentId, reason: 'Superato' })),
    ).toBeNull();
    expect(await sorted()).toEqual(['/faq/non- DEAD', '/faq/prov UNPUBLISHED']);
  });
});

describe('P20: before a link is replaced everywhere', () => {
  test('the editors are shown every line before and after, and nothing has changed yet', async () => {
    const from = 'https://example.org/vecchio-modulo';
    const to = 'https://example.org/nuovo-modulo';
    const body = `Prima riga.\nScarica il [modulo](${from}).\nUn altro: ${from}/altro`;
    const { contentId } = await buildContent(house, { body, translated: ['en'] });
    const question =
      'query ($f: Text!, $t: Text!) { linkReplacements(from: $f, to: $t) { locale before after content { id } } }';
    const shown = await house.ask(editor, question, { f: from, t: to });
    const line = (url: string) => `Scarica il [modulo](${url}).`;
    expect(shown.data.linkReplacements).toEqual(
      ['en', 'it'].map((locale) => ({ locale, before: line(from), after: line(to), content: { id: contentId } })),
    );
    expect((await see(house, editor, contentId, 'text(locale: "it") { body }')).text.body).toBe(body);
    expect((await act(house, editor, 'replaceLink', { from, to }, 'count')).count).toBe(2);
    expect((await see(house, anonymous, contentId, 'text(locale: "it") { body }')).text.body).toBe(
      body.replace(line(from), line(to)),
    );
    expect((await house.ask(editor, question, { f: from, t: to })).data.linkReplacements).toEqual([]);
  });
});
