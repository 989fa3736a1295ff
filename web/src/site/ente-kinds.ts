import type { EnteCategory } from '../graphql/generated/graphql';

/** Kinds of body in the order in which people look for them. */
export const kinds = [
  'COMUNE',
  'CONSORZIO',
  'CENTRO_IMPIEGO',
  'ASL',
  'ASO',
  'UNIONE_MONTANA',
  'COOPERATIVA',
  'ASSOCIAZIONE',
  'SCUOLA',
  'PATRONATO',
  'PROVINCIA',
  'PREFETTURA',
  'QUESTURA',
  'ALTRO',
] as const satisfies readonly EnteCategory[];
