import { describe, expect, test } from '@jest/globals';
import { type Actor, ROLES, type Role } from '@respi/kit/actor.js';
import { allowed, ELSEWHERE, PLACE, whoMay } from '@respi/kit/testing/who-may.js';
import {
  type ConsentRow,
  canSeeConsent,
  canStartSupport,
  canWithdrawConsent,
  isOpen,
  tooDelicate,
} from './support.policy.js';

const now = new Date('2026-11-23T09:00:00Z');
const consent = (over: Partial<ConsentRow> = {}): ConsentRow => ({
  personId: ELSEWHERE.other,
  expiresAt: new Date(now.getTime() + 1),
  endedAt: null,
  ...over,
});
const own = { personId: PLACE.me };
const over = [{ expiresAt: now }, { endedAt: new Date(now.getTime() - 1) }];
const anywhere = (...roles: Role[]) => allowed({ here: roles, elsewhere: roles });
const everybodyWhoIsSomebody = allowed({ here: ROLES, elsewhere: ROLES, others: ['COLLEAGUE'] });

describe('I15: support looks with the eyes of another person', () => {
  test('I15: a consent holds until its last instant, and not once it was ended', () => {
    expect([consent(), ...over.map(consent)].map((row) => isOpen(row, now))).toEqual([true, false, false]);
  });

  test('I15: it is seen by who gave it, by support and by the auditors', () => {
    expect(whoMay((actor) => canSeeConsent(actor, consent()))).toEqual(anywhere('ADMIN', 'AUDITOR'));
    expect(whoMay((actor) => canSeeConsent(actor, consent(own)))).toEqual(everybodyWhoIsSomebody);
  });

  test('I15: it is withdrawn by who gave it and by support, while it holds', () => {
    const may = (row: ConsentRow) => whoMay((actor) => canWithdrawConsent(actor, row, now));
    expect(may(consent())).toEqual(anywhere('ADMIN'));
    expect(may(consent(own))).toEqual(everybodyWhoIsSomebody);
    for (const ended of over) expect(may(consent({ ...own, ...ended }))).toEqual(allowed({}));
  });

  test('I15: support alone begins to look, at somebody else, while the consent holds, and never through a second pair of eyes', () => {
    const may = (row: ConsentRow, as: Partial<Actor> = {}) =>
      whoMay((actor) => canStartSupport({ ...actor, ...as }, row, now));
    expect(may(consent())).toEqual(anywhere('ADMIN'));
    expect(may(consent(own))).toEqual(allowed({}));
    expect(may(consent(), { supporterId: 'somebody' })).toEqual(allowed({}));
    for (const ended of over) expect(may(consent(ended))).toEqual(allowed({}));
  });

  test('I15 I10: roles with power over others or over the registers are lent to nobody’s eyes', () => {
    expect(tooDelicate(ROLES)).toEqual(
      ROLES.filter((role) => ['COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR', 'ADMIN'].includes(role)),
    );
    expect(tooDelicate(['OPERATOR', 'ENTE_ADMIN'])).toEqual([]);
  });
});
