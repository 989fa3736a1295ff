import { type Actor, hasRole, isPerson } from '@respi/kit/actor.js';

interface ErasureRow {
  readonly state: string;
  readonly askedBy: string;
}

/** Who may look at requests to be forgotten. */
export const canSeeErasures = (actor: Actor): boolean =>
  isPerson(actor) && hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR');

/** A second person decides: never the one who asked (four eyes, as for delicate roles). */
export const canDecide = (actor: Actor, { state, askedBy }: ErasureRow): boolean =>
  isPerson(actor) && hasRole(actor, 'PROVINCIAL_COORDINATOR') && state === 'REQUESTED' && actor.personId !== askedBy;
