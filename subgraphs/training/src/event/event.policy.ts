import { type Actor, hasRole } from '@respi/kit/actor.js';
import { holds } from '@respi/kit/rights.js';
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

interface Audience {
  readonly audienceTiers: readonly string[];
  readonly audienceCategories: readonly string[];
}

/** Whether the audience of an event holds a person of such an ente (T2). Empty lists admit all. */
export const isInAudience = (audience: Audience, ente: { tier: string | null; category: string | null }): boolean =>
  (audience.audienceTiers.length === 0 || audience.audienceTiers.includes(ente.tier ?? '')) &&
  (audience.audienceCategories.length === 0 || audience.audienceCategories.includes(ente.category ?? ''));

/** Who joins: people whose network joins events, at those that are open to them (T2, N2). */
export const mayJoin = (actor: Actor, audience: Audience, category: string | null): boolean =>
  actor.kind === 'PERSON' && holds(actor, 'JOIN_EVENTS') && isInAudience(audience, { tier: actor.tier, category });
