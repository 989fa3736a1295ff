import { oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type { CaseFilter, CaseOrder, CaseState } from '../../../graphql/generated/graphql';
import { urgencies } from '../vocabulary';

const views = ['classifica', 'consegna', 'attesa', 'trattenute'] as const;
export type InboxView = (typeof views)[number];

const stateOf: Record<InboxView, CaseState | null> = {
  classifica: 'SUBMITTED',
  consegna: 'TRIAGED',
  attesa: 'INFO_REQUESTED',
  // an answer that differs from earlier practice, in whatever state its case is (C43)
  trattenute: null,
};

/** Orders of the inbox: urgency then deadline, deadline alone, age. */
export const inboxOrders = ['URGENCY', 'DUE', 'OLDEST'] as const satisfies readonly CaseOrder[];

/**
 * C8: what the coordination looks at: cases to classify, to deliver, waiting for the desk, or with an answer held back; by
 * office, urgency, topic, desk and age.
 */
export type InboxQuestion = {
  view: InboxView;
  officeId?: string;
  urgency?: (typeof urgencies)[number];
  topicId?: string;
  deskId?: string;
  order: (typeof inboxOrders)[number];
  after?: string;
};

export const readInbox = (params: SearchParams): InboxQuestion => ({
  view: wordOf(params, 'vista', views) ?? 'classifica',
  officeId: oneOf(params, 'ufficio'),
  urgency: wordOf(params, 'urgenza', urgencies),
  topicId: oneOf(params, 'argomento'),
  deskId: oneOf(params, 'sportello'),
  order: wordOf(params, 'ordine', inboxOrders) ?? 'URGENCY',
  after: oneOf(params, 'dopo'),
});

/** The question as search parameters, to lead from page to page. */
export const inboxAddress = ({ view, officeId, urgency, topicId, deskId, order }: InboxQuestion) => ({
  vista: view,
  ufficio: officeId,
  urgenza: urgency,
  argomento: topicId,
  sportello: deskId,
  ordine: order === 'URGENCY' ? undefined : order,
});

export const isNarrowed = (question: InboxQuestion): boolean =>
  Object.values({ ...inboxAddress(question), vista: undefined }).some(Boolean);

export const inboxFilter = ({ view, officeId, urgency, topicId, deskId }: InboxQuestion): CaseFilter => ({
  ...(stateOf[view] ? { state: [stateOf[view]] } : { heldOnly: true }),
  ...(officeId ? { officeId } : {}),
  ...(urgency ? { urgency: [urgency] } : {}),
  ...(topicId ? { topicId } : {}),
  ...(deskId ? { sportelloId: deskId } : {}),
});

export const inboxViews = views.map((view) => ({ view, state: stateOf[view] }));
