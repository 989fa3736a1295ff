import { type Actor, hasRole } from '@respi/kit/actor.js';
import { EventState } from './event.states.js';

export interface EventRow {
  state: EventState | `${EventState}`;
  isPublic: boolean;
}

/** Who plans, changes and cancels meetings. */
export const isOrganiser = (actor: Actor): boolean =>
  actor.kind === 'SYSTEM' || hasRole(actor, 'TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR');

/** People of the network, and machines that a second person has let beyond the public: they alone have a tier (G2, I10). */
const isOfTheNetwork = (actor: Actor): boolean =>
  actor.kind === 'PERSON' || (actor.kind === 'CLIENT' && actor.tier !== null);

/** Drafts are the organisers' own; what is not public is for the network. */
export const canSee = (actor: Actor, event: EventRow): boolean =>
  isOrganiser(actor) || (event.state !== EventState.DRAFT && (event.isPublic || isOfTheNetwork(actor)));

export const canManage = (actor: Actor, event: EventRow): boolean =>
  isOrganiser(actor) && event.state !== EventState.CANCELLED;

/** Whether the audience of an event holds a person of such an ente (T2). Empty lists admit all. */
export const isInAudience = (
  audience: { audienceTiers: readonly string[]; audienceCategories: readonly string[] },
  ente: { tier: string | null; category: string | null },
): boolean =>
  (audience.audienceTiers.length === 0 || audience.audienceTiers.includes(ente.tier ?? '')) &&
  (audience.audienceCategories.length === 0 || audience.audienceCategories.includes(ente.category ?? ''));
