import { type Actor, hasRole, isPerson, type Role } from '@respi/kit/actor.js';
import { holds } from '@respi/kit/rights.js';
import { ContentState, ContentVisibility } from './content.states.js';

/** What the sentences below look at. */
export interface ContentRow {
  readonly state: ContentState;
  readonly visibility: ContentVisibility;
  readonly ownerEnteId: string | null;
  readonly officeId: string | null;
  /** Revision that readers see; null when there is none. */
  readonly publishedRevisionId: string | null;
  /** Authors of what changed since it was last published. */
  readonly pendingAuthors: readonly string[];
}

const EDITORS: readonly Role[] = ['EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR'];
const { DRAFT, IN_REVIEW, PUBLISHING, ARCHIVED } = ContentState;
const { PUBLIC, NETWORK, INNER_NETWORK } = ContentVisibility;

export const isEditor = (actor: Actor): boolean => hasRole(actor, ...EDITORS);
const owns = (actor: Actor, row: Pick<ContentRow, 'ownerEnteId'>): boolean =>
  isPerson(actor) && row.ownerEnteId !== null && row.ownerEnteId === actor.enteId;
/** N2: its people keep what an ente owns while its network lets them; they read it always. */
const keeps = (actor: Actor, row: Pick<ContentRow, 'ownerEnteId'>, ...roles: readonly Role[]): boolean =>
  owns(actor, row) && hasRole(actor, ...roles) && holds(actor, 'KEEP_SERVICE_SHEETS');
/** N2: whose texts somebody may read at all, by the rights of their network; machines have none and read what is public. */
const reaches = (actor: Actor, { visibility }: ContentRow): boolean =>
  visibility === PUBLIC ||
  (visibility === NETWORK && holds(actor, 'READ_NETWORK_KNOWLEDGE')) ||
  (visibility === INNER_NETWORK && holds(actor, 'READ_RESERVED_KNOWLEDGE'));
const underReview = (row: ContentRow): boolean => row.state === IN_REVIEW || row.state === PUBLISHING;
const isLive = (row: ContentRow): boolean => row.publishedRevisionId !== null;

/** P26: everybody sees what is published for everybody, each network what is for it (N2); drafts, who works on them. */
export function canSee(actor: Actor, row: ContentRow): boolean {
  if (isEditor(actor) || owns(actor, row)) return true;
  const isShown = isLive(row) || (hasRole(actor, 'TRANSLATOR') && underReview(row));
  return isShown && reaches(actor, row);
}

/** Whether the text being worked on, in one language, is shown and not only what was published. */
export function seesDraft(actor: Actor, row: ContentRow, locale: string): boolean {
  if (isEditor(actor) || owns(actor, row)) return true;
  if (!hasRole(actor, 'TRANSLATOR') || !reaches(actor, row)) return false;
  return canSee(actor, row) && (locale !== 'it' || underReview(row));
}

/** A reader is told of what is published only, never that a new text is being written. */
export const shownState = (actor: Actor, row: ContentRow): ContentState =>
  seesDraft(actor, row, 'it') ? row.state : ContentState.PUBLISHED;

/** P17, N2: its desks start and edit what an ente owns; the editorial desk and the coordination, all. */
export const mayCreate = (actor: Actor): boolean => isEditor(actor) || holds(actor, 'KEEP_SERVICE_SHEETS');
export const mayEdit = (actor: Actor, row: Pick<ContentRow, 'ownerEnteId'>): boolean =>
  isEditor(actor) || keeps(actor, row, 'OPERATOR', 'ENTE_ADMIN');
export const canEdit = (actor: Actor, row: ContentRow): boolean =>
  mayEdit(actor, row) && row.state !== ARCHIVED && row.state !== PUBLISHING;
export const canSubmit = (actor: Actor, row: ContentRow): boolean => mayEdit(actor, row) && row.state === DRAFT;

export const mayPublish = (actor: Actor): boolean => isEditor(actor);
/** P14: nobody approves their own text, unless the editorial rule is off. */
export const isOwnText = (actor: Actor, row: ContentRow): boolean =>
  actor.personId !== null && row.pendingAuthors.includes(actor.personId);
export const canPublish = (actor: Actor, row: ContentRow, fourEyes: boolean): boolean =>
  mayPublish(actor) && row.state === IN_REVIEW && !(fourEyes && isOwnText(actor, row));

export const mayTranslate = (actor: Actor, row: ContentRow): boolean =>
  isEditor(actor) || (hasRole(actor, 'TRANSLATOR') && reaches(actor, row));
export const canTranslate = (actor: Actor, row: ContentRow): boolean =>
  mayTranslate(actor, row) && (isLive(row) || underReview(row));

export const mayArchive = (actor: Actor, row: ContentRow): boolean =>
  isEditor(actor) || keeps(actor, row, 'ENTE_ADMIN');
export const canArchive = (actor: Actor, row: ContentRow): boolean =>
  mayArchive(actor, row) && row.state !== ARCHIVED && row.state !== PUBLISHING;
/** P14: who may archive may take it back; publishing it again is up to another person. */
export const canReopen = (actor: Actor, row: ContentRow): boolean => mayArchive(actor, row) && row.state === ARCHIVED;

const isItsOffice = (actor: Actor, row: ContentRow): boolean =>
  hasRole(actor, 'OFFICE_REFERENT') && row.officeId !== null && row.officeId === actor.officeId;
/** P13: readers are told that a text is under review, unless the coordination chose otherwise. */
export const showsNotice = (row: { underReviewNotice: boolean; noticeHidden: boolean }): boolean =>
  row.underReviewNotice && !row.noticeHidden;
export const mayChooseNotice = (actor: Actor): boolean => hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR');

/** P18: "still valid", said by the owner, the editorial desk or the office that the content speaks of. */
export const mayConfirm = (actor: Actor, row: ContentRow): boolean => mayEdit(actor, row) || isItsOffice(actor, row);
/** Only the competent office and the coordination lift "to be verified by the office". */
export const liftsDoubt = (actor: Actor, row: ContentRow): boolean =>
  isItsOffice(actor, row) || hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR');
