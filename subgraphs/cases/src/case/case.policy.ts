import { type Actor, hasRole, isCoordination, isPerson } from '@respi/kit/actor.js';
import { holds, type NetworkRight } from '@respi/kit/rights.js';
import { type CaseMove, CaseState, isLawful, ownMoves } from './case.states.js';
import { Addressee, CasePurpose } from './case.vocabulary.js';

/** What the policy needs to know of a case. */
export interface CaseFacts {
  readonly state: CaseState;
  readonly enteId: string;
  readonly sportelloId: string | null;
  readonly openedById: string;
  readonly officeId: string | null;
  readonly submittedAt: Date | null;
  readonly triagedAt: Date | null;
  /** Set when the case was split into parts. */
  readonly splitAt?: Date | null;
  /** The case of another desk on the same matter, whose answers it takes. */
  readonly followsId?: string | null;
}

/**
 * Own sportello, own ente titolare, or, in the rete allargata, what one wrote oneself (C24). By the network itself and by no
 * right of it: sight of persons is not widened by a switch (N2).
 */
export function worksAtDesk(actor: Actor, c: CaseFacts): boolean {
  if (!isPerson(actor) || c.enteId !== actor.enteId || !hasRole(actor, 'OPERATOR', 'ENTE_ADMIN')) return false;
  if (c.openedById === actor.personId) return true;
  if (actor.tier !== 'RISTRETTA') return false;
  if (hasRole(actor, 'ENTE_ADMIN')) return true;
  return c.sportelloId !== null && actor.sportelloIds.includes(c.sportelloId);
}

/** The referent of the office that must answer; they are outside the loop and may look at any time (C12). */
export const answersFor = (actor: Actor, c: Pick<CaseFacts, 'officeId'>): boolean =>
  isPerson(actor) && hasRole(actor, 'OFFICE_REFERENT') && c.officeId !== null && c.officeId === actor.officeId;

const isLiaison = (actor: Actor) => isPerson(actor) && hasRole(actor, 'LIAISON');
const coordinates = (actor: Actor) => isPerson(actor) && isCoordination(actor);
const hasAnswer = (c: CaseFacts) => c.state === CaseState.ANSWERED || c.state === CaseState.CLOSED;

/**
 * Who sees a case (C24): until it is submitted its desk alone, then those whom it concerns. The same sentence, written independently, is the row-level security of table "case";
 * test/visibility.test.ts proves that they agree and that each stands alone.
 */
export function canSee(actor: Actor, c: CaseFacts): boolean {
  if (worksAtDesk(actor, c)) return true;
  if (!isPerson(actor) || c.submittedAt === null) return false;
  if (isCoordination(actor) || hasRole(actor, 'AUDITOR') || answersFor(actor, c)) return true;
  if (isLiaison(actor) && c.triagedAt !== null) return true;
  return hasRole(actor, 'EDITOR') && hasAnswer(c);
}

/** How much of a case that one sees is shown: an editor sees no person, an auditor no content at all. */
export type Sight = 'WHOLE' | 'NO_PERSON' | 'METADATA';

export function sightOf(actor: Actor, c: CaseFacts): Sight {
  if (worksAtDesk(actor, c) || coordinates(actor) || isLiaison(actor) || answersFor(actor, c)) return 'WHOLE';
  return isPerson(actor) && hasRole(actor, 'EDITOR') && hasAnswer(c) ? 'NO_PERSON' : 'METADATA';
}

/** Those who handle a case: its desk and those who carry it to the offices and back (C27, C28). */
export const handles = (actor: Actor, c: CaseFacts): boolean =>
  canSee(actor, c) && (worksAtDesk(actor, c) || coordinates(actor) || isLiaison(actor));

/** Who reads in the timeline who looked at a case (C22). */
export const seesViews = (actor: Actor): boolean =>
  coordinates(actor) || (isPerson(actor) && hasRole(actor, 'AUDITOR'));

/** Whether persons and pratiche may be searched: never by those who see some case without them (threat TH8). */
export const seesPersons = (actor: Actor): boolean => seesContent(actor) && !hasRole(actor, 'EDITOR');

/** Whether words may be searched: never by those who see some case as metadata only. */
export const seesContent = (actor: Actor): boolean => !hasRole(actor, 'AUDITOR');

/** Those who carry answers to desks: nobody else knows of one before it leaves (C43). */
export const carries = (actor: Actor) => coordinates(actor) || isLiaison(actor);

const hands: Record<CaseMove, (actor: Actor, c: CaseFacts) => boolean> = {
  save: worksAtDesk,
  submit: worksAtDesk,
  triage: coordinates,
  relay: carries,
  answer: carries,
  ask: carries,
  inform: worksAtDesk,
  reopen: worksAtDesk,
  close: (actor, c) => worksAtDesk(actor, c) || coordinates(actor),
  cancel: (actor, c) => worksAtDesk(actor, c) || coordinates(actor),
  attach: (actor, c) => worksAtDesk(actor, c) || carries(actor),
  transfer: (actor, c) => worksAtDesk(actor, c) || coordinates(actor),
  split: coordinates,
  merge: coordinates,
  mediate: (actor, c) => worksAtDesk(actor, c) || carries(actor),
  advise: (actor, c) => worksAtDesk(actor, c) || carries(actor),
  assign: carries,
  note: (actor, c) => worksAtDesk(actor, c) || carries(actor) || answersFor(actor, c),
};

/** Whether a move is this actor's to make, on a case that they see, whatever its state. */
export const mayMove = (actor: Actor, c: CaseFacts, move: CaseMove): boolean =>
  canSee(actor, c) && hands[move](actor, c);

/** Whether a case as it stands allows a move: its state, and that its parts or the case that it follows do not speak for it. */
export const allows = (c: CaseFacts, move: CaseMove): boolean =>
  isLawful(c.state, move) && !((c.splitAt || c.followsId) && ownMoves.includes(move));

/** Whether this actor can make a move now; answers every `viewerCan…`. */
export const canMove = (actor: Actor, c: CaseFacts, move: CaseMove): boolean =>
  allows(c, move) && mayMove(actor, c, move);

const rightToRaise = (purpose: CasePurpose): NetworkRight =>
  purpose === CasePurpose.CONSULTATION ? 'RAISE_CONSULTATIONS' : 'RAISE_PRATICHE';

/**
 * Why a desk may write: in an ente of its own, for what its network may raise. By default that is all three purposes in the
 * rete ristretta, in the allargata consultations, which the Coordinamento receives as it does every case (N2).
 */
export const mayRaise = (actor: Actor, purpose: CasePurpose): boolean =>
  isPerson(actor) &&
  actor.enteId !== null &&
  hasRole(actor, 'OPERATOR', 'ENTE_ADMIN') &&
  holds(actor, rightToRaise(purpose));

/** Whom a desk may write to: who raises no pratiche asks the Coordinamento, which passes on what is for an office (N2). */
export const mayAddress = (actor: Actor, addressee: Addressee): boolean =>
  addressee === Addressee.COORDINAMENTO || holds(actor, 'RAISE_PRATICHE');

/** Who may open a case (C1): whoever may raise one, for one purpose or another. */
export const canOpen = (actor: Actor): boolean =>
  Object.values(CasePurpose).some((purpose) => mayRaise(actor, purpose));

/** Who writes anew what was answered: editors and coordination release it to other desks (C5), and make FAQ of it (C33). */
export const canRelease = (actor: Actor, c: CaseFacts): boolean =>
  canSee(actor, c) && hasAnswer(c) && (hasRole(actor, 'EDITOR') || coordinates(actor));

/**
 * Who proposes a FAQ of what was answered (C33): they, and its desk where the network may (N2), save a multiplier, which makes
 * no contents (N27). What a desk proposes goes to the editors, who publish it or not.
 */
export const canProposeFaq = (actor: Actor, c: CaseFacts): boolean =>
  canRelease(actor, c) ||
  (worksAtDesk(actor, c) && hasAnswer(c) && holds(actor, 'PROPOSE_FAQ') && actor.isMultiplier !== true);

export const canDiscussInEquipe = (actor: Actor, c: CaseFacts): boolean =>
  c.submittedAt !== null && canSee(actor, c) && (worksAtDesk(actor, c) || coordinates(actor));
