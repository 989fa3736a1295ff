import type { Actor, NetworkTierName } from './actor.js';

/**
 * What belonging to a network gives the people of an ente, beside their roles (N2). The coordination gives and takes them
 * in network; how much of a case somebody sees (C24) is none of them: sight of persons is not widened by a switch.
 */
export const NETWORK_RIGHTS = [
  'RAISE_CONSULTATIONS',
  'RAISE_PRATICHE',
  'BOOK_FOR_CITIZENS',
  'KEEP_AGENDAS',
  'READ_RESERVED_KNOWLEDGE',
  'READ_NETWORK_KNOWLEDGE',
  'PROPOSE_FAQ',
  'KEEP_SERVICE_SHEETS',
  'JOIN_EVENTS',
] as const;

export type NetworkRight = (typeof NETWORK_RIGHTS)[number];

const OF_WHOEVER_IS_SIGNED_IN: readonly NetworkRight[] = [
  'READ_NETWORK_KNOWLEDGE',
  'KEEP_SERVICE_SHEETS',
  'JOIN_EVENTS',
];

/** What each network has until the coordination says otherwise (N2, seed S4): to be confirmed by it. */
export const DEFAULT_RIGHTS: Readonly<Record<NetworkTierName, readonly NetworkRight[]>> = {
  RISTRETTA: NETWORK_RIGHTS,
  ALLARGATA: ['RAISE_CONSULTATIONS', ...OF_WHOEVER_IS_SIGNED_IN],
  ESTERNA: OF_WHOEVER_IS_SIGNED_IN,
};

/** What the network of their ente gives a person; nothing to machines, whose scopes say it all. */
export const rightsOf = (actor: Actor): readonly NetworkRight[] =>
  actor.kind === 'PERSON' ? (actor.rights ?? DEFAULT_RIGHTS[actor.tier ?? 'ESTERNA']) : [];

/** Whether the network of their ente gives a person a right; in row-level security it is `actor_holds`. */
export const holds = (actor: Actor, right: NetworkRight): boolean => rightsOf(actor).includes(right);
