import type { NoticeKind } from '../../../graphql/generated/graphql';

type Preference = { kind: NoticeKind; email: boolean };

/** Kinds of notices in the order in which people read them; the last ones concern everybody. */
export const noticeKinds = [
  'CASE_RAISED',
  'CASE_ASSIGNED',
  'CASE_RELAYED',
  'CASE_ANSWERED',
  'CASE_VALIDATED',
  'CASE_CONTESTED',
  'CASE_INFO_REQUESTED',
  'CASE_REOPENED',
  'CASE_CORRECTED',
  'CASE_DUE_SOON',
  'CASE_OVERDUE',
  'CASE_TRANSFER',
  'CASE_SAME_MATTER',
  'CASE_DIFFERS',
  'CASE_WATCHED',
  'CASE_UNREAD',
  'MEDIATION',
  'ADVICE',
  'HELPDESK',
  'QUESTION',
  'CONTENT_TO_REVIEW',
  'BARRIER_REPORTED',
  'FAQ_PUBLISHED',
  'BOOKING_CONFIRMED',
  'TRAINING_REQUESTED',
  'ADHESION_CHANGED',
  'ADHESION_APPLIED',
  'ADHESION_DUE',
  'NETWORK_RIGHT_CHANGED',
  'SECURITY',
  'ACCESS_CHANGED',
  'FILE_REFUSED',
] as const satisfies readonly NoticeKind[];

/** What must be told to the platform: only kinds whose choice differs from what the page showed. */
export function changedPreferences(
  shown: readonly NoticeKind[],
  before: readonly NoticeKind[],
  ticked: readonly NoticeKind[],
): Preference[] {
  return shown
    .filter((kind) => before.includes(kind) !== ticked.includes(kind))
    .map((kind) => ({ kind, email: ticked.includes(kind) }));
}
