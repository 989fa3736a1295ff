import { describe, expect, test } from '@jest/globals';
import { allowed, COORDINATORS, ELSEWHERE, EVERYBODY, NETWORK, PLACE, whoMay } from '@respi/kit/testing/who-may.js';
import {
  canApproveDelegation,
  canEndDelegation,
  canSeeDelegation,
  type DelegationRow,
} from '../delegation/delegation.policy.js';
import {
  actsWithoutAdhesion,
  awaitsApproval,
  beyondPower,
  canApproveInvitation,
  canCloseInvitation,
  canInviteTo,
  canSeeAddress,
  canSeeInvitation,
  isOpenToInvitations,
  mayInviteTo,
} from '../invitation/invitation.policy.js';
import {
  canEndMembership,
  canReadmit,
  canSeeEmail,
  canSeeMembership,
  canSeePerson,
  reachesMembership,
} from '../membership/membership.policy.js';
import {
  awaitsSignature,
  canApprove,
  canReinstate,
  canReject,
  canRequest,
  canReview,
  canSee,
  canSign,
  canSuspend,
  canWithdraw,
  maySignForProvincia,
} from './adhesion.policy.js';
import { AdhesionState } from './adhesion-state.enum.js';

const PROVINCIA = ['PROVINCIAL_COORDINATOR'] as const;
const GUARDIANS = ['PROVINCIAL_COORDINATOR', 'ADMIN'] as const;
const both = (...roles: readonly (typeof EVERYBODY)[number][]) => allowed({ here: roles, elsewhere: roles });
const ownAdministrator = (...others: readonly (typeof EVERYBODY)[number][]) =>
  allowed({ here: ['ENTE_ADMIN', ...others], elsewhere: others });
const actorOf = (roles: readonly (typeof EVERYBODY)[number][]) => ({ roles }) as never;

describe('I2 I10: invitations', () => {
  const ente = { id: PLACE.ente, adhesionState: 'ACTIVE', category: 'COMUNE', networkRole: 'PARTNER' };
  test('authorities and coordinators act without an adhesion, the others only with one that is active', () => {
    for (const category of ['PROVINCIA', 'PREFETTURA', 'QUESTURA'])
      expect(actsWithoutAdhesion({ ...ente, category })).toBe(true);
    for (const networkRole of ['GENERAL_COORDINATOR', 'OPERATIONAL_COORDINATOR'])
      expect(actsWithoutAdhesion({ ...ente, networkRole })).toBe(true);
    expect(actsWithoutAdhesion(ente)).toBe(false);
    expect(isOpenToInvitations(ente)).toBe(true);
    expect(isOpenToInvitations({ ...ente, adhesionState: 'SUSPENDED' })).toBe(false);
    expect(isOpenToInvitations({ ...ente, adhesionState: null, category: 'QUESTURA' })).toBe(true);
  });
  test('I2: the administrator invites to their ente, the coordination to any, while it is open', () => {
    expect(whoMay((actor) => mayInviteTo(actor, ente))).toEqual(ownAdministrator(...COORDINATORS));
    expect(whoMay((actor) => canInviteTo(actor, ente))).toEqual(ownAdministrator(...COORDINATORS));
    expect(whoMay((actor) => canInviteTo(actor, { ...ente, adhesionState: null }))).toEqual(allowed({}));
  });
  test('I10: roles beyond one’s own power are named', () => {
    expect(beyondPower(actorOf(['ENTE_ADMIN']), ['OPERATOR', 'COORDINATION'])).toEqual(['COORDINATION']);
    expect(beyondPower(actorOf(['OPERATOR']), ['OPERATOR'])).toEqual(['OPERATOR']);
  });
  const row = {
    enteId: PLACE.ente,
    invitedBy: ELSEWHERE.other,
    needsApproval: true,
    approvedAt: null,
    acceptedAt: null,
    closedAt: null,
  };
  const later = [{ approvedAt: new Date() }, { acceptedAt: new Date() }, { closedAt: new Date() }];
  test('I10: a delicate one waits for a second person, never for who invites', () => {
    expect(awaitsApproval(row)).toBe(true);
    for (const over of [{ needsApproval: false }, ...later]) expect(awaitsApproval({ ...row, ...over })).toBe(false);
    expect(whoMay((actor) => canApproveInvitation(actor, row))).toEqual(both(...GUARDIANS));
    expect(whoMay((actor) => canApproveInvitation(actor, { ...row, invitedBy: PLACE.me }))).toEqual(allowed({}));
    expect(whoMay((actor) => canApproveInvitation(actor, { ...row, needsApproval: false }))).toEqual(allowed({}));
  });
  test('it is closed while nobody has accepted it, by who may invite', () => {
    expect(whoMay((actor) => canCloseInvitation(actor, row))).toEqual(ownAdministrator(...COORDINATORS));
    for (const over of later.slice(1))
      expect(whoMay((actor) => canCloseInvitation(actor, { ...row, ...over }))).toEqual(allowed({}));
  });
  test('I2 G20: it is seen by administrators and the network, its address not by whoever audits', () => {
    expect(whoMay((actor) => canSeeInvitation(actor, row))).toEqual(ownAdministrator(...NETWORK));
    expect(whoMay(canSeeAddress).here).toEqual(EVERYBODY.filter((role) => role !== 'AUDITOR'));
  });
});

describe('I6 I10: delegations', () => {
  const third = 'a third';
  const row: DelegationRow = {
    fromPerson: ELSEWHERE.other,
    toPerson: third,
    enteId: PLACE.ente,
    needsApproval: true,
    endedAt: null,
    endOn: '2026-12-01',
  };
  const parties = [{ fromPerson: PLACE.me }, { toPerson: PLACE.me }];
  const anybody = allowed({ here: EVERYBODY, elsewhere: EVERYBODY, others: ['COLLEAGUE'] });
  test('seen by both people, the administrators and the network', () => {
    expect(whoMay((actor) => canSeeDelegation(actor, row))).toEqual(ownAdministrator(...NETWORK));
    for (const party of parties)
      expect(whoMay((actor) => canSeeDelegation(actor, { ...row, ...party }))).toEqual(anybody);
  });
  test('ended by them and the coordination, until its last day', () => {
    expect(whoMay((actor) => canEndDelegation(actor, row, '2026-12-01'))).toEqual(ownAdministrator(...COORDINATORS));
    for (const party of parties)
      expect(whoMay((actor) => canEndDelegation(actor, { ...row, ...party }, '2026-11-01'))).toEqual(anybody);
    expect(whoMay((actor) => canEndDelegation(actor, row, '2026-12-02'))).toEqual(allowed({}));
    expect(whoMay((actor) => canEndDelegation(actor, { ...row, endedAt: new Date() }, '2026-11-01'))).toEqual(
      allowed({}),
    );
  });
  test('I10: approved by a third person', () => {
    expect(whoMay((actor) => canApproveDelegation(actor, row, '2026-12-01'))).toEqual(both(...GUARDIANS));
    for (const over of [...parties, { needsApproval: false }, { endedAt: new Date() }, { endOn: '2026-11-01' }])
      expect(whoMay((actor) => canApproveDelegation(actor, { ...row, ...over }, '2026-12-01'))).toEqual(allowed({}));
  });
});

describe('N16 C24: people and their roles', () => {
  const row = { role: 'OPERATOR', personId: ELSEWHERE.other, enteId: PLACE.ente, officeId: null } as const;
  const person = { id: ELSEWHERE.other, enteIds: ['x', PLACE.ente], hasOffice: false };
  const ente = { id: PLACE.ente, adhesionState: 'ACTIVE', category: 'COMUNE', networkRole: 'PARTNER' };
  test('a role is seen in its ente, by the network and by its person; that of an office by the whole network', () => {
    expect(whoMay((actor) => canSeeMembership(actor, row))).toEqual(
      allowed({ here: EVERYBODY, elsewhere: NETWORK, others: ['COLLEAGUE'] }),
    );
    const all = allowed({ here: EVERYBODY, elsewhere: EVERYBODY, others: ['COLLEAGUE'] });
    expect(whoMay((actor) => canSeeMembership(actor, { ...row, personId: PLACE.me }))).toEqual(all);
    const atOffice = { ...row, enteId: 'x', officeId: PLACE.office };
    expect(whoMay((actor) => canSeeMembership(actor, atOffice))).toEqual(all);
    expect(whoMay((actor) => canSeeMembership({ ...actor, tier: null }, atOffice)).here).toEqual(both(...NETWORK).here);
  });
  test('a name is seen in the rete ristretta, in its ente, by its person; that of an office by the whole network', () => {
    const far = { ...person, enteIds: ['x'] };
    expect(whoMay((actor) => canSeePerson(actor, far))).toEqual(
      allowed({ here: EVERYBODY, elsewhere: EVERYBODY, wider: NETWORK, others: ['COLLEAGUE'] }),
    );
    expect(whoMay((actor) => canSeePerson(actor, person)).wider).toEqual(EVERYBODY);
    expect(whoMay((actor) => canSeePerson(actor, { ...far, hasOffice: true })).wider).toEqual(EVERYBODY);
    expect(whoMay((actor) => canSeePerson(actor, { ...far, id: PLACE.me })).wider).toEqual(EVERYBODY);
    const outside = whoMay((actor) => canSeePerson({ ...actor, tier: null }, { ...far, hasOffice: true }));
    expect(outside.here).toEqual(both(...NETWORK).here);
  });
  test('I2: an address is for its person, the administrators of their ente, the coordination', () => {
    expect(whoMay((actor) => canSeeEmail(actor, person))).toEqual(ownAdministrator(...COORDINATORS));
    expect(whoMay((actor) => canSeeEmail(actor, { ...person, id: PLACE.me })).here).toEqual(EVERYBODY);
  });
  test('I10: roles are ended and given back within reach and power', () => {
    expect(whoMay((actor) => reachesMembership(actor, row))).toEqual(ownAdministrator(...COORDINATORS));
    expect(whoMay((actor) => canEndMembership(actor, row))).toEqual(ownAdministrator(...COORDINATORS));
    const high = { ...row, role: 'PROVINCIAL_COORDINATOR' } as const;
    expect(whoMay((actor) => canEndMembership(actor, high)).here).not.toContain('ENTE_ADMIN');
    expect(whoMay((actor) => canEndMembership(actor, { ...high, personId: PLACE.me })).here).toContain('ENTE_ADMIN');
    expect(whoMay((actor) => canReadmit(actor, row, ente)).here).toContain('ENTE_ADMIN');
    expect(whoMay((actor) => canReadmit(actor, row, ente)).elsewhere).not.toContain('ENTE_ADMIN');
    expect(whoMay((actor) => canReadmit(actor, high, ente)).here).not.toContain('ENTE_ADMIN');
    expect(whoMay((actor) => canReadmit(actor, row, { ...ente, adhesionState: null }))).toEqual(allowed({}));
  });
});

describe('N5 N7 N12: adhesions', () => {
  const unsigned = { signedByEnteOn: null, signedByProvinciaOn: null };
  const row = (state: AdhesionState) => ({ enteId: PLACE.ente, state, ...unsigned });
  const paper = ownAdministrator('COORDINATION', ...PROVINCIA);
  const provincia = both(...PROVINCIA);
  const moves = [
    [canRequest.name, canRequest, paper, AdhesionState.INVITED, AdhesionState.ACTIVE],
    [canReview.name, canReview, provincia, AdhesionState.REQUESTED, AdhesionState.ACTIVE],
    [canApprove.name, canApprove, provincia, AdhesionState.UNDER_REVIEW, AdhesionState.ACTIVE],
    [canReject.name, canReject, provincia, AdhesionState.UNDER_REVIEW, AdhesionState.ACTIVE],
    [canSign.name, canSign, ownAdministrator(...PROVINCIA), AdhesionState.APPROVED, AdhesionState.ACTIVE],
    [canSuspend.name, canSuspend, provincia, AdhesionState.ACTIVE, AdhesionState.WITHDRAWN],
    [canReinstate.name, canReinstate, provincia, AdhesionState.SUSPENDED, AdhesionState.ACTIVE],
    [canWithdraw.name, canWithdraw, ownAdministrator(...PROVINCIA), AdhesionState.ACTIVE, AdhesionState.WITHDRAWN],
  ] as const;
  test.each(moves)('N5: %s takes the right person and the right state', (_name, can, who, from, never) => {
    expect(whoMay((actor) => can(actor, row(from)))).toEqual(who);
    expect(whoMay((actor) => can(actor, row(never)))).toEqual(allowed({}));
  });
  test('N1: seen by the ente and the network', () => {
    expect(whoMay((actor) => canSee(actor, row(AdhesionState.ACTIVE)))).toEqual(
      allowed({ here: EVERYBODY, elsewhere: NETWORK, others: ['COLLEAGUE'] }),
    );
  });
  test('N7: a signature is awaited until both sides have signed', () => {
    const { APPROVED, SIGNED, ACTIVE } = AdhesionState;
    const day = '2026-11-20';
    expect(awaitsSignature(row(APPROVED))).toBe(true);
    expect(awaitsSignature({ ...row(SIGNED), signedByEnteOn: day })).toBe(true);
    expect(awaitsSignature({ ...row(SIGNED), signedByProvinciaOn: day })).toBe(true);
    expect(awaitsSignature({ ...row(SIGNED), signedByEnteOn: day, signedByProvinciaOn: day })).toBe(false);
    expect(awaitsSignature(row(ACTIVE))).toBe(false);
    expect(whoMay(maySignForProvincia)).toEqual(provincia);
  });
});
