/** Kinds of notice that houses may send. */
export enum NoticeKind {
  CASE_ANSWERED = 'CASE_ANSWERED',
  CASE_VALIDATED = 'CASE_VALIDATED',
  CASE_CONTESTED = 'CASE_CONTESTED',
  CASE_RELAYED = 'CASE_RELAYED',
  CASE_REOPENED = 'CASE_REOPENED',
  CASE_RAISED = 'CASE_RAISED',
  CASE_ASSIGNED = 'CASE_ASSIGNED',
  CASE_INFO_REQUESTED = 'CASE_INFO_REQUESTED',
  CASE_CORRECTED = 'CASE_CORRECTED',
  CASE_DUE_SOON = 'CASE_DUE_SOON',
  CASE_OVERDUE = 'CASE_OVERDUE',
  CASE_TRANSFER = 'CASE_TRANSFER',
  CASE_SAME_MATTER = 'CASE_SAME_MATTER',
  CASE_DIFFERS = 'CASE_DIFFERS',
  CASE_WATCHED = 'CASE_WATCHED',
  CASE_UNREAD = 'CASE_UNREAD',
  MEDIATION = 'MEDIATION',
  ADVICE = 'ADVICE',
  HELPDESK = 'HELPDESK',
  QUESTION = 'QUESTION',
  FAQ_PUBLISHED = 'FAQ_PUBLISHED',
  CONTENT_TO_REVIEW = 'CONTENT_TO_REVIEW',
  BARRIER_REPORTED = 'BARRIER_REPORTED',
  BOOKING_CONFIRMED = 'BOOKING_CONFIRMED',
  TRAINING_REGISTERED = 'TRAINING_REGISTERED',
  TRAINING_CHANGED = 'TRAINING_CHANGED',
  TRAINING_REQUESTED = 'TRAINING_REQUESTED',
  ADHESION_CHANGED = 'ADHESION_CHANGED',
  ADHESION_DUE = 'ADHESION_DUE',
  ADHESION_APPLIED = 'ADHESION_APPLIED',
  NETWORK_RIGHT_CHANGED = 'NETWORK_RIGHT_CHANGED',
  SECURITY = 'SECURITY',
  BULK_READING = 'BULK_READING',
  ERASURE_REQUESTED = 'ERASURE_REQUESTED',
  ERASURE_FINISHED = 'ERASURE_FINISHED',
  ACCESS_CHANGED = 'ACCESS_CHANGED',
  FILE_REFUSED = 'FILE_REFUSED',
}

/** Kinds that also go by e-mail until the person says otherwise: what somebody waits for, and what endangers them. */
const MAILED: readonly NoticeKind[] = [
  NoticeKind.CASE_ANSWERED,
  NoticeKind.CASE_CONTESTED,
  NoticeKind.CASE_RAISED,
  NoticeKind.CASE_INFO_REQUESTED,
  NoticeKind.CASE_CORRECTED,
  NoticeKind.CASE_OVERDUE,
  NoticeKind.CASE_TRANSFER,
  NoticeKind.CASE_DIFFERS,
  NoticeKind.MEDIATION,
  NoticeKind.QUESTION,
  NoticeKind.TRAINING_REQUESTED,
  NoticeKind.ADHESION_CHANGED,
  NoticeKind.ADHESION_DUE,
  NoticeKind.ADHESION_APPLIED,
  NoticeKind.SECURITY,
  NoticeKind.BULK_READING,
  NoticeKind.ACCESS_CHANGED,
];

export const isMailedByDefault = (kind: NoticeKind): boolean => MAILED.includes(kind);

/** Kinds of which another house writes the letter, with its calendar file: a second one is never sent (T17). */
const LETTERED: readonly NoticeKind[] = [NoticeKind.TRAINING_REGISTERED, NoticeKind.TRAINING_CHANGED];

export const hasOwnLetter = (kind: NoticeKind): boolean => LETTERED.includes(kind);

/** Word that tells a notice from another of its kind: the code of what it is about, never a name. */
export const codeOf = (params: Readonly<Record<string, string>>): string =>
  params.code ?? params.caseCode ?? params.title ?? params.state ?? '';
