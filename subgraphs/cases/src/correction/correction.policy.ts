import { type Actor, hasRole, isCoordination, isPerson } from '@respi/kit/actor.js';

export interface CorrectionFacts {
  readonly enteId: string;
  readonly sportelloId: string | null;
  readonly personId: string | null;
  readonly sentById: string;
}

/**
 * Whose the correction is to acknowledge: the desk that used the answer; in the rete allargata, the person (C14). By the
 * network itself, as the sight of cases is: no right of it widens it (N2).
 */
export function isForDeskOf(actor: Actor, one: CorrectionFacts): boolean {
  if (!isPerson(actor) || !hasRole(actor, 'OPERATOR', 'ENTE_ADMIN') || one.enteId !== actor.enteId) return false;
  if (one.personId === actor.personId) return true;
  if (actor.tier !== 'RISTRETTA') return false;
  if (hasRole(actor, 'ENTE_ADMIN')) return true;
  return one.sportelloId !== null && actor.sportelloIds.includes(one.sportelloId);
}

/** Who sees a correction: its desk, those who carry answers, and the referent who sent it. Twin of the row security of "correction". */
export const canSeeCorrection = (actor: Actor, one: CorrectionFacts): boolean =>
  isForDeskOf(actor, one) ||
  (isPerson(actor) && (isCoordination(actor) || hasRole(actor, 'LIAISON') || one.sentById === actor.personId));
