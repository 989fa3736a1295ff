import type { TrainingEventKind } from '../../../graphql/generated/graphql';

/** Kinds of basin meetings by the word of the address (N20). */
export const meetingViews = {
  presentazione: 'BASIN_PRESENTATION',
  iniziale: 'BASIN_INITIAL',
  intermedia: 'BASIN_INTERIM',
} as const satisfies Record<string, TrainingEventKind>;
export type MeetingView = keyof typeof meetingViews;
export const meetingWords = Object.keys(meetingViews) as MeetingView[];
