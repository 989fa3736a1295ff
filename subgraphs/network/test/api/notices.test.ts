import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS } from '@respi/kit/actor.js';
import { courier, key } from '@respi/kit/testing/stand.js';
import { mails } from '../../src/mails.js';
import { NoticeKind } from '../../src/notice/notice.kinds.js';
import { NOTICE_LOCALES, noticeLine } from '../../src/notice/notice.texts.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());
beforeEach(() => house.sql('truncate notice, notice_preference, outbox, inbox, idempotency'));

const RECEIVE = (verb: string) =>
  `mutation ($input: CourierInput!) { ${verb}(input: $input) { received userErrors { code } } }`;
const LIST =
  '{ notices { edges { node { id kind subject href readAt params { name value } } } } viewer { unreadNotices } }';

const carry = async (
  verb: string,
  payload: object,
  over: { actor?: Actor; messageId?: string; fromHouse?: string } = {},
) => {
  const messageId = over.messageId ?? randomUUID();
  const input = {
    clientKey: messageId,
    messageId,
    fromHouse: over.fromHouse ?? 'cases',
    sentAt: '2026-11-23T09:00:00Z',
    entityKey: 'case:1',
    payload: JSON.stringify(payload),
  };
  return house.ask(over.actor ?? courier, RECEIVE(verb), { input });
};
const notice = (audience: object, over: object = {}) => ({
  kind: 'CASE_ANSWERED',
  audience,
  href: '/area-riservata/segnalazioni/1',
  params: { code: 'QST-2026-0012' },
  entityKey: 'case:1',
  ...over,
});
const toldTo = async () =>
  (
    await house.sql(
      `select split_part(p.email, '@', 1) as code from notice n join person p on p.id = n.person_id order by 1`,
    )
  ).map((row) => row.code);

describe('notices from the houses', () => {
  test.each([
    ['a desk', { sportelloId: idOf('sportello', 'sportello-bra') }, ['operator-bra', 'operator-two']],
    ['an ente', { enteId: idOf('ente', 'comune-alba') }, ['admin-alba', 'operator-alba']],
    ['an office', { officeId: idOf('office', 'questura-immigrazione') }, ['clerk', 'referent']],
    ['roles', { roles: ['COORDINATION', 'LIAISON'] }, ['coordination', 'liaison']],
    ['roles in an ente', { enteId: idOf('ente', 'comune-alba'), roles: ['ENTE_ADMIN'] }, ['admin-alba']],
    ['a person', { personId: idOf('person', 'editor') }, ['editor']],
  ])('reach the people of %s', async (_name, audience, expected) => {
    const answer = await carry('receiveNotice', notice(audience));
    expect(answer.data.receiveNotice).toEqual({ received: true, userErrors: [] });
    expect(await toldTo()).toEqual(expected);
  });

  test('reach nobody whose role has ended, and not who caused them', async () => {
    await house.sql(`update membership set ended_at = now() where person_id = $1`, [idOf('person', 'operator-two')]);
    const by = { ...courier, personId: idOf('person', 'operator-bra') };
    await carry('receiveNotice', notice({ sportelloId: idOf('sportello', 'sportello-bra') }), { actor: by });
    await house.sql(`update membership set ended_at = null where person_id = $1`, [idOf('person', 'operator-two')]);
    expect(await toldTo()).toEqual([]);
  });

  test('the same message twice is one notice; one that is malformed is refused', async () => {
    const messageId = randomUUID();
    const audience = { personId: idOf('person', 'editor') };
    await carry('receiveNotice', notice(audience), { messageId });
    await carry('receiveNotice', notice(audience), { messageId });
    expect(await toldTo()).toEqual(['editor']);
    const bad = await carry('receiveNotice', notice({}, { kind: 'WHATEVER' }));
    expect(bad.data?.receiveNotice?.received ?? false).toBe(false);
    expect(await toldTo()).toEqual(['editor']);
  });

  test.each([ANONYMOUS, 'operator-alba'])('only the courier hands them over: %s is refused', async (who) => {
    const actor = typeof who === 'string' ? await house.actor(who) : who;
    const answer = await carry('receiveNotice', notice({ roles: ['OPERATOR'] }), { actor });
    expect(answer.errors?.[0]?.extensions?.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    expect(await toldTo()).toEqual([]);
  });

  test('a person reads, counts and marks their own alone', async () => {
    await carry('receiveNotice', notice({ sportelloId: idOf('sportello', 'sportello-bra') }));
    const [own, other] = [await house.actor('operator-bra'), await house.actor('operator-two')];
    const seen = (await house.ask(own, LIST)).data;
    expect(seen.viewer.unreadNotices).toBe(1);
    const [{ node }] = seen.notices.edges;
    expect(node).toMatchObject({
      subject: 'Riscontro ricevuto: QST-2026-0012',
      readAt: null,
      params: [{ name: 'code', value: 'QST-2026-0012' }],
    });
    const MARK =
      'mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) { unread userErrors { code } } }';
    const mark = async (actor: Actor, ids: string[] | null) =>
      (await house.ask(actor, MARK, { input: { clientKey: key(), ids } })).data.markNoticesRead.unread;
    expect(await mark(other, [node.id])).toBe(1);
    expect((await house.ask(own, LIST)).data.viewer.unreadNotices).toBe(1);
    expect(await mark(own, [node.id])).toBe(0);
    expect(await mark(other, null)).toBe(0);
  });
});

describe('C35: by e-mail to who wants it', () => {
  const letters = async () =>
    (await house.sql(`select sealed_payload from outbox where kind = 'MAIL' order by seq`)).map((row) =>
      JSON.parse(house.open.house.cipher.open(row.sealed_payload)),
    );
  const PREFER =
    'mutation ($input: SetNoticePreferenceInput!) { setNoticePreference(input: $input) { preferences { kind email } userErrors { code } } }';

  test('one letter to one person, with a code and a link and no name', async () => {
    await carry('receiveNotice', notice({ sportelloId: idOf('sportello', 'sportello-bra') }));
    const sent = await letters();
    expect(sent.map((letter) => letter.to).sort()).toEqual(['operator-bra@example.org', 'operator-two@example.org']);
    expect(Object.keys(sent[0].params).sort()).toEqual(['code', 'href', 'kind']);
  });

  test('a preference holds from the next notice on', async () => {
    const editor = await house.actor('editor');
    const audience = { personId: idOf('person', 'editor') };
    const prefer = (kind: string, email: boolean) =>
      house.ask(editor, PREFER, { input: { clientKey: key(), kind, email } });
    const chosen = await prefer('CASE_ANSWERED', false);
    expect(chosen.data.setNoticePreference.preferences).toContainEqual({ kind: 'CASE_ANSWERED', email: false });
    await prefer('FAQ_PUBLISHED', true);
    await carry('receiveNotice', notice(audience));
    await carry('receiveNotice', notice(audience, { kind: 'FAQ_PUBLISHED' }));
    expect((await letters()).map((letter) => letter.params.kind)).toEqual(['FAQ_PUBLISHED']);
  });

  test('the letters speak nine languages, each its own', () => {
    expect(NOTICE_LOCALES).toHaveLength(9);
    for (const kind of Object.values(NoticeKind)) {
      expect(new Set(NOTICE_LOCALES.map((locale) => noticeLine(kind, '', locale))).size).toBe(9);
    }
    for (const [template, params] of [
      ['notice', { kind: 'CASE_ANSWERED', href: '/area-riservata', code: 'QST-1' }],
      ['invitation', { token: 'TOKEN', days: 7, ente: 'Comune di Alba' }],
    ] as const) {
      const written = NOTICE_LOCALES.map((locale) => mails[template]?.({ ...params }, locale, 'https://respi.example'));
      expect(new Set(written.map((letter) => letter?.text)).size).toBe(9);
      for (const [at, letter] of written.entries()) {
        expect(letter?.text).toContain(`https://respi.example/${NOTICE_LOCALES[at]}/`);
        expect(letter?.subject).toContain('ReSPI');
      }
    }
  });
});

describe('facts from the houses', () => {
  const fact = {
    factId: randomUUID(),
    at: '2026-11-23T08:00:00Z',
    kind: 'CASE_SUBMITTED',
    sportelloId: idOf('sportello', 'sportello-alba'),
    detail: { urgent: true },
  };

  test('are kept once, however they come', async () => {
    await carry('receiveFact', fact);
    await carry('receiveFact', fact);
    await carry('receiveFact', fact, { fromHouse: 'training' });
    const rows = await house.sql('select kind, sportello_id, detail from fact where fact_id = $1', [fact.factId]);
    expect(rows).toEqual([{ kind: 'CASE_SUBMITTED', sportello_id: fact.sportelloId, detail: { urgent: true } }]);
  });

  test('only the courier hands them over', async () => {
    const answer = await carry('receiveFact', fact, { actor: await house.actor('coordination') });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('I20: the person’s own choices', () => {
  test('I20: the tour is offered until it is done; the language is one of nine', async () => {
    const actor = await house.actor('operator-alba');
    const tour = await house.ask(
      actor,
      'mutation ($input: FinishTourInput!) { finishTour(input: $input) { viewer { tourDone } } }',
      { input: { clientKey: key() } },
    );
    expect(tour.data.finishTour.viewer.tourDone).toBe(true);
    const choose = (locale: string) =>
      house.ask(
        actor,
        'mutation ($input: SetLocaleInput!) { setLocale(input: $input) { viewer { locale } userErrors { code } } }',
        { input: { clientKey: key(), locale } },
      );
    expect((await choose('ar')).data.setLocale.viewer.locale).toBe('ar');
    expect((await choose('xx')).data.setLocale.userErrors[0].code).toBe('INVALID');
  });
});
