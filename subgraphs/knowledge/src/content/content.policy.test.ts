import { describe, expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS, type NetworkTierName, ROLES, type Role } from '@respi/kit/actor.js';
import {
  type ContentRow,
  canArchive,
  canEdit,
  canPublish,
  canReopen,
  canSee,
  canSubmit,
  canTranslate,
  liftsDoubt,
  mayConfirm,
  seesDraft,
  shownState,
} from './content.policy.js';
import { ContentState, ContentVisibility, canMove } from './content.states.js';

const states = Object.values(ContentState);
const visibilities = Object.values(ContentVisibility);
const person = (role: Role, over: Partial<Actor> = {}): Actor => ({
  ...ANONYMOUS,
  kind: 'PERSON',
  personId: 'p',
  enteId: 'mine',
  officeId: 'office',
  roles: [role],
  ...over,
});
const row = (over: Partial<ContentRow> = {}): ContentRow => ({
  state: ContentState.PUBLISHED,
  visibility: ContentVisibility.PUBLIC,
  ownerEnteId: 'theirs',
  officeId: null,
  publishedRevisionId: 'r',
  pendingAuthors: [],
  ...over,
});
const EDITORS: readonly Role[] = ['EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR'];
const isLiveIn = (state: ContentState) => state === ContentState.PUBLISHED;

describe('canSee: role × state × visibility', () => {
  test.each(states)('P26: of a %s content without publication, a visitor sees nothing', (state) => {
    for (const visibility of visibilities) {
      expect(canSee(ANONYMOUS, row({ state, visibility, publishedRevisionId: null }))).toBe(false);
    }
  });

  test.each(ROLES)('N2 P26: %s sees what the table says, in each network', (role) => {
    for (const state of states) {
      for (const visibility of visibilities) {
        const content = row({ state, visibility, publishedRevisionId: isLiveIn(state) ? 'r' : null });
        const isReviewed = state === ContentState.IN_REVIEW || state === ContentState.PUBLISHING;
        const isShown = isLiveIn(state) || (role === 'TRANSLATOR' && isReviewed);
        const { RESERVED, INNER_NETWORK } = ContentVisibility;
        const isForAnyone = visibility !== RESERVED && visibility !== INNER_NETWORK;
        const seen = { ESTERNA: isForAnyone, ALLARGATA: isForAnyone, RISTRETTA: visibility !== RESERVED };
        for (const [tier, isTheirs] of Object.entries(seen) as [NetworkTierName, boolean][]) {
          const expected = EDITORS.includes(role) || (isShown && isTheirs);
          const sees = canSee(person(role, { tier }), content);
          expect([role, tier, state, visibility, sees]).toEqual([role, tier, state, visibility, expected]);
          expect(canSee(person(role, { tier }), { ...content, ownerEnteId: 'mine' })).toBe(true);
        }
      }
    }
  });

  test('a machine client and the courier see no more than a visitor', () => {
    for (const kind of ['CLIENT', 'COURIER'] as const) {
      for (const visibility of visibilities) {
        const content = row({ visibility });
        expect(canSee({ ...ANONYMOUS, kind }, content)).toBe(canSee(ANONYMOUS, content));
      }
    }
  });

  test('a published text that is being written again stays published for readers, and they are not told', () => {
    const again = row({ state: ContentState.DRAFT });
    expect(canSee(ANONYMOUS, again)).toBe(true);
    expect(seesDraft(ANONYMOUS, again, 'it')).toBe(false);
    expect(shownState(ANONYMOUS, again)).toBe(ContentState.PUBLISHED);
    expect(shownState(person('EDITOR'), again)).toBe(ContentState.DRAFT);
  });

  test('P7: a translator works on translations, and on the Italian once it is in review', () => {
    const translator = person('TRANSLATOR');
    expect(seesDraft(translator, row(), 'ar')).toBe(true);
    expect(seesDraft(translator, row({ state: ContentState.DRAFT }), 'it')).toBe(false);
    expect(seesDraft(translator, row({ state: ContentState.IN_REVIEW }), 'it')).toBe(true);
    expect(seesDraft(translator, row({ visibility: ContentVisibility.RESERVED }), 'ar')).toBe(false);
  });
});

describe('what may be done', () => {
  test.each(ROLES)('P17: %s edits as the table says', (role) => {
    expect(canEdit(person(role), row())).toBe(EDITORS.includes(role));
    const own = row({ ownerEnteId: 'mine', state: ContentState.DRAFT });
    const owners: readonly Role[] = [...EDITORS, 'OPERATOR', 'ENTE_ADMIN'];
    expect(canEdit(person(role), own)).toBe(owners.includes(role));
    expect(canSubmit(person(role), own)).toBe(owners.includes(role));
    expect(canArchive(person(role), own)).toBe(EDITORS.includes(role) || role === 'ENTE_ADMIN');
    const archived = row({ ownerEnteId: 'mine', state: ContentState.ARCHIVED });
    expect(canReopen(person(role), archived)).toBe(EDITORS.includes(role) || role === 'ENTE_ADMIN');
    expect(canTranslate(person(role), row())).toBe(EDITORS.includes(role) || role === 'TRANSLATOR');
  });

  test.each(ROLES)('P14: %s publishes only as an editor, and nobody their own text', (role) => {
    const reviewed = row({ state: ContentState.IN_REVIEW });
    expect(canPublish(person(role), reviewed, true)).toBe(EDITORS.includes(role));
    const own = { ...reviewed, pendingAuthors: ['p'] };
    expect(canPublish(person(role), own, true)).toBe(false);
    expect(canPublish(person(role), own, false)).toBe(EDITORS.includes(role));
  });

  test.each(states)('P14: a %s content is edited, submitted and published only where its state allows', (state) => {
    const editor = person('EDITOR');
    expect(canPublish(editor, row({ state }), true)).toBe(state === ContentState.IN_REVIEW);
    expect(canSubmit(editor, row({ state }))).toBe(state === ContentState.DRAFT);
    expect(canEdit(editor, row({ state }))).toBe(canMove(state, ContentState.DRAFT));
    expect(canArchive(editor, row({ state }))).toBe(canMove(state, ContentState.ARCHIVED));
    expect(canReopen(editor, row({ state }))).toBe(state === ContentState.ARCHIVED);
  });

  test('P18: the competent office confirms and lifts the doubt; another office does neither', () => {
    const referent = person('OFFICE_REFERENT');
    expect([
      mayConfirm(referent, row({ officeId: 'office' })),
      liftsDoubt(referent, row({ officeId: 'office' })),
    ]).toEqual([true, true]);
    expect([mayConfirm(referent, row({ officeId: 'other' })), liftsDoubt(referent, row())]).toEqual([false, false]);
    expect([mayConfirm(person('EDITOR'), row()), liftsDoubt(person('EDITOR'), row())]).toEqual([true, false]);
  });
});
