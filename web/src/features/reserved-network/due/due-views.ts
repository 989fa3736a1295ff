import type { AdhesionDue } from '../../../graphql/generated/graphql';

/** Views of the terms that come near, by the word of the address. */
export const dueViews = {
  'da-decidere': 'TO_DECIDE',
  'da-firmare': 'TO_SIGN',
  'in-scadenza': 'ENDING',
  'in-tolleranza': 'IN_GRACE',
} as const satisfies Record<string, AdhesionDue>;
export type DueView = keyof typeof dueViews;
export const dueWords = Object.keys(dueViews) as DueView[];
