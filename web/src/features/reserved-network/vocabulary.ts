import type {
  AdhesionState,
  ContactKind,
  EnteOrder,
  LetterOutcome,
  NetworkRole,
  NetworkTier,
  ProtocolloKind,
  Role,
} from '../../graphql/generated/graphql';

/** Words of the graph in the order in which people read them. */
export { kinds as categories } from '../../site/ente-kinds';
export const tiers = ['RISTRETTA', 'ALLARGATA', 'ESTERNA'] as const satisfies readonly NetworkTier[];
export const adhesionStates = [
  'INVITED',
  'REQUESTED',
  'UNDER_REVIEW',
  'APPROVED',
  'SIGNED',
  'ACTIVE',
  'SUSPENDED',
  'WITHDRAWN',
  'EXPIRED',
  'REJECTED',
] as const satisfies readonly AdhesionState[];
export const enteOrders = ['NAME', 'CATEGORY', 'ADHESION'] as const satisfies readonly EnteOrder[];
export const roles = [
  'OPERATOR',
  'ENTE_ADMIN',
  'MEDIATOR',
  'TRANSLATOR',
  'EDITOR',
  'TRAINER',
  'LIAISON',
  'OFFICE_REFERENT',
  'OFFICE_CLERK',
  'COORDINATION',
  'PROVINCIAL_COORDINATOR',
  'AUDITOR',
  'ADMIN',
] as const satisfies readonly Role[];
export const contactKinds = [
  'REFERENT',
  'LEGAL_REPRESENTATIVE',
  'FIRST_OPERATOR',
  'DATA_PROTECTION',
] as const satisfies readonly ContactKind[];
export const operationalKinds = ['HEALTH', 'SCHOOL', 'SOCIAL'] as const satisfies readonly ProtocolloKind[];
export const letterOutcomes = ['BOUNCED', 'FAILED', 'QUEUED', 'SENT'] as const satisfies readonly LetterOutcome[];
export const networkRoles = [
  'LEAD',
  'PARTNER',
  'COLLABORATING',
  'BENEFICIARY',
  'MULTIPLIER',
  'OPERATIONAL_COORDINATOR',
  'GENERAL_COORDINATOR',
] as const satisfies readonly NetworkRole[];
