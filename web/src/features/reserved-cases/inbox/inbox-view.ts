import { oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type { CaseFilter, CaseState } from '../../../graphql/generated/graphql';

const views = ['classifica', 'consegna', 'attesa'] as const;
export type InboxView = (typeof views)[number];

const stateOf: Record<InboxView, CaseState> = {
  classifica: 'SUBMITTED',
  consegna: 'TRIAGED',
  attesa: 'INFO_REQUESTED',
};

/** C8: what the coordination looks at: cases to classify, to deliver, or waiting for the desk. */
export type InboxQuestion = { view: InboxView; officeId?: string; after?: string };

export const readInbox = (params: SearchParams): InboxQuestion => ({
  view: wordOf(params, 'vista', views) ?? 'classifica',
  officeId: oneOf(params, 'ufficio'),
  after: oneOf(params, 'dopo'),
});

export const inboxFilter = ({ view, officeId }: InboxQuestion): CaseFilter => ({
  state: [stateOf[view]],
  ...(view === 'consegna' && officeId ? { officeId } : {}),
});

export const inboxViews = views.map((view) => ({ view, state: stateOf[view] }));
