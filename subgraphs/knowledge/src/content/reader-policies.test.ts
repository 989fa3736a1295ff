import { describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { allowed, EVERYBODY, PLACE, whoMay } from '@respi/kit/testing/who-may.js';
import { canAgree, canSeeDivergence, canTell } from '../divergence/divergence.policy.js';
import { canSeeRating } from '../readers/rating.policy.js';
import {
  type ContentRow,
  canSee,
  canTranslate,
  isOwnText,
  liftsDoubt,
  mayArchive,
  mayConfirm,
  mayCreate,
  mayEdit,
  mayTranslate,
  seesDraft,
} from './content.policy.js';
import { ContentState, ContentVisibility } from './content.states.js';

const row: ContentRow = {
  state: ContentState.PUBLISHED,
  visibility: ContentVisibility.NETWORK,
  ownerEnteId: PLACE.ente,
  officeId: PLACE.office,
  publishedRevisionId: 'r',
  pendingAuthors: [],
};
const DESK = ['EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR'] as const;
const both = (...roles: readonly (typeof EVERYBODY)[number][]) => allowed({ here: roles, elsewhere: roles });

test('P32: what readers say reaches the editorial desk and whoever answers it at the owner', () => {
  expect(whoMay((actor) => canSeeRating(actor, { ownerEnteId: PLACE.ente }))).toEqual(
    allowed({ here: [...DESK, 'OPERATOR', 'ENTE_ADMIN'], elsewhere: DESK }),
  );
  expect(whoMay((actor) => canSeeRating({ ...actor, enteId: null }, { ownerEnteId: null }))).toEqual(both(...DESK));
});

describe('P41: divergences', () => {
  test('they are read by whoever signed in', () => {
    expect(whoMay(canSeeDivergence)).toEqual({ ...both(...EVERYBODY), others: ['COLLEAGUE'] });
  });
  test('practice is told by who works at a desk, at an office or between them', () => {
    expect(whoMay(canTell)).toEqual(both(...DESK, 'OPERATOR', 'ENTE_ADMIN', 'LIAISON', 'OFFICE_REFERENT'));
  });
  test('a standard is agreed by the coordination', () => {
    expect(whoMay(canAgree)).toEqual(both('COORDINATION', 'PROVINCIAL_COORDINATOR'));
  });
});

describe('P14 P17 P18 P26: contents', () => {
  const draft = { ...row, state: ContentState.DRAFT, publishedRevisionId: null };
  const coordination = ['COORDINATION', 'PROVINCIAL_COORDINATOR'] as const;
  test('P26: a draft is its owner’s and the editors’; without an owner the editors’ alone', () => {
    expect(whoMay((actor) => canSee(actor, draft))).toEqual(
      allowed({ here: EVERYBODY, elsewhere: DESK, others: ['COLLEAGUE'] }),
    );
    const nobodys = whoMay((actor) => canSee({ ...actor, enteId: null }, { ...draft, ownerEnteId: null }));
    expect(nobodys).toEqual(both(...DESK));
  });
  test('P26: a text under review is shown to translators, save a reserved one', () => {
    const inReview = { ...draft, state: ContentState.IN_REVIEW };
    expect(whoMay((actor) => canSee(actor, inReview)).elsewhere).toEqual(both(...DESK, 'TRANSLATOR').here);
    const reserved = { ...inReview, visibility: ContentVisibility.RESERVED };
    expect(whoMay((actor) => canSee(actor, reserved)).elsewhere).toEqual(both(...DESK).here);
    expect(whoMay((actor) => seesDraft(actor, reserved, 'ar')).elsewhere).toEqual(both(...DESK).here);
    const liveReserved = { ...row, visibility: ContentVisibility.RESERVED };
    expect(whoMay((actor) => canSee(actor, liveReserved)).elsewhere).toEqual(both(...DESK).here);
    expect(whoMay((actor) => seesDraft(actor, liveReserved, 'ar')).elsewhere).toEqual(both(...DESK).here);
    expect(whoMay((actor) => seesDraft(actor, row, 'ar')).elsewhere).toEqual(both(...DESK, 'TRANSLATOR').here);
    expect(whoMay((actor) => seesDraft(actor, row, 'it')).elsewhere).toEqual(both(...DESK).here);
  });
  test('P14: without a name nobody is the author', () => {
    const own = whoMay((actor) => isOwnText(actor, { ...row, pendingAuthors: [PLACE.me] }));
    expect(own.others).toEqual(['COLLEAGUE']);
    expect(whoMay((actor) => isOwnText(actor, { ...row, pendingAuthors: [null as never] }))).toEqual(allowed({}));
  });
  test('P17: the owner’s people edit, its administrators archive, translators translate what is not reserved', () => {
    expect(whoMay((actor) => mayEdit(actor, row))).toEqual(
      allowed({ here: [...DESK, 'OPERATOR', 'ENTE_ADMIN'], elsewhere: DESK }),
    );
    expect(whoMay((actor) => mayArchive(actor, row))).toEqual(
      allowed({ here: [...DESK, 'ENTE_ADMIN'], elsewhere: DESK }),
    );
    expect(whoMay((actor) => mayTranslate(actor, row))).toEqual(both(...DESK, 'TRANSLATOR'));
    const reserved = { ...row, visibility: ContentVisibility.RESERVED };
    expect(whoMay((actor) => mayTranslate(actor, reserved))).toEqual(both(...DESK));
    expect(whoMay((actor) => canTranslate(actor, row))).toEqual(both(...DESK, 'TRANSLATOR'));
    expect(whoMay((actor) => canTranslate(actor, draft))).toEqual(allowed({}));
  });
  test('N2 P26: what is for the rete ristretta is read there, and translated there', () => {
    const inner = { ...row, ownerEnteId: 'nobodys', visibility: ContentVisibility.INNER_NETWORK };
    const ristretta = { ...both(...EVERYBODY), wider: both(...DESK).here, others: ['COLLEAGUE'] };
    expect(whoMay((actor) => canSee(actor, inner))).toEqual(ristretta);
    expect(whoMay((actor) => mayTranslate(actor, inner))).toEqual({
      ...both(...DESK, 'TRANSLATOR'),
      wider: both(...DESK).here,
    });
    const inReview = { ...inner, state: ContentState.IN_REVIEW, publishedRevisionId: null };
    expect(whoMay((actor) => canSee(actor, inReview)).wider).toEqual(both(...DESK).here);
  });
  test('N2: a right that is given or taken changes what is read, and what is owned stays readable', () => {
    const foreign = { ...row, ownerEnteId: 'nobodys' };
    const inner = { ...foreign, visibility: ContentVisibility.INNER_NETWORK };
    const none = (actor: Actor): Actor => ({ ...actor, rights: [] });
    const given = (actor: Actor): Actor => ({ ...actor, rights: ['READ_RESERVED_KNOWLEDGE'] });
    expect(whoMay((actor) => canSee(none(actor), foreign))).toEqual(both(...DESK));
    expect(whoMay((actor) => canSee(none(actor), inner))).toEqual(both(...DESK));
    expect(whoMay((actor) => canSee(given(actor), inner))).toEqual({ ...both(...EVERYBODY), others: ['COLLEAGUE'] });
    expect(whoMay((actor) => canSee(none(actor), { ...inner, ownerEnteId: PLACE.ente })).here).toEqual([...EVERYBODY]);
  });
  test('N2 P17: without the right to keep sheets nobody but the editors starts, edits, archives or confirms as owner', () => {
    const none = (actor: Actor): Actor => ({ ...actor, rights: ['READ_RESERVED_KNOWLEDGE'] });
    expect(whoMay((actor) => mayCreate(none(actor)))).toEqual(both(...DESK));
    expect(whoMay((actor) => mayEdit(none(actor), row))).toEqual(both(...DESK));
    expect(whoMay((actor) => mayArchive(none(actor), row))).toEqual(both(...DESK));
    expect(whoMay((actor) => mayConfirm(none(actor), row))).toEqual(
      allowed({ here: [...DESK, 'OFFICE_REFERENT'], elsewhere: DESK }),
    );
    expect(whoMay(mayCreate)).toEqual({ ...both(...EVERYBODY), others: ['COLLEAGUE'] });
  });
  test('P18: the competent office confirms and lifts the doubt, and no other', () => {
    expect(whoMay((actor) => mayConfirm(actor, row))).toEqual(
      allowed({ here: [...DESK, 'OPERATOR', 'ENTE_ADMIN', 'OFFICE_REFERENT'], elsewhere: DESK }),
    );
    expect(whoMay((actor) => liftsDoubt(actor, row))).toEqual(
      allowed({ here: [...coordination, 'OFFICE_REFERENT'], elsewhere: coordination }),
    );
    expect(whoMay((actor) => liftsDoubt({ ...actor, officeId: null }, { ...row, officeId: null }))).toEqual(
      both(...coordination),
    );
  });
});
