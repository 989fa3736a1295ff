import { describe, expect, test } from '@jest/globals';
import type { NetworkRight } from '@respi/kit/rights.js';
import { allowed, ELSEWHERE, type EVERYBODY, given, PLACE, taken, whoMay } from '@respi/kit/testing/who-may.js';
import { canCancel, cancelsForOffice, canLink, canMove, canSee } from '../booking/booking.policy.js';
import { BookingState, CaseLink } from '../booking/booking.states.js';
import { canSeeWaiting, canTakeOff } from '../waiting/waiting.policy.js';
import { audienceOf, canBookForCitizen, canManage, canSeeDay, worksAt } from './agenda.policy.js';

type Roles = readonly (typeof EVERYBODY)[number][];
const COORDINATION = ['COORDINATION', 'PROVINCIAL_COORDINATOR'] as const;
const atDesk = { officeId: null, sportelloId: PLACE.desk };
const atOffice = { officeId: PLACE.office, sportelloId: null };
const nowhere = { officeId: null, sportelloId: null };
/** In the rete allargata desks keep no agenda, unless the coordination says so (N2). */
const desk = (...others: Roles) =>
  allowed({ here: ['OPERATOR', 'ENTE_ADMIN', ...others], elsewhere: others, wider: others });
const office = (...others: Roles) => allowed({ here: ['OFFICE_CLERK', ...others], elsewhere: others });
const both = (...roles: Roles) => allowed({ here: roles, elsewhere: roles });

describe('A3 A11 A30: who works at an agenda', () => {
  test('the clerks of its office, the operators of its very desk', () => {
    expect(whoMay((actor) => worksAt(actor, atDesk))).toEqual(desk());
    expect(whoMay((actor) => worksAt(actor, atOffice))).toEqual(office());
    expect(whoMay((actor) => worksAt({ ...actor, officeId: null }, nowhere))).toEqual(allowed({}));
  });
  test('A30: the day is theirs and the coordination’s', () => {
    expect(whoMay((actor) => canSeeDay(actor, atDesk))).toEqual(desk(...COORDINATION));
    expect(whoMay((actor) => canSeeDay(actor, atOffice))).toEqual(office(...COORDINATION));
  });
  test('A3: windows are theirs and the operative coordination’s', () => {
    expect(whoMay((actor) => canManage(actor, atDesk))).toEqual(desk('COORDINATION'));
    expect(whoMay((actor) => canManage(actor, atOffice))).toEqual(office('COORDINATION'));
  });
  test('A11 N2: whoever works in desks and offices of the rete ristretta books for a citizen, nobody of the allargata', () => {
    const booking = both('OPERATOR', 'ENTE_ADMIN', 'OFFICE_CLERK', 'COORDINATION', 'LIAISON', 'MEDIATOR');
    expect(whoMay(canBookForCitizen)).toEqual({ ...booking, wider: [] });
    expect(whoMay((actor) => canBookForCitizen({ ...actor, tier: 'ESTERNA' }))).toEqual(allowed({}));
  });
  test('N2: a desk keeps its agenda where its network has the right, whatever its name; offices belong to none', () => {
    const keeps: NetworkRight = 'KEEP_AGENDAS';
    for (const may of [worksAt, canSeeDay, canManage]) {
      const seen = (change: typeof taken) => whoMay((actor) => may(change(actor, keeps), atDesk));
      expect(seen(taken)).toEqual(whoMay((actor) => may({ ...actor, officeId: null }, nowhere)));
      expect(seen(given).wider).toEqual(expect.arrayContaining(['OPERATOR', 'ENTE_ADMIN']));
      expect(seen(given).wider).toEqual(whoMay((actor) => may(actor, atDesk)).here);
      expect(whoMay((actor) => may({ ...actor, rights: [] }, atOffice))).toEqual(
        whoMay((actor) => may(actor, atOffice)),
      );
    }
  });
  test('N2 A11: the desks book for citizens whose network may, whatever its name; others of the ristretta by their role', () => {
    const others = ['OFFICE_CLERK', 'COORDINATION', 'LIAISON', 'MEDIATOR'] as const;
    const byRole = allowed({ here: others, elsewhere: others, wider: [] });
    expect(whoMay((actor) => canBookForCitizen(taken(actor, 'BOOK_FOR_CITIZENS')))).toEqual(byRole);
    expect(whoMay((actor) => canBookForCitizen({ ...actor, rights: ['KEEP_AGENDAS'] }))).toEqual(byRole);
    const all = ['OPERATOR', 'ENTE_ADMIN', ...others] as const;
    expect(whoMay((actor) => canBookForCitizen(given(actor, 'BOOK_FOR_CITIZENS')))).toEqual(
      allowed({ here: all, elsewhere: all, wider: ['OPERATOR', 'ENTE_ADMIN'] }),
    );
  });
  test('A31: a cancellation is the office’s when somebody who receives there makes it', () => {
    expect(whoMay((actor) => cancelsForOffice(actor, { ...atDesk, bookedBy: PLACE.me }))).toEqual(desk('COORDINATION'));
  });
});

describe('A21 A22: who sees the line, and takes somebody off it', () => {
  const row = { ...atDesk, joinedBy: ELSEWHERE.other };
  const joined = { ...nowhere, joinedBy: PLACE.me };
  test('those who receive, those who put them there, the coordination', () => {
    expect(whoMay((actor) => canSeeWaiting(actor, row))).toEqual(desk(...COORDINATION));
    expect(whoMay((actor) => canSeeWaiting(actor, joined)).others).toEqual(['COLLEAGUE']);
    expect(whoMay((actor) => canSeeWaiting(actor, { ...joined, joinedBy: null }))).toEqual(both(...COORDINATION));
  });
  test('the provincial coordination only looks', () => {
    expect(whoMay((actor) => canTakeOff(actor, row))).toEqual(desk('COORDINATION'));
    expect(whoMay((actor) => canTakeOff(actor, joined)).elsewhere).toContain('TRAINER');
    expect(whoMay((actor) => canTakeOff(actor, { ...nowhere, joinedBy: null }))).toEqual(both('COORDINATION'));
  });
});

describe('A6 A29 A36: whose place it is, and whose case', () => {
  const booking = { ...nowhere, bookedBy: ELSEWHERE.other };
  const ofCase = { ...booking, caseLink: CaseLink.CONFIRMED, caseDesk: PLACE.desk, caseOffice: PLACE.office };
  test('A6: who receives there takes places as the office, who books for citizens as the network', () => {
    expect(whoMay((actor) => audienceOf(actor, atDesk) === 'INTERNAL')).toEqual(desk('COORDINATION'));
    const asNetwork = whoMay((actor) => audienceOf(actor, nowhere) === 'NETWORK');
    const staff = both('OPERATOR', 'ENTE_ADMIN', 'OFFICE_CLERK', 'LIAISON', 'MEDIATOR');
    expect(asNetwork).toEqual({ ...staff, wider: [] });
    expect(whoMay((actor) => audienceOf(actor, nowhere) === 'PUBLIC').others).toContain('ANONYMOUS');
  });
  test('A36: a segnalazione shows its appointment to its desk and to the referent of its office, once confirmed', () => {
    expect(whoMay((actor) => canSee(actor, ofCase))).toEqual(
      allowed({ here: ['OPERATOR', 'ENTE_ADMIN', 'OFFICE_REFERENT', ...COORDINATION], elsewhere: COORDINATION }),
    );
    for (const caseLink of Object.values(CaseLink).filter((one) => one !== CaseLink.CONFIRMED))
      expect(whoMay((actor) => canSee(actor, { ...ofCase, caseLink }))).toEqual(both(...COORDINATION));
    const bare = { ...ofCase, caseDesk: null, caseOffice: null };
    expect(whoMay((actor) => canSee({ ...actor, officeId: null }, bare))).toEqual(both(...COORDINATION));
    expect(whoMay((actor) => canSee(actor, { ...ofCase, caseDesk: null })).here).not.toContain('OPERATOR');
    expect(whoMay((actor) => canSee(actor, { ...ofCase, caseOffice: null })).here).not.toContain('OFFICE_REFERENT');
  });
  test('A36: it is linked by those who receive and by who booked', () => {
    expect(whoMay((actor) => canLink(actor, { ...booking, ...atDesk }))).toEqual(desk('COORDINATION'));
    expect(whoMay((actor) => canLink(actor, { ...booking, bookedBy: PLACE.me })).elsewhere).toContain('TRAINER');
    expect(whoMay((actor) => canLink(actor, { ...booking, bookedBy: null }))).toEqual(both('COORDINATION'));
  });
  test('A17: without a name nobody cancels what nobody booked', () => {
    const row = { ...booking, bookedBy: null, state: BookingState.CONFIRMED, startsAt: new Date(), cutoffHours: 1 };
    expect(whoMay((actor) => canCancel(actor, row))).toEqual(both('COORDINATION'));
    expect(whoMay((actor) => canMove(actor, row))).toEqual(both('COORDINATION'));
  });
});
