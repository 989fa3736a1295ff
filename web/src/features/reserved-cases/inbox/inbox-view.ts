import { oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type { CaseFilter, CaseState } from '../../../graphql/generated/graphql';

const views = ['classifica', 'consegna', 'attesa', 'trattenute'] as const;
export type InboxView = (typeof views)[number];

const stateOf: Record<InboxView, CaseState | null> = {
  classifica: 'SUBMITTED',
  consegna: 'TRIAGED',
  attesa: 'INFO_REQUESTED',
  // an answer that differs from earlier practice, in whatever state its case is (C43)
  trattenute: null,
};

/** C8: what the coordination looks at: cases to classify, to deliver, waiting for the desk, or with an answer held back. */
export type InboxQuestion = { view: InboxView; officeId?: string; after?: string };

export const readInbox = (params: SearchParams): InboxQuestion => ({
  view: wordOf(params, 'vista', views) ?? 'classifica',
  officeId: oneOf(params, 'ufficio'),
  after: oneOf(params, 'dopo'),
});

export const inboxFilter = ({ view, officeId }: InboxQuestion): CaseFilter => ({
  ...(stateOf[view] ? { state: [stateOf[view]] } : { heldOnly: true }),
  ...(view === 'consegna' && officeId ? { officeId } : {}),
});

export const inboxViews = views.map((view) => ({ view, state: stateOf[view] }));
