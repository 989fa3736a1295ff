import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS, ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { canSee } from '../src/content/content.policy.js';
import { ContentState, ContentVisibility } from '../src/content/content.states.js';
import { plan } from '../src/plan.js';
import { readAs } from './build/ask.js';
import { buildContent, layTopic } from './build/content.js';

const OURS = key();
let house: TestHouse;

/** Every state, visibility and ownership, with and without something before readers. */
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
  for (const state of Object.values(ContentState)) {
    for (const visibility of Object.values(ContentVisibility)) {
      for (const ownerEnteId of [OURS, key()]) {
        const lives =
          state === ContentState.PUBLISHED ? [true] : state === ContentState.ARCHIVED ? [false] : [true, false];
        for (const live of lives)
          await buildContent(house, { state, visibility, ownerEnteId, live, translated: ['en'] });
      }
    }
  }
}, 60_000);
afterAll(() => house?.close());

const machine: Actor = { ...ANONYMOUS, kind: 'CLIENT', scopes: ['knowledge:read'] };
const actors: [string, Actor][] = [
  ['a visitor', anonymous],
  ['a machine client', machine],
  ...ROLES.flatMap((role): [string, Actor][] => [
    [`${role} of the owner`, personIn(role, { enteId: OURS })],
    [`${role} of another ente`, personIn(role)],
  ]),
  ...(['OPERATOR', 'TRANSLATOR'] as const).flatMap((role): [string, Actor][] => [
    [`${role} of the rete allargata`, personIn(role, { tier: 'ALLARGATA' })],
    [`${role} whose network was given the shelf`, personIn(role, { rights: ['READ_RESERVED_KNOWLEDGE'] })],
    [`${role} whose network reads nothing`, personIn(role, { rights: [] })],
    [`${role} of the owner, whose network reads nothing`, personIn(role, { enteId: OURS, rights: [] })],
  ]),
];

interface Listed {
  id: string;
  slug: string;
  state: string;
}

/** Every content that the actor's list gives, page by page. */
async function listed(actor: Actor): Promise<Listed[]> {
  const source =
    'query ($after: String) { contents(first: 7, after: $after) { edges { node { id slug state } } pageInfo { endCursor hasNextPage } } }';
  const found: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const answer = await house.ask(actor, source, { after });
    const { edges, pageInfo } = answer.data.contents;
    found.push(...edges.map((edge: { node: Listed }) => edge.node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

const rows = () =>
  house.sql(
    `select id, state, visibility, owner_ente_id as "ownerEnteId", office_id as "officeId",
       published_revision_id as "publishedRevisionId", pending_authors as "pendingAuthors" from content_item`,
  );
const sorted = (ids: Iterable<string>) => [...ids].sort();

describe('G5: list, by id, by name and _entities agree', () => {
  test.each(actors)('%s', async (_name, actor) => {
    const inList = new Map((await listed(actor)).map((content) => [content.id, content]));
    for (const { id } of await rows()) {
      const answer = await house.ask(
        actor,
        'query ($id: ID!, $r: [_Any!]!) { content(id: $id) { id slug state } _entities(representations: $r) { ... on ContentItem { id slug state } } }',
        { id, r: [{ __typename: 'ContentItem', id, slug: 'forged' }] },
      );
      expect(answer.errors).toBeUndefined();
      expect(answer.data.content ?? undefined).toEqual(inList.get(id));
      expect(answer.data._entities[0] ?? undefined).toEqual(inList.get(id));
      const { slug } = inList.get(id) ?? (await house.sql('select slug from content_item where id = $1', [id]))[0];
      const named = await house.ask(actor, 'query ($slug: Text!) { content(slug: $slug) { id slug state } }', { slug });
      expect(named.data.content ?? undefined).toEqual(inList.get(id));
    }
  });
});

describe('N2 P26 G5: the database and the policy say the same, each alone', () => {
  test.each(actors)('%s', async (_name, actor) => {
    const all = await rows();
    const byPolicy = all.filter((row) => canSee(actor, row)).map((row) => row.id);
    const byDatabase = await readAs<{ id: string }>(house, actor, 'select id from content_item');
    expect(sorted(byDatabase.map((row) => row.id))).toEqual(sorted(byPolicy));
  });

  test('the population has something hidden and something shown for each of them', async () => {
    const all = await rows();
    for (const [, actor] of actors) expect(all.filter((row) => canSee(actor, row)).length).toBeGreaterThan(0);
    expect(all.filter((row) => canSee(anonymous, row)).length).toBeLessThan(all.length);
  });

  test.each([
    ['a visitor', anonymous],
    ['an operator of the rete allargata', personIn('OPERATOR', { tier: 'ALLARGATA' })],
  ])(
    'G5 N2 twin: with the wall down, the policy alone still drops every row that %s may not see',
    async (_name, actor) => {
      const before = sorted((await listed(actor)).map((content) => content.id));
      await house.sql('alter table content_item disable row level security');
      try {
        expect((await readAs(house, actor, 'select id from content_item')).length).toBeGreaterThan(before.length);
        const answer = await house.ask(actor, '{ contents(first: 100) { edges { node { id } } } }');
        expect(sorted(answer.data.contents.edges.map((edge: { node: Listed }) => edge.node.id))).toEqual(before);
      } finally {
        await house.sql('alter table content_item enable row level security');
      }
    },
  );
});

describe('what is worked on', () => {
  test.each([
    ['a visitor', anonymous],
    ['an operator of another ente', personIn('OPERATOR')],
  ])('%s never reads a revision that is not published', async (_name, actor) => {
    const live = await house.sql('select live_revision_id as id from edition where live_revision_id is not null');
    const seen = await readAs<{ id: string }>(house, actor, 'select id from revision');
    expect(seen.length).toBeGreaterThan(0);
    expect(live.map((row) => row.id)).toEqual(expect.arrayContaining(seen.map((row) => row.id)));
  });
});
