import { idOf, oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type {
  BasinMeetingsQueryVariables,
  TrainingEventKind,
  TrainingEventOrder,
} from '../../../graphql/generated/graphql';

/** Kinds of basin meetings by the word of the address (N20). */
const meetingViews = {
  presentazione: 'BASIN_PRESENTATION',
  iniziale: 'BASIN_INITIAL',
  intermedia: 'BASIN_INTERIM',
} as const satisfies Record<string, TrainingEventKind>;
type MeetingView = keyof typeof meetingViews;
export const meetingWords = Object.keys(meetingViews) as MeetingView[];

/** Orders of the same list, by the word of the address; the first is that of who asks for none. */
const meetingOrders = {
  primi: 'EARLIEST',
  ultimi: 'LATEST',
  titolo: 'TITLE',
} as const satisfies Record<string, TrainingEventOrder>;
export type MeetingOrder = keyof typeof meetingOrders;
export const meetingOrderWords = Object.keys(meetingOrders) as MeetingOrder[];

/** What the address asks of the meetings; what is in no vocabulary is ignored. */
export type MeetingQuestion = {
  view: MeetingView;
  text?: string;
  bacinoId?: string;
  order: MeetingOrder;
  after?: string;
};

export const readMeetingQuestion = (search: SearchParams): MeetingQuestion => ({
  view: wordOf(search, 'tipo', meetingWords) ?? 'presentazione',
  text: oneOf(search, 'q')?.slice(0, 200),
  bacinoId: idOf(search, 'bacino'),
  order: wordOf(search, 'ordine', meetingOrderWords) ?? 'primi',
  after: oneOf(search, 'dopo'),
});

/** The question as search parameters, save for the page. */
export const meetingAddress = ({ view, text, bacinoId, order }: MeetingQuestion) => ({
  tipo: view,
  q: text,
  bacino: bacinoId,
  ordine: order === 'primi' ? undefined : order,
});

/** The question as the graph asks it. */
export const meetingVariables = ({ view, text, bacinoId, order, after }: MeetingQuestion) =>
  ({
    kind: meetingViews[view],
    text: text ?? null,
    bacinoId: bacinoId ?? null,
    orderBy: meetingOrders[order],
    after: after ?? null,
  }) satisfies Partial<BasinMeetingsQueryVariables>;
