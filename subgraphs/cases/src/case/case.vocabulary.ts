/** Why a desk writes: the three purposes of the founding text (C1, C2). */
export enum CasePurpose {
  PRATICA_STATE = 'PRATICA_STATE', // stato di avanzamento
  PRATICA_ON_HOLD = 'PRATICA_ON_HOLD', // motivi della sospensione
  CONSULTATION = 'CONSULTATION', // consulenza su un caso
}

/** Who must answer (C3). */
export enum Addressee {
  QUESTURA_IMMIGRAZIONE = 'QUESTURA_IMMIGRAZIONE',
  PREFETTURA_SUI = 'PREFETTURA_SUI',
  PREFETTURA_CITTADINANZA = 'PREFETTURA_CITTADINANZA',
  COORDINAMENTO = 'COORDINAMENTO',
}

/** How soon an answer is needed, by written criteria (C4). */
export enum Urgency {
  URGENT = 'URGENT', // urgente
  SOON = 'SOON', // in tempi brevi
  ORDINARY = 'ORDINARY', // ordinaria
}
