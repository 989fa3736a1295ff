import { type Actor, hasRole } from '@respi/kit/actor.js';
import { isOrganiser } from '../event/event.policy.js';

interface Bodies {
  organiserEnteId: string | null;
  coOrganiserEnteIds: readonly string[];
}

/** Those who hold the meeting propose points: its organisers, and the people of the bodies that design it together (T24). */
export const canProposeItem = (actor: Actor, event: Bodies): boolean =>
  isOrganiser(actor) ||
  (actor.kind === 'PERSON' &&
    actor.enteId !== null &&
    (event.organiserEnteId === actor.enteId || event.coOrganiserEnteIds.includes(actor.enteId)));

export const canRemoveItem = (actor: Actor, item: { personId: string | null }): boolean =>
  isOrganiser(actor) || (actor.personId !== null && item.personId === actor.personId);

/** Cases to discuss concern the desks: the rete ristretta itself, by no right that is given (N2), and the organisers (C40). */
export const canSeeDiscussion = (actor: Actor): boolean =>
  isOrganiser(actor) || (actor.kind === 'PERSON' && actor.tier === 'RISTRETTA' && !hasRole(actor, 'AUDITOR'));
