import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { command } from '@respi/kit/command.js';
import { key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { ContentState, ContentVisibility } from '../src/content/content.states.js';
import { act, readAs, refusal, see } from './build/ask.js';
import { buildContent, layTopic, topicId } from './build/content.js';

/** A word that stands in what is for the rete ristretta and nowhere else. */
const CANARY = 'scartafaccio';
const policy = await import('../src/content/content.policy.js');
let isPolicyOff = false;
jest.unstable_mockModule('../src/content/content.policy.js', () => ({
  ...policy,
  canSee: (...given: Parameters<typeof policy.canSee>) => isPolicyOff || policy.canSee(...given),
}));
const { plan } = await import('../src/plan.js');

const OURS = key();
const inner = personIn('OPERATOR');
const wider = personIn('OPERATOR', { tier: 'ALLARGATA' });
const given = personIn('OPERATOR', { tier: 'ALLARGATA', rights: ['READ_RESERVED_KNOWLEDGE'] });
const taken = personIn('OPERATOR', { rights: [] });

let house: TestHouse;
let contentId: string;
let ours: string;

beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
  const words = { title: `${CANARY} delle prassi`, body: `Testo ${CANARY}.`, translated: ['en'] };
  ({ contentId } = await buildContent(house, { ...words, visibility: ContentVisibility.INNER_NETWORK }));
  const { PUBLISHED } = ContentState;
  ({ contentId: ours } = await buildContent(house, {
    ...{ state: PUBLISHED, visibility: ContentVisibility.INNER_NETWORK, ownerEnteId: OURS, title: 'Quaderno nostro' },
  }));
}, 60_000);
afterAll(() => house?.close());

const TEXT = 'id text(locale: "en") { title body } revisions { title }';
const paths = [
  `{ contents(first: 100) { edges { node { ${TEXT} } } } }`,
  `{ contents(first: 100, filter: { visibility: INNER_NETWORK }) { edges { node { ${TEXT} } } } }`,
  `{ topics { contents(locale: "it", first: 100) { ${TEXT} } } }`,
  `{ search(text: "${CANARY}", locale: "it") { total hits { content { ${TEXT} } snippet } suggestion } }`,
  `{ search(text: "${CANARY}", locale: "en") { total hits { snippet } fallbackHits { snippet } } }`,
  `{ suggest(text: "${CANARY.slice(0, 6)}", first: 20) { text { title } } }`,
];

async function everything(actor: Actor): Promise<string> {
  const answers = [];
  for (const source of paths) answers.push(await house.ask(actor, source));
  const source =
    'query ($id: ID!, $r: [_Any!]!) { content(id: $id) { text(locale: "it") { title } } _entities(representations: $r) { ... on ContentItem { text(locale: "it") { title } } } }';
  answers.push(await house.ask(actor, source, { id: contentId, r: [{ __typename: 'ContentItem', id: contentId }] }));
  for (const answer of answers) expect(answer.errors).toBeUndefined();
  return JSON.stringify(answers);
}

const walls = ['content_item', 'edition', 'revision', 'network_search', 'content_topic'];
async function undefended<T>({ policyOff = false, wallsDown = false }, run: () => Promise<T>): Promise<T> {
  const setWalls = (verb: string) =>
    house.sql(walls.map((table) => `alter table ${table} ${verb} row level security`).join('; '));
  isPolicyOff = policyOff;
  if (wallsDown) await setWalls('disable');
  try {
    return await run();
  } finally {
    isPolicyOff = false;
    await setWalls('enable');
  }
}

describe('N2 P26: what is for the rete ristretta', () => {
  test.each([
    ['an operator of the rete ristretta', inner],
    ['one whose network was given the right', given],
  ])('%s finds it by every path', async (_name, actor) => {
    for (const source of paths) expect(JSON.stringify(await house.ask(actor, source))).toContain(CANARY);
    const [found] = [await house.ask(actor, `{ search(text: "${CANARY}", locale: "it") { total } }`)];
    expect(found.data.search.total).toBe(1);
  });

  test.each([
    ['an operator of the rete allargata', wider],
    ['one from whose network the right was taken', taken],
  ])('%s finds it by no path, nor the number of what was found', async (_name, actor) => {
    expect(await everything(actor)).not.toContain(CANARY);
    const found = await house.ask(actor, `{ search(text: "${CANARY}", locale: "it") { total suggestion } }`);
    expect(found.data.search).toEqual({ total: 0, suggestion: null });
    expect(await readAs(house, actor, `select 1 from network_search where search::text like '%scartaf%'`)).toEqual([]);
    expect(await undefended({ policyOff: true }, () => everything(actor))).not.toContain(CANARY);
    expect(await undefended({ wallsDown: true }, () => everything(actor))).not.toContain(CANARY);
  });

  test('N2 P26 twin: with policy and walls away, an operator of the rete allargata reads it', async () => {
    expect(await undefended({ policyOff: true, wallsDown: true }, () => everything(wider))).toContain(CANARY);
  });
});

describe('N2 P17: who keeps the sheets of an ente', () => {
  const keeper = personIn('OPERATOR', { enteId: OURS, tier: 'ALLARGATA' });
  const reader = personIn('OPERATOR', { enteId: OURS, rights: [] });
  const sheet = { type: 'SHEET', topicIds: [topicId], title: 'Scheda del servizio', body: 'Che cosa fa il servizio.' };

  test('N2 its desk starts and edits them with the right, and reads but does not write without', async () => {
    expect(refusal(await act(house, keeper, 'createContent', sheet))).toBeNull();
    expect(refusal(await act(house, reader, 'createContent', sheet))).toBe('NOT_YOURS');
    const { version } = await see(house, reader, ours, 'version');
    const edit = { contentId: ours, expectedVersion: version, title: 'Quaderno nuovo', topicIds: [topicId] };
    expect(refusal(await act(house, reader, 'editContent', edit))).toBe('NOT_YOURS');
    expect(await see(house, reader, ours, 'viewerCanEdit text(locale: "it") { title }')).toMatchObject({
      viewerCanEdit: false,
      text: { title: 'Quaderno nostro' },
    });
    expect(refusal(await act(house, keeper, 'editContent', edit))).toBeNull();
  });

  const touched = async (actor: Actor): Promise<number[]> =>
    command(house.context(actor), { verb: 'touch', input: { clientKey: key() } }, async (tx) => {
      const rows = await tx.sql('update content_item set slug = slug where id = ? returning id', [ours]);
      const texts = await tx.sql('update edition set locale = locale where content_id = ? returning id', [ours]);
      return [rows.length, texts.length];
    });

  test('N2 the wall alone lets nobody write what their ente owns without the right; twin: without the wall it does', async () => {
    expect(await touched(keeper)).toEqual([1, 1]);
    expect(await touched(reader)).toEqual([0, 0]);
    expect(await undefended({ wallsDown: true }, () => touched(reader))).toEqual([1, 1]);
  });

  test('N2 an administrator of the rete allargata takes its own from the rete ristretta’s index, too', async () => {
    const admin = personIn('ENTE_ADMIN', { enteId: OURS, tier: 'ALLARGATA' });
    const { contentId: id } = await buildContent(house, {
      ...{ visibility: ContentVisibility.INNER_NETWORK, ownerEnteId: OURS },
    });
    const indexed = () => house.sql('select 1 from network_search where content_id = $1', [id]);
    expect(await indexed()).toHaveLength(1);
    const { version } = await see(house, admin, id, 'version');
    const archive = { contentId: id, expectedVersion: version, reason: 'Non vale più' };
    expect(refusal(await act(house, admin, 'archiveContent', archive))).toBeNull();
    expect(await indexed()).toEqual([]);
  });
});
