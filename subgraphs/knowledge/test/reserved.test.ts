import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Actor, ANONYMOUS } from '@respi/kit/actor.js';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { ContentState, ContentVisibility } from '../src/content/content.states.js';
import { buildContent, layTopic } from './build/content.js';

/** A word that stands in the reserved contents and nowhere else: it must reach no answer for a visitor. */
const CANARY = 'zibaldone';
const policy = await import('../src/content/content.policy.js');
let isPolicyOff = false;
jest.unstable_mockModule('../src/content/content.policy.js', () => ({
  ...policy,
  canSee: (...given: Parameters<typeof policy.canSee>) => isPolicyOff || policy.canSee(...given),
}));
const { plan } = await import('../src/plan.js');

let house: TestHouse;
const answerId = key();
let contentId: string;
let ids: string[];

beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
  const wishes = [
    { visibility: ContentVisibility.NETWORK },
    { visibility: ContentVisibility.RESERVED },
    { state: ContentState.DRAFT },
    { state: ContentState.IN_REVIEW },
    { state: ContentState.ARCHIVED },
  ];
  const built = [];
  for (const wish of wishes) {
    built.push(
      await buildContent(house, {
        ...wish,
        title: `${CANARY} del permesso di soggiorno`,
        body: `Testo ${CANARY}.`,
        translated: ['en'],
      }),
    );
  }
  await buildContent(house, { title: 'Permesso di soggiorno', body: 'Testo pubblico.', translated: ['en'] });
  ids = built.map((one) => one.contentId);
  contentId = ids[0] ?? '';
  await house.sql(
    `insert into provenance (id, content_id, revision_id, case_id, answer_id, validation_version, position)
     select gen_random_uuid(), $1, $2, gen_random_uuid(), $3, 1, 0`,
    [contentId, built[0]?.revisionId, answerId],
  );
}, 60_000);
afterAll(() => house?.close());

const CONTENT =
  'id slug text(locale: "en") { title body } languages { state } revisions { title } topics { contents(locale: "it") { id text(locale: "it") { title } } }';
const HITS = `content { ${CONTENT} } text { title } snippet`;

/** Every path by which a content can be reached. */
const paths: [string, string][] = [
  ['topics', `{ topics { slug contents(locale: "it", first: 100) { ${CONTENT} } } }`],
  ['topic', `{ topic(slug: "prova") { contents(locale: "it") { ${CONTENT} } } }`],
  ['contents', `{ contents(first: 100) { edges { node { ${CONTENT} } } } }`],
  ['contents by text', `{ contents(first: 100, filter: { text: "${CANARY}" }) { edges { node { ${CONTENT} } } } }`],
  [
    'contents by visibility',
    `{ contents(first: 100, filter: { visibility: NETWORK }) { edges { node { ${CONTENT} } } } }`,
  ],
  ['contents by state', `{ contents(first: 100, filter: { state: DRAFT }) { edges { node { ${CONTENT} } } } }`],
  ['mostRead', `{ mostRead(locale: "en", first: 50) { ${CONTENT} } }`],
  [
    'search',
    `{ search(text: "${CANARY} permesso", locale: "it") { hits { ${HITS} } fallbackHits { ${HITS} } suggestion } }`,
  ],
  ['search of a near word', `{ search(text: "zibaldoni permeso", locale: "it") { hits { ${HITS} } suggestion } }`],
  [
    'search in English',
    `{ search(text: "${CANARY}", locale: "en") { hits { ${HITS} } fallbackHits { ${HITS} } suggestion } }`,
  ],
  ['suggest', `{ suggest(text: "${CANARY.slice(0, 5)}") { ${HITS} } }`],
];

async function everything(actor: Actor): Promise<string> {
  const answers = [];
  for (const [, source] of paths) answers.push(await house.ask(actor, source));
  for (const id of ids) {
    answers.push(
      await house.ask(
        actor,
        `query ($id: ID!, $r: [_Any!]!) { content(id: $id) { ${CONTENT} } _entities(representations: $r) { ... on ContentItem { ${CONTENT} } ... on Answer { derivedContents { ${CONTENT} } } } }`,
        {
          id,
          r: [
            { __typename: 'ContentItem', id },
            { __typename: 'Answer', id: answerId },
          ],
        },
      ),
    );
  }
  for (const answer of answers) expect(answer.errors).toBeUndefined();
  return JSON.stringify(answers);
}

const walls = ['content_item', 'edition', 'revision', 'network_search', 'provenance', 'content_topic'];
const setWalls = (verb: 'enable' | 'disable') =>
  house.sql(walls.map((table) => `alter table ${table} ${verb} row level security`).join('; '));

describe('P26: what is reserved never reaches a visitor, by any path', () => {
  const machine: Actor = { ...ANONYMOUS, kind: 'CLIENT', scopes: ['knowledge:read'] };
  test.each([
    ['a visitor', anonymous],
    ['a machine client', machine],
  ])('%s', async (_name, actor) => {
    const all = await everything(actor);
    expect(all).not.toContain(CANARY);
    expect(all).toContain('Permesso di soggiorno');
  });

  test('nor the number of contents of a topic', async () => {
    const answer = await house.ask(anonymous, '{ topic(slug: "prova") { count } }');
    expect(answer.data.topic.count).toBe(1);
  });

  test('the words of what is reserved are in no public table', async () => {
    const words = await house.sql(
      `select 1 from vocabulary where word like 'zibaldon%' union all select 1 from public_search where search::text like '%zibaldon%'`,
    );
    expect(words).toEqual([]);
  });

  test('who signed in finds what is for the network, and not what is reserved', async () => {
    const answer = await house.ask(
      personIn('OPERATOR'),
      `{ suggest(text: "${CANARY}", first: 20) { content { id visibility } } }`,
    );
    expect(answer.data.suggest.map((hit: { content: object }) => hit.content)).toEqual([
      { id: contentId, visibility: 'NETWORK' },
    ]);
  });

  const letterByLetter = async (actor: Actor) => {
    const titles = [];
    for (let typed = 3; typed <= CANARY.length; typed += 1) {
      const answer = await house.ask(
        actor,
        `{ suggest(text: "${CANARY.slice(0, typed)}", first: 6) { text { title } } }`,
      );
      titles.push(...answer.data.suggest.map((hit: { text: { title: string } }) => hit.text.title));
    }
    return titles;
  };

  test('P24 P26: letter by letter, what is typed suggests nothing reserved; twin: with walls and policy away it does', async () => {
    expect(await letterByLetter(anonymous)).toEqual([]);
    isPolicyOff = true;
    await setWalls('disable');
    try {
      expect(await letterByLetter(anonymous)).toContainEqual(expect.stringContaining(CANARY));
    } finally {
      isPolicyOff = false;
      await setWalls('enable');
    }
  });

  test('with the policy off, the walls alone hold', async () => {
    isPolicyOff = true;
    try {
      expect(await everything(anonymous)).not.toContain(CANARY);
    } finally {
      isPolicyOff = false;
    }
  });

  test('with the walls down, the policy alone holds', async () => {
    await setWalls('disable');
    try {
      expect(await everything(anonymous)).not.toContain(CANARY);
    } finally {
      await setWalls('enable');
    }
  });

  test('P26 twin: with both away, the visitor reads it', async () => {
    isPolicyOff = true;
    await setWalls('disable');
    try {
      expect(await everything(anonymous)).toContain(CANARY);
    } finally {
      isPolicyOff = false;
      await setWalls('enable');
    }
  });
});
