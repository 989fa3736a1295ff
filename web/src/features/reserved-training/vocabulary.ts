import type {
  EnteCategory,
  EventMode,
  FollowUp,
  NetworkTier,
  ParticipantVisibility,
  SilenceEffect,
  TrainingDocumentKind,
  TrainingEventKind,
} from '../../graphql/generated/graphql';

/** Words of the graph in the order in which people read them. */
export const eventKinds = [
  'QUARTERLY',
  'EXPERT',
  'EQUIPE',
  'WIDER_NETWORK',
  'BASIN_PRESENTATION',
  'BASIN_INITIAL',
  'BASIN_INTERIM',
  'FINAL_EVENT',
] as const satisfies readonly TrainingEventKind[];
export const eventModes = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const satisfies readonly EventMode[];
export const audienceTiers = ['RISTRETTA', 'ALLARGATA'] as const satisfies readonly NetworkTier[];
export const audienceCategories = [
  'COMUNE',
  'CONSORZIO',
  'CENTRO_IMPIEGO',
  'ASL',
  'ASO',
  'SCUOLA',
  'ASSOCIAZIONE',
  'COOPERATIVA',
  'PATRONATO',
  'UNIONE_MONTANA',
] as const satisfies readonly EnteCategory[];
export const followUps = ['NONE', 'FAQ', 'DIVERGENCE'] as const satisfies readonly FollowUp[];
export const documentKinds = [
  'PROCEEDINGS',
  'SLIDES',
  'RECORDING',
  'MATERIAL',
] as const satisfies readonly TrainingDocumentKind[];
export const visibilities = [
  'ORGANISERS',
  'PARTICIPANTS',
  'NETWORK',
] as const satisfies readonly ParticipantVisibility[];
export const silences = ['APPROVES', 'REJECTS'] as const satisfies readonly SilenceEffect[];
