import { describe, expect, test } from '@jest/globals';
import type { Actor, Role } from '@respi/kit/actor.js';
import { allowed, ELSEWHERE, EVERYBODY, NETWORK, PLACE, whoMay } from '@respi/kit/testing/who-may.js';
import { canSeeApplication, mayAdmit, mayDecline } from '../application/application.policy.js';
import { canSeeChange, mayChangeEnte } from '../change/change.policy.js';
import { canDecide, canSeeErasures } from '../erasure/erasure.policy.js';
import { canSeeLetters, maySendLetters } from '../letter/letter.policy.js';

const anywhere = (...roles: Role[]) => allowed({ here: roles, elsewhere: roles });
const inside = allowed({ here: EVERYBODY, elsewhere: NETWORK, others: ['COLLEAGUE'] });
/** Whoever asks has a role and is no person: a machine or the courier that somebody gave one by mistake. */
const asNoPerson = (may: (actor: Actor) => boolean) => whoMay((actor) => may({ ...actor, kind: 'CLIENT' }));

describe('N6 N23: applications that came by the site', () => {
  test('they are read and taken in by the coordination, declined by the Provincia', () => {
    expect(whoMay(canSeeApplication)).toEqual(anywhere('COORDINATION', 'PROVINCIAL_COORDINATOR'));
    expect(whoMay(mayAdmit)).toEqual(anywhere('COORDINATION', 'PROVINCIAL_COORDINATOR'));
    expect(whoMay(mayDecline)).toEqual(anywhere('PROVINCIAL_COORDINATOR'));
  });
});

describe('N25: enti that change', () => {
  const other = 'a third';
  test('the Provincia decides upon an act', () => {
    expect(whoMay(mayChangeEnte)).toEqual(anywhere('PROVINCIAL_COORDINATOR'));
  });
  test('it is seen by either ente that it concerns and by the network', () => {
    expect(whoMay((actor) => canSeeChange(actor, { enteId: PLACE.ente, otherId: null }))).toEqual(inside);
    expect(whoMay((actor) => canSeeChange(actor, { enteId: other, otherId: PLACE.ente }))).toEqual(inside);
    expect(whoMay((actor) => canSeeChange(actor, { enteId: other, otherId: null }))).toEqual(anywhere(...NETWORK));
    // who works nowhere is not of the ente that is not named
    expect(whoMay((actor) => canSeeChange({ ...actor, enteId: null }, { enteId: other, otherId: null }))).toEqual(
      anywhere(...NETWORK),
    );
  });
});

describe('N22: letters of invitation to adhere', () => {
  test('they are seen by who sends them and by the auditors, sent by the coordination', () => {
    expect(whoMay(canSeeLetters)).toEqual(anywhere('COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR'));
    expect(whoMay(maySendLetters)).toEqual(anywhere('COORDINATION', 'PROVINCIAL_COORDINATOR'));
  });
});

describe('I18 I10: requests to be forgotten', () => {
  const asked = { state: 'REQUESTED', askedBy: ELSEWHERE.other };
  test('they are seen by the coordination and the auditors, who are people', () => {
    expect(whoMay(canSeeErasures)).toEqual(anywhere('COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR'));
    expect(asNoPerson(canSeeErasures)).toEqual(allowed({}));
  });
  test('a second person of the Provincia decides, once', () => {
    expect(whoMay((actor) => canDecide(actor, asked))).toEqual(anywhere('PROVINCIAL_COORDINATOR'));
    expect(whoMay((actor) => canDecide(actor, { ...asked, askedBy: PLACE.me }))).toEqual(allowed({}));
    for (const state of ['REFUSED', 'UNDER_WAY', 'DONE'])
      expect(whoMay((actor) => canDecide(actor, { ...asked, state }))).toEqual(allowed({}));
    expect(asNoPerson((actor) => canDecide(actor, asked))).toEqual(allowed({}));
  });
});
