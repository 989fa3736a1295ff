import { manyOf, oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type { CaseFilter, CaseOrder } from '../../../graphql/generated/graphql';
import { addressees, caseOrders, caseStates, urgencies, validations } from '../vocabulary';

/** C30: the list as its address tells it; what is not in a vocabulary is ignored. */
export type CaseQuestion = {
  text?: string;
  states: (typeof caseStates)[number][];
  urgencies: (typeof urgencies)[number][];
  addressee?: (typeof addressees)[number];
  validation?: (typeof validations)[number];
  topicId?: string;
  deskId?: string;
  isOverdueOnly: boolean;
  /** One of the short lists: badly late, unread, on the same matter, watched, for the équipe. */
  only?: (typeof shortLists)[number];
  from?: string;
  to?: string;
  order: CaseOrder;
  after?: string;
};

/** Short lists that an address may name (`?solo=`). */
export const shortLists = [
  'gravi',
  'nonlette',
  'stessapratica',
  'seguite',
  'equipe',
  'mie',
  'nonassegnate',
  'trattenute',
] as const;

const isDate = (text?: string): text is string => Boolean(text && /^\d{4}-\d{2}-\d{2}$/.test(text));

export function readQuestion(params: SearchParams): CaseQuestion {
  const from = oneOf(params, 'dal');
  const to = oneOf(params, 'al');
  return {
    text: oneOf(params, 'q')?.slice(0, 200),
    states: manyOf(params, 'stato', caseStates),
    urgencies: manyOf(params, 'urgenza', urgencies),
    addressee: wordOf(params, 'destinatario', addressees),
    validation: wordOf(params, 'validazione', validations),
    topicId: oneOf(params, 'argomento'),
    deskId: oneOf(params, 'sportello'),
    isOverdueOnly: oneOf(params, 'scadute') === '1',
    only: wordOf(params, 'solo', shortLists),
    from: isDate(from) ? from : undefined,
    to: isDate(to) ? to : undefined,
    order: wordOf(params, 'ordine', caseOrders) ?? 'URGENCY',
    after: oneOf(params, 'dopo'),
  };
}

/** The question as search parameters, to lead from page to page. */
export const addressOf = (question: CaseQuestion) => ({
  q: question.text,
  stato: question.states,
  urgenza: question.urgencies,
  destinatario: question.addressee,
  validazione: question.validation,
  argomento: question.topicId,
  sportello: question.deskId,
  scadute: question.isOverdueOnly,
  solo: question.only,
  dal: question.from,
  al: question.to,
  ordine: question.order === 'URGENCY' ? undefined : question.order,
});

export const isFiltered = (question: CaseQuestion): boolean =>
  Object.values(addressOf(question)).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));

/** The question as the graph asks it. */
export const filterOf = (question: CaseQuestion): CaseFilter => ({
  text: question.text ?? null,
  state: question.states.length > 0 ? question.states : null,
  urgency: question.urgencies.length > 0 ? question.urgencies : null,
  addressee: question.addressee ? [question.addressee] : null,
  validation: question.validation ? [question.validation] : null,
  topicId: question.topicId ?? null,
  sportelloId: question.deskId ?? null,
  overdueOnly: question.isOverdueOnly || null,
  badlyOverdueOnly: question.only === 'gravi' || null,
  unreadOnly: question.only === 'nonlette' || null,
  sameMatterOnly: question.only === 'stessapratica' || null,
  watchedOnly: question.only === 'seguite' || null,
  forEquipeOnly: question.only === 'equipe' || null,
  mineOnly: question.only === 'mie' || null,
  unassignedOnly: question.only === 'nonassegnate' || null,
  heldOnly: question.only === 'trattenute' || null,
  openedFrom: question.from ?? null,
  openedTo: question.to ?? null,
});
