import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROLES, type Role } from '@respi/kit/actor.js';
import { anonymous, courier, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { ContentState } from '../../src/content/content.states.js';
import { plan } from '../../src/plan.js';
import { act, refusal } from '../build/ask.js';
import { type Built, buildContent, layTopic, topicId, type Wish } from '../build/content.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

const EDITORS: Role[] = ['EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR'];
const words = { title: 'Un titolo', body: 'Un testo.' };

interface Row {
  verb: string;
  /** Roles that may do it to the content of another ente. */
  anywhere: Role[];
  /** Roles that may do it to the content of their own ente, beside those. */
  own: Role[];
  /** States in which it may be done. */
  states: ContentState[];
  input(built: Built): object;
  wish?: Wish;
  /** Done whatever the content: it makes a new one. */
  isNew?: boolean;
}

const { DRAFT, IN_REVIEW, PUBLISHED } = ContentState;
const table: Row[] = [
  {
    verb: 'createContent',
    anywhere: [...EDITORS, 'OPERATOR', 'ENTE_ADMIN'],
    own: [],
    states: [],
    isNew: true,
    input: () => ({ type: 'NEWS', ...words, topicIds: [topicId] }),
  },
  {
    verb: 'draftFaq',
    anywhere: EDITORS,
    own: [],
    states: [],
    isNew: true,
    input: () => ({ answerIds: [key()], caseIds: [key()], question: 'Una domanda?', body: 'Sì.', topicIds: [topicId] }),
  },
  {
    verb: 'editContent',
    anywhere: EDITORS,
    own: ['OPERATOR', 'ENTE_ADMIN'],
    states: [DRAFT, IN_REVIEW, PUBLISHED],
    input: ({ contentId }) => ({ contentId, ...words }),
  },
  {
    verb: 'submitContent',
    anywhere: EDITORS,
    own: ['OPERATOR', 'ENTE_ADMIN'],
    states: [DRAFT],
    input: ({ contentId }) => ({ contentId }),
  },
  {
    verb: 'publishContent',
    anywhere: EDITORS,
    own: [],
    states: [IN_REVIEW],
    input: ({ contentId }) => ({ contentId }),
  },
  {
    verb: 'archiveContent',
    anywhere: EDITORS,
    own: ['ENTE_ADMIN'],
    states: [DRAFT, IN_REVIEW, PUBLISHED],
    input: ({ contentId }) => ({ contentId, reason: 'Superato' }),
  },
  {
    verb: 'reopenContent',
    anywhere: EDITORS,
    own: ['ENTE_ADMIN'],
    states: [ContentState.ARCHIVED],
    input: ({ contentId }) => ({ contentId, reason: 'La norma è tornata' }),
  },
  {
    verb: 'confirmContent',
    anywhere: EDITORS,
    own: ['OPERATOR', 'ENTE_ADMIN'],
    states: [PUBLISHED],
    input: ({ contentId }) => ({ contentId }),
  },
  {
    verb: 'saveTranslation',
    anywhere: [...EDITORS, 'TRANSLATOR'],
    own: [],
    states: [IN_REVIEW, ContentState.PUBLISHING, PUBLISHED],
    input: ({ contentId, revisionId }) => ({ contentId, locale: 'fr', sourceRevisionId: revisionId, ...words }),
  },
  {
    verb: 'publishTranslation',
    anywhere: [...EDITORS, 'TRANSLATOR'],
    own: [],
    states: [PUBLISHED],
    wish: { translated: ['fr'] },
    input: ({ contentId }) => ({ contentId, locale: 'fr' }),
  },
];

describe.each(table)('$verb', ({ verb, anywhere, states, input, wish }) => {
  const natural = states.at(-1) ?? PUBLISHED;
  test.each(ROLES)('P17: by %s, upon another ente’s content', async (role) => {
    const built = await buildContent(house, { state: natural, ...wish });
    const refused = refusal(await act(house, personIn(role), verb, input(built)));
    if (anywhere.includes(role)) expect(refused).toBeNull();
    else expect(['FORBIDDEN', 'NOT_YOURS', 'NOT_FOUND']).toContain(refused);
  });

  test('G4: a visitor and the courier find the door shut, and nothing is written', async () => {
    const built = await buildContent(house, { state: natural, ...wish });
    expect(refusal(await act(house, anonymous, verb, input(built)))).toBe('UNAUTHENTICATED');
    expect(refusal(await act(house, courier, verb, input(built)))).toBe('FORBIDDEN');
  });
});

describe.each(table.filter((row) => !row.isNew))(
  '$verb, upon what exists',
  ({ verb, anywhere, own, states, input, wish }) => {
    const natural = states.at(-1) ?? PUBLISHED;
    test.each(ROLES)('P17: by %s, upon the own ente’s content', async (role) => {
      const actor = personIn(role);
      const built = await buildContent(house, { state: natural, ownerEnteId: actor.enteId ?? '', ...wish });
      const refused = refusal(await act(house, actor, verb, input(built)));
      if ([...anywhere, ...own].includes(role)) expect(refused).toBeNull();
      else expect(['FORBIDDEN', 'NOT_YOURS']).toContain(refused);
    });

    test.each(Object.values(ContentState))('P14: upon a %s content', async (state) => {
      const live = state === PUBLISHED;
      const built = await buildContent(house, { state, live, ...wish });
      const refused = refusal(await act(house, personIn('COORDINATION'), verb, input(built)));
      if (states.includes(state)) expect(refused).toBeNull();
      else expect(refused).toBe('WRONG_STATE');
    });
  },
);

describe('what every command of a content refuses', () => {
  test('C21: a change upon an older version', async () => {
    const { contentId } = await buildContent(house, { state: DRAFT });
    const editor = personIn('EDITOR');
    const { content } = await act(house, editor, 'editContent', { contentId, ...words });
    expect(
      refusal(await act(house, editor, 'submitContent', { contentId, expectedVersion: content.version - 1 })),
    ).toBe('CONFLICT');
    expect(
      refusal(await act(house, editor, 'submitContent', { contentId, expectedVersion: content.version })),
    ).toBeNull();
  });

  test('C21: of ten editors upon one version, one is heard', async () => {
    const { contentId } = await buildContent(house, { state: DRAFT });
    const [{ version: expectedVersion }] = await house.sql('select version from content_item where id = $1', [
      contentId,
    ]);
    const edits = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        act(house, personIn('EDITOR'), 'editContent', { contentId, title: `Titolo ${i}`, expectedVersion }),
      ),
    );
    expect(edits.map(refusal).filter((code) => code === null)).toHaveLength(1);
    expect(edits.map(refusal).filter((code) => code === 'CONFLICT')).toHaveLength(9);
  });

  test('C21 twin: without the version each overwrites the other, yet no revision is lost or numbered twice', async () => {
    const { contentId } = await buildContent(house, { state: DRAFT });
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        act(house, personIn('EDITOR'), 'editContent', { contentId, title: `Titolo ${i}` }),
      ),
    );
    const rows = await house.sql('select number from revision where content_id = $1 order by 1', [contentId]);
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('G6: a draft of others and one that does not exist answer alike', async () => {
    const { contentId } = await buildContent(house, { state: DRAFT });
    const operator = personIn('OPERATOR');
    const [hidden, absent] = [contentId, key()].map((id) =>
      act(house, operator, 'editContent', { contentId: id, ...words }),
    );
    expect(JSON.stringify(await hidden)).toBe(JSON.stringify(await absent));
  });

  test('G14: the same key makes one content', async () => {
    const editor = personIn('EDITOR');
    const input = { clientKey: key(), type: 'FAQ', ...words, topicIds: [topicId] };
    const [one, two] = await Promise.all([
      act(house, editor, 'createContent', input),
      act(house, editor, 'createContent', input),
    ]);
    expect(one.content.id).toBe(two.content.id);
  });

  test.each([
    ['title', { title: 'x' }, 'REQUIRED'],
    ['title', { title: 'x'.repeat(201) }, 'TOO_LONG'],
    ['body', { body: '  ' }, 'REQUIRED'],
    ['topicIds', { topicIds: [] }, 'REQUIRED'],
    ['topicIds', { topicIds: [key()] }, 'INVALID'],
    [
      'blocks',
      {
        blocks: [
          { key: 'COST', body: 'a' },
          { key: 'COST', body: 'b' },
        ],
      },
      'DUPLICATE',
    ],
    ['sources', { sources: [{ title: 'Fonte', url: 'javascript:alert(1)' }] }, 'INVALID'],
  ])('a form with a wrong %s says so: %j', async (field, over, code) => {
    const refused = await act(house, personIn('EDITOR'), 'createContent', {
      type: 'SHEET',
      ...words,
      topicIds: [topicId],
      ...over,
    });
    expect(refused.userErrors[0]).toMatchObject({ code, field: [field] });
  });

  test('two contents with one title have two names in the address', async () => {
    const make = () =>
      act(
        house,
        personIn('EDITOR'),
        'createContent',
        { type: 'FAQ', title: 'Città e perché?', body: 'a', topicIds: [topicId] },
        'content { slug }',
      );
    expect([(await make()).content.slug, (await make()).content.slug]).toEqual(['citta-e-perche', 'citta-e-perche-2']);
  });

  test('a translation is refused in Italian, in an unknown language and from a text of another content', async () => {
    const [built, other] = [await buildContent(house), await buildContent(house)];
    const translator = personIn('TRANSLATOR');
    const save = (locale: string, sourceRevisionId: string) =>
      act(house, translator, 'saveTranslation', { contentId: built.contentId, locale, sourceRevisionId, ...words });
    expect(refusal(await save('it', built.revisionId))).toBe('INVALID');
    expect(refusal(await save('xx', built.revisionId))).toBe('INVALID');
    expect(refusal(await save('fr', other.revisionId))).toBe('INVALID');
  });

  test('P18 P19: a confirmation by the coordination lifts the doubt and says who confirmed, never by name', async () => {
    const officeId = key();
    const { contentId } = await buildContent(house, { officeId });
    const fields = 'content { toVerify verifiedOn verifiedBy reviewBy }';
    const byEditor = await act(house, personIn('EDITOR'), 'confirmContent', { contentId }, fields);
    expect(byEditor.content).toEqual({
      toVerify: true,
      verifiedOn: '2026-11-23',
      verifiedBy: 'Redazione della rete',
      reviewBy: '2027-11-23',
    });
    const byOffice = await act(
      house,
      personIn('OFFICE_REFERENT', { officeId }),
      'confirmContent',
      { contentId },
      fields,
    );
    expect(byOffice.content).toMatchObject({ toVerify: false, verifiedBy: 'Ufficio competente' });
  });
});
