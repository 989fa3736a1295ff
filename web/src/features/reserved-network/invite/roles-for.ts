import type { EnteCategory, NetworkRole, Role } from '../../../graphql/generated/graphql';
import { roles } from '../vocabulary';

const everywhere: readonly Role[] = ['OPERATOR', 'ENTE_ADMIN', 'MEDIATOR', 'TRAINER'];
const inOffices: readonly Role[] = ['ENTE_ADMIN', 'OFFICE_REFERENT', 'OFFICE_CLERK'];
const inCoordination: readonly Role[] = [
  ...everywhere,
  'COORDINATION',
  'PROVINCIAL_COORDINATOR',
  'LIAISON',
  'EDITOR',
  'TRANSLATOR',
  'AUDITOR',
  'ADMIN',
];

/** Roles that make sense in an ente, to offer; whether the inviter may grant them the platform decides (I10). */
export function rolesFor(ente: { category: EnteCategory; networkRole: NetworkRole }): Role[] {
  const coordinates = ente.networkRole === 'GENERAL_COORDINATOR' || ente.networkRole === 'OPERATIONAL_COORDINATOR';
  const isOffice = ente.category === 'QUESTURA' || ente.category === 'PREFETTURA';
  const fitting = coordinates ? inCoordination : isOffice ? inOffices : everywhere;
  return roles.filter((role) => fitting.includes(role));
}
