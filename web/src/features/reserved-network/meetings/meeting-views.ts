import type { TrainingEventKind, TrainingEventOrder } from '../../../graphql/generated/graphql';

/** Kinds of basin meetings by the word of the address (N20). */
export const meetingViews = {
  presentazione: 'BASIN_PRESENTATION',
  iniziale: 'BASIN_INITIAL',
  intermedia: 'BASIN_INTERIM',
} as const satisfies Record<string, TrainingEventKind>;
export type MeetingView = keyof typeof meetingViews;
export const meetingWords = Object.keys(meetingViews) as MeetingView[];

/** Orders of the same list, by the word of the address; the first is that of who asks for none. */
export const meetingOrders = {
  primi: 'EARLIEST',
  ultimi: 'LATEST',
  titolo: 'TITLE',
} as const satisfies Record<string, TrainingEventOrder>;
export type MeetingOrder = keyof typeof meetingOrders;
export const meetingOrderWords = Object.keys(meetingOrders) as MeetingOrder[];
