import { type Actor, hasRole, isCoordination, type Role } from '@respi/kit/actor.js';

/** What a context may do, for menus and pages only: every house asserts it again. */
export const CAPABILITIES = [
  'CASES_READ',
  'CASES_OPEN',
  'CASES_TRIAGE',
  'SHEETS_READ',
  'ANSWERS_RECORD',
  'ANSWERS_VALIDATE',
  'CONTENT_READ',
  'CONTENT_EDIT',
  'CONTENT_PUBLISH',
  'CONTENT_TRANSLATE',
  'AGENDA_READ',
  'AGENDA_MANAGE',
  'BOOK_FOR_CITIZEN',
  'NETWORK_READ',
  'NETWORK_MANAGE',
  'PEOPLE_INVITE',
  'TRAINING_READ',
  'TRAINING_PLAN',
  'AUDIT_READ',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** Roles that have a capability by themselves; tier and adhesion come on top (N2). */
const BY_ROLE: Record<Role, readonly Capability[]> = {
  OPERATOR: ['CASES_READ', 'CASES_OPEN', 'CONTENT_READ', 'TRAINING_READ', 'NETWORK_READ'],
  ENTE_ADMIN: ['CASES_READ', 'CONTENT_READ', 'TRAINING_READ', 'NETWORK_READ', 'PEOPLE_INVITE'],
  COORDINATION: [
    'CASES_READ',
    'CASES_OPEN',
    'CASES_TRIAGE',
    'SHEETS_READ',
    'ANSWERS_RECORD',
    'CONTENT_READ',
    'CONTENT_EDIT',
    'CONTENT_PUBLISH',
    'AGENDA_READ',
    'NETWORK_READ',
    'PEOPLE_INVITE',
    'TRAINING_READ',
    'TRAINING_PLAN',
  ],
  PROVINCIAL_COORDINATOR: [
    'CASES_READ',
    'CONTENT_READ',
    'NETWORK_READ',
    'NETWORK_MANAGE',
    'PEOPLE_INVITE',
    'TRAINING_READ',
    'TRAINING_PLAN',
  ],
  LIAISON: ['CASES_READ', 'SHEETS_READ', 'ANSWERS_RECORD', 'CONTENT_READ', 'NETWORK_READ', 'TRAINING_READ'],
  OFFICE_REFERENT: ['CASES_READ', 'ANSWERS_VALIDATE', 'CONTENT_READ', 'TRAINING_READ'],
  OFFICE_CLERK: ['AGENDA_READ', 'AGENDA_MANAGE', 'TRAINING_READ'],
  MEDIATOR: ['CONTENT_READ', 'TRAINING_READ'],
  TRAINER: ['TRAINING_READ', 'TRAINING_PLAN'],
  EDITOR: ['CONTENT_READ', 'CONTENT_EDIT', 'CONTENT_PUBLISH', 'TRAINING_READ'],
  TRANSLATOR: ['CONTENT_READ', 'CONTENT_TRANSLATE', 'TRAINING_READ'],
  AUDITOR: ['NETWORK_READ', 'AUDIT_READ'],
  ADMIN: ['NETWORK_READ', 'NETWORK_MANAGE', 'PEOPLE_INVITE'],
};

/** Capabilities of an acting context: role, network tier and state of the adhesion together. */
export function capabilitiesOf(actor: Actor, adhesionState: string | null): Capability[] {
  const found = new Set(actor.roles.flatMap((role) => BY_ROLE[role]));
  const mayAct = adhesionState === 'ACTIVE' || isCoordination(actor);
  if (hasRole(actor, 'OPERATOR') && actor.tier === 'RISTRETTA') found.add('BOOK_FOR_CITIZEN').add('AGENDA_READ');
  if (actor.tier === 'ESTERNA') found.delete('CASES_OPEN');
  if (!mayAct) for (const one of ['CASES_OPEN', 'BOOK_FOR_CITIZEN', 'PEOPLE_INVITE'] as const) found.delete(one);
  return CAPABILITIES.filter((one) => found.has(one));
}
