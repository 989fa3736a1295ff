import type { NetworkRight } from './rights.js';

/** The one who acts: resolved by the gateway, signed into the assertion, trusted by nobody else. */
export const ROLES = [
  'OPERATOR',
  'ENTE_ADMIN',
  'COORDINATION',
  'PROVINCIAL_COORDINATOR',
  'LIAISON',
  'OFFICE_REFERENT',
  'OFFICE_CLERK',
  'MEDIATOR',
  'TRAINER',
  'EDITOR',
  'TRANSLATOR',
  'AUDITOR',
  'ADMIN',
] as const;

export type Role = (typeof ROLES)[number];
export type NetworkTierName = 'RISTRETTA' | 'ALLARGATA' | 'ESTERNA';
/** SYSTEM is a house's own job (seed, worker, clock); no assertion may carry it. */
export type ActorKind = 'ANONYMOUS' | 'PERSON' | 'CLIENT' | 'COURIER' | 'SYSTEM';

/** One acting context: a person (or machine) in one ente, with the roles that hold there and now. */
export interface Actor {
  readonly kind: ActorKind;
  readonly personId: string | null;
  /** Session that carries the request; null for machines and the courier. */
  readonly sessionId: string | null;
  /** Acting context, stamped on every act. */
  readonly contextId: string | null;
  readonly enteId: string | null;
  readonly sportelloIds: readonly string[];
  /** Office of Questura or Prefettura that the person works for. */
  readonly officeId: string | null;
  readonly roles: readonly Role[];
  /** Scopes of a machine client (G2), or the message of the courier. */
  readonly scopes: readonly string[];
  readonly tier: NetworkTierName | null;
  /** Ente.membershipEpoch at resolution: an older one is refused. */
  readonly epoch: number;
  /** Who looks with this person's eyes, by their consent: nothing is changed, both are in the audit (I15). */
  readonly supporterId?: string | null;
  /** Acts for an association that is a multiplier: only what multipliers do (N27). */
  readonly isMultiplier?: boolean;
  /** What the coordination gives the network of the ente (N2); left out where nothing but the defaults is known. */
  readonly rights?: readonly NetworkRight[];
}

export const ANONYMOUS: Actor = {
  kind: 'ANONYMOUS',
  personId: null,
  sessionId: null,
  contextId: null,
  enteId: null,
  sportelloIds: [],
  officeId: null,
  roles: [],
  scopes: [],
  tier: null,
  epoch: 0,
};

export const isPerson = (actor: Actor): boolean => actor.kind === 'PERSON' && actor.personId !== null;
export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.roles.some((role) => roles.includes(role));
/** The operative or the provincial coordination: sees the whole network. */
export const isCoordination = (actor: Actor): boolean => hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR');

export const SYSTEM: Actor = { ...ANONYMOUS, kind: 'SYSTEM' };
