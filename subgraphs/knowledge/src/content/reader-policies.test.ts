import { describe, expect, test } from '@jest/globals';
import { allowed, EVERYBODY, PLACE, whoMay } from '@respi/kit/testing/who-may.js';
import { canAgree, canSeeDivergence, canTell } from '../divergence/divergence.policy.js';
import { canSeeRating } from '../readers/rating.policy.js';

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
