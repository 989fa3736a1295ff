import { describe, expect, test } from '@jest/globals';
import { SYSTEM } from '@respi/kit/actor.js';
import { allowed, ELSEWHERE, EVERYBODY, PLACE, whoMay } from '@respi/kit/testing/who-may.js';
import { canProposeItem, canRemoveItem, canSeeDiscussion } from '../agenda/agenda.policy.js';
import { canAnswer, canSee, canWithdraw, isShared } from '../registration/registration.policy.js';

const ORGANISERS = ['TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'] as const;
const both = (...roles: readonly (typeof EVERYBODY)[number][]) => allowed({ here: roles, elsewhere: roles });
const anybody = allowed({ here: EVERYBODY, elsewhere: EVERYBODY, others: ['COLLEAGUE'] });

describe('T24 C40: the agenda of a meeting', () => {
  const bodies = { organiserEnteId: null, coOrganiserEnteIds: [] };
  test('points are proposed by organisers and by the bodies that design it together', () => {
    const here = allowed({ here: EVERYBODY, elsewhere: ORGANISERS, others: ['COLLEAGUE'] });
    expect(whoMay((actor) => canProposeItem(actor, bodies))).toEqual(both(...ORGANISERS));
    expect(whoMay((actor) => canProposeItem(actor, { ...bodies, organiserEnteId: PLACE.ente }))).toEqual(here);
    expect(whoMay((actor) => canProposeItem(actor, { ...bodies, coOrganiserEnteIds: ['x', PLACE.ente] }))).toEqual(
      here,
    );
    expect(whoMay((actor) => canProposeItem({ ...actor, enteId: null }, bodies))).toEqual(both(...ORGANISERS));
  });
  test('they are taken off by organisers and by who proposed them', () => {
    expect(whoMay((actor) => canRemoveItem(actor, { personId: ELSEWHERE.other }))).toEqual(both(...ORGANISERS));
    expect(whoMay((actor) => canRemoveItem(actor, { personId: PLACE.me }))).toEqual(anybody);
    expect(whoMay((actor) => canRemoveItem(actor, { personId: null }))).toEqual(both(...ORGANISERS));
  });
  test('C40 G20: cases to discuss are for the rete ristretta and the organisers, not for whoever audits', () => {
    const inner = EVERYBODY.filter((role) => role !== 'AUDITOR');
    expect(whoMay(canSeeDiscussion)).toEqual(
      allowed({ here: inner, elsewhere: inner, wider: ORGANISERS, others: ['COLLEAGUE'] }),
    );
  });
});

describe('T7 T22: registrations', () => {
  const row = { personId: ELSEWHERE.other, enteId: PLACE.ente };
  const own = { personId: PLACE.me, enteId: ELSEWHERE.ente };
  test('seen by its person, the organisers and the administrator of the ente', () => {
    expect(whoMay((actor) => canSee(actor, row))).toEqual(
      allowed({ here: ['ENTE_ADMIN', ...ORGANISERS], elsewhere: ORGANISERS }),
    );
    expect(whoMay((actor) => canSee(actor, own))).toEqual(anybody);
    expect(whoMay((actor) => canSee({ ...actor, enteId: null }, { personId: null, enteId: null }))).toEqual(
      both(...ORGANISERS),
    );
    expect(canSee(SYSTEM, row)).toBe(true);
  });
  test('withdrawn by oneself alone', () => {
    expect(whoMay((actor) => canWithdraw(actor, own))).toEqual(anybody);
    expect(whoMay((actor) => canWithdraw(actor, row))).toEqual(allowed({}));
    expect(whoMay((actor) => canWithdraw(actor, { personId: null, enteId: null }))).toEqual(allowed({}));
    expect(canWithdraw(SYSTEM, row)).toBe(true);
  });
  test('T7: the administrator answers for the people of the ente, never for themselves', () => {
    expect(whoMay((actor) => canAnswer(actor, row))).toEqual(allowed({ here: ['ENTE_ADMIN'] }));
    expect(whoMay((actor) => canAnswer(actor, { ...row, personId: PLACE.me }))).toEqual(allowed({}));
  });
  test('T22: a participant is shown as far as they agreed', () => {
    expect(whoMay((actor) => isShared(actor, { visibility: 'NETWORK', isFellow: false }))).toEqual(anybody);
    expect(whoMay((actor) => isShared(actor, { visibility: 'PARTICIPANTS', isFellow: true }))).toEqual(anybody);
    expect(whoMay((actor) => isShared(actor, { visibility: 'PARTICIPANTS', isFellow: false }))).toEqual(allowed({}));
    expect(whoMay((actor) => isShared(actor, { visibility: 'ORGANISERS', isFellow: true }))).toEqual(allowed({}));
  });
});
