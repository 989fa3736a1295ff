import { type Actor, hasRole, type Role } from '@respi/kit/actor.js';
import { holds, type NetworkRight } from '@respi/kit/rights.js';

/** Roles of a desk. */
export const DESK: readonly Role[] = ['OPERATOR', 'ENTE_ADMIN'];
const COORDINATORS: readonly Role[] = ['COORDINATION', 'PROVINCIAL_COORDINATOR'];
const EVERYBODY_BUT_ADMIN: readonly Role[] = [
  ...DESK,
  ...COORDINATORS,
  'LIAISON',
  'OFFICE_REFERENT',
  'OFFICE_CLERK',
  'MEDIATOR',
  'TRAINER',
  'EDITOR',
  'TRANSLATOR',
  'AUDITOR',
];

/** What a context may do, for menus and pages only: every house asserts it again. Roles that have it by themselves. */
const HOLDERS = {
  CASES_READ: [...DESK, ...COORDINATORS, 'LIAISON', 'OFFICE_REFERENT', 'EDITOR', 'AUDITOR'],
  CASES_OPEN: DESK,
  CONSULTATIONS_ASK: DESK,
  PRATICHE_ASK: DESK,
  CASES_TRIAGE: COORDINATORS,
  SHEETS_READ: [...COORDINATORS, 'LIAISON', 'OFFICE_REFERENT'],
  ANSWERS_RECORD: [...COORDINATORS, 'LIAISON'],
  ANSWERS_VALIDATE: ['OFFICE_REFERENT'],
  QUESTIONS_ANSWER: [...DESK, ...COORDINATORS],
  MEDIATION_READ: [...DESK, ...COORDINATORS, 'LIAISON', 'MEDIATOR'],
  STATISTICS_READ: ['ENTE_ADMIN', ...COORDINATORS, 'OFFICE_REFERENT', 'AUDITOR'],
  CONTENT_READ: EVERYBODY_BUT_ADMIN,
  CONTENT_EDIT: ['EDITOR', ...COORDINATORS, ...DESK],
  CONTENT_PUBLISH: ['EDITOR', ...COORDINATORS],
  CONTENT_TRANSLATE: ['EDITOR', ...COORDINATORS, 'TRANSLATOR'],
  AGENDA_READ: [...DESK, ...COORDINATORS, 'OFFICE_CLERK'],
  AGENDA_MANAGE: [...DESK, 'OFFICE_CLERK', 'COORDINATION'],
  BOOK_FOR_CITIZEN: [...DESK, 'OFFICE_CLERK', 'COORDINATION', 'LIAISON', 'MEDIATOR'],
  NETWORK_READ: [...DESK, ...COORDINATORS, 'LIAISON', 'AUDITOR', 'ADMIN'],
  NETWORK_MANAGE: ['PROVINCIAL_COORDINATOR', 'ADMIN'],
  NETWORK_IMPORT: COORDINATORS,
  PEOPLE_INVITE: ['ENTE_ADMIN', ...COORDINATORS, 'ADMIN'],
  ACCESS_MANAGE: ['ENTE_ADMIN', ...COORDINATORS, 'ADMIN'],
  TRAINING_READ: EVERYBODY_BUT_ADMIN,
  TRAINING_PLAN: ['TRAINER', ...COORDINATORS],
  TRAINING_ANSWER: ['ENTE_ADMIN'],
  AUDIT_READ: ['AUDITOR'],
  READS_REVIEW: ['ENTE_ADMIN'],
  PRIVACY_READ: [...COORDINATORS, 'AUDITOR'],
  PRIVACY_ASK: COORDINATORS,
  PRIVACY_DECIDE: ['PROVINCIAL_COORDINATOR'],
} as const satisfies Record<string, readonly Role[]>;

export type Capability = keyof typeof HOLDERS;
export const CAPABILITIES = Object.keys(HOLDERS) as Capability[];

/** What desks may do because their network has one of these rights (N2); all others have it by role. */
const BY_RIGHT: Partial<Record<Capability, readonly NetworkRight[]>> = {
  CASES_OPEN: ['RAISE_CONSULTATIONS', 'RAISE_PRATICHE'],
  CONSULTATIONS_ASK: ['RAISE_CONSULTATIONS'],
  PRATICHE_ASK: ['RAISE_PRATICHE'],
  CONTENT_EDIT: ['KEEP_SERVICE_SHEETS'],
  AGENDA_READ: ['KEEP_AGENDAS'],
  AGENDA_MANAGE: ['KEEP_AGENDAS'],
  BOOK_FOR_CITIZEN: ['BOOK_FOR_CITIZENS'],
};
/** Agendas and bookings of those who are no desk are of the rete ristretta, where they sit. */
const RISTRETTA_ONLY: readonly Capability[] = ['AGENDA_READ', 'AGENDA_MANAGE', 'BOOK_FOR_CITIZEN'];
/** Acts that an adhesion gives: without one in force a body reads, and asks to adhere. */
const BY_ADHESION: readonly Capability[] = [
  'CASES_OPEN',
  'CONSULTATIONS_ASK',
  'PRATICHE_ASK',
  'CONTENT_EDIT',
  'BOOK_FOR_CITIZEN',
  'PEOPLE_INVITE',
];

/** A multiplier disseminates what is published, collects needs, takes part and evaluates; it edits and books nothing (N27). */
const OF_MULTIPLIERS: readonly Capability[] = [
  'CASES_READ',
  'CASES_OPEN',
  'CONSULTATIONS_ASK',
  'CONTENT_READ',
  'NETWORK_READ',
  'PEOPLE_INVITE',
  'ACCESS_MANAGE',
  'TRAINING_READ',
  'TRAINING_ANSWER',
];

/** Whether a role that the actor has gives it: that of a desk with the right of its network, any other by itself. */
function isGiven(actor: Actor, one: Capability): boolean {
  const rights = BY_RIGHT[one];
  const holders: readonly Role[] = HOLDERS[one];
  if (!rights) return hasRole(actor, ...holders);
  const byRole = holders.filter((role) => !DESK.includes(role));
  return (
    (hasRole(actor, ...DESK) && rights.some((right) => holds(actor, right))) ||
    (hasRole(actor, ...byRole) && !(RISTRETTA_ONLY.includes(one) && actor.tier !== 'RISTRETTA'))
  );
}

/** Capabilities of an acting context: role, rights of the network, network role and state of the adhesion (N2, N3, N27). */
export function capabilitiesOf(
  actor: Actor,
  adhesionState: string | null,
  networkRole: string | null = null,
): Capability[] {
  const isBound = !hasRole(actor, 'ADMIN', ...COORDINATORS) && adhesionState !== 'ACTIVE';
  return CAPABILITIES.filter(
    (one) =>
      isGiven(actor, one) &&
      !(networkRole === 'MULTIPLIER' && !OF_MULTIPLIERS.includes(one)) &&
      !(isBound && BY_ADHESION.includes(one)),
  );
}
