import { ROLES, type Role } from '@respi/kit/actor.js';

/** Roles that may act only after a second factor: coordination, authorities, who gives power to others, who reads the registers (I4). */
export const SECOND_FACTOR_ROLES: readonly Role[] = [
  'ENTE_ADMIN',
  'COORDINATION',
  'PROVINCIAL_COORDINATOR',
  'LIAISON',
  'OFFICE_REFERENT',
  'OFFICE_CLERK',
  'ADMIN',
  'AUDITOR',
];

export const needsSecondFactor = (roles: readonly Role[]): boolean =>
  roles.some((role) => SECOND_FACTOR_ROLES.includes(role));

/** Which roles each role may grant; ENTE_ADMIN in its own ente only. What is not here nobody grants (I10). */
const GRANTS: Partial<Record<Role, readonly Role[]>> = {
  ENTE_ADMIN: ['OPERATOR', 'ENTE_ADMIN', 'MEDIATOR', 'TRAINER'],
  COORDINATION: ['OPERATOR', 'ENTE_ADMIN', 'MEDIATOR', 'TRAINER', 'EDITOR', 'TRANSLATOR'],
  PROVINCIAL_COORDINATOR: [
    'OPERATOR',
    'ENTE_ADMIN',
    'COORDINATION',
    'LIAISON',
    'OFFICE_REFERENT',
    'OFFICE_CLERK',
    'MEDIATOR',
    'TRAINER',
    'EDITOR',
    'TRANSLATOR',
    'AUDITOR',
  ],
  ADMIN: ['PROVINCIAL_COORDINATOR', 'ADMIN'],
};

/** Roles that a person may grant by the roles that they hold. */
export const grantable = (roles: readonly Role[]): Set<Role> => new Set(roles.flatMap((role) => GRANTS[role] ?? []));

/** Roles that a person may take away: those that they may grant; the administrator of the platform any. */
export const removable = (roles: readonly Role[]): Set<Role> =>
  roles.includes('ADMIN') ? new Set(ROLES) : grantable(roles);

/** Roles that one person alone never gives, nor lends: a second one approves (I10). */
export const FOUR_EYES_ROLES: readonly Role[] = ['COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR', 'ADMIN'];

/** Roles that only people of an office hold. */
export const OFFICE_ROLES: readonly Role[] = ['OFFICE_REFERENT', 'OFFICE_CLERK'];
