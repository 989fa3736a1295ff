import type {
  Addressee,
  AnswerChannel,
  AnswerValidation,
  CaseOrder,
  CasePurpose,
  CaseState,
  NoteAudience,
  PraticaKind,
  Urgency,
} from '../../graphql/generated/graphql';

/** Words of the graph in the order in which people read them. */
export const caseStates = [
  'DRAFT',
  'SUBMITTED',
  'TRIAGED',
  'RELAYED',
  'INFO_REQUESTED',
  'ANSWERED',
  'CLOSED',
  'CANCELLED',
] as const satisfies readonly CaseState[];
export const urgencies = ['URGENT', 'SOON', 'ORDINARY'] as const satisfies readonly Urgency[];
export const validations = [
  'UNVALIDATED',
  'VALIDATED',
  'CONTESTED',
  'SUPERSEDED',
] as const satisfies readonly AnswerValidation[];
export const addressees = [
  'QUESTURA_IMMIGRAZIONE',
  'PREFETTURA_SUI',
  'PREFETTURA_CITTADINANZA',
  'COORDINAMENTO',
] as const satisfies readonly Addressee[];
export const purposes = ['PRATICA_STATE', 'PRATICA_ON_HOLD', 'CONSULTATION'] as const satisfies readonly CasePurpose[];
export const praticaKinds = [
  'INSURANCE_NUMBER',
  'K10',
  'K10C',
  'CASE_FILE',
  'TAX_CODE',
] as const satisfies readonly PraticaKind[];
export const channels = ['IN_PERSON', 'PHONE', 'EMAIL', 'PEC', 'PAPER'] as const satisfies readonly AnswerChannel[];
export const audiences = ['ENTE', 'COORDINATION', 'AUTHORITY'] as const satisfies readonly NoteAudience[];
export const caseOrders = ['URGENCY', 'DUE', 'NEWEST', 'OLDEST'] as const satisfies readonly CaseOrder[];

/** States in which a deadline still runs: nobody waits for an answer that is there. */
const waiting: readonly CaseState[] = ['SUBMITTED', 'TRIAGED', 'RELAYED', 'INFO_REQUESTED'];
export const isWaiting = (state: CaseState): boolean => waiting.includes(state);
