import { describe, expect, test } from '@jest/globals';
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
