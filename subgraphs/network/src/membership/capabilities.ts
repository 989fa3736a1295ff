import { type Actor, hasRole, type Role } from '@respi/kit/actor.js';

const DESK: readonly Role[] = ['OPERATOR', 'ENTE_ADMIN'];
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

/** Only the rete ristretta receives citizens and asks about their pratiche (N2; defaults, to be confirmed by the coordination). */
const RISTRETTA_ONLY: readonly Capability[] = ['PRATICHE_ASK', 'AGENDA_READ', 'AGENDA_MANAGE', 'BOOK_FOR_CITIZEN'];
/** Acts that an adhesion gives: without one in force a body reads, and asks to adhere. */
const BY_ADHESION: readonly Capability[] = [
  'CASES_OPEN',
  'PRATICHE_ASK',
  'CONTENT_EDIT',
  'BOOK_FOR_CITIZEN',
  'PEOPLE_INVITE',
];

/** A multiplier disseminates what is published, collects needs, takes part and evaluates; it edits and books nothing (N27). */
const OF_MULTIPLIERS: readonly Capability[] = [
  'CASES_READ',
  'CASES_OPEN',
  'CONTENT_READ',
  'NETWORK_READ',
  'PEOPLE_INVITE',
  'ACCESS_MANAGE',
  'TRAINING_READ',
  'TRAINING_ANSWER',
];

/** Capabilities of an acting context: role, network tier, network role and state of the adhesion together (N2, N3, N27). */
export function capabilitiesOf(
  actor: Actor,
  adhesionState: string | null,
  networkRole: string | null = null,
): Capability[] {
  const isBound = !hasRole(actor, 'ADMIN', ...COORDINATORS) && adhesionState !== 'ACTIVE';
  return CAPABILITIES.filter(
    (one) =>
      hasRole(actor, ...HOLDERS[one]) &&
      !(networkRole === 'MULTIPLIER' && !OF_MULTIPLIERS.includes(one)) &&
      !(RISTRETTA_ONLY.includes(one) && actor.tier !== 'RISTRETTA') &&
      !(isBound && BY_ADHESION.includes(one)) &&
      !(one === 'CASES_OPEN' && actor.tier === 'ESTERNA'),
  );
}
