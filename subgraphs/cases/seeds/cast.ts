import { type Actor, ANONYMOUS, type Role } from '@respi/kit/actor.js';
import { seedId } from '@respi/kit/seed-id.js';
import { Addressee } from '../src/case/case.vocabulary.js';
import type { Membership, Territory } from './territory.js';

/** The people of a territory who play the demonstration, found by what they do. */
export interface Cast {
  /** Operators of sportelli. */
  readonly desks: readonly Actor[];
  /** Operators of the rete allargata; a territory may have none. */
  readonly wider: readonly Actor[];
  readonly coordinator: Actor;
  readonly liaison: Actor;
  readonly liaisonName: string;
  referentOf(office: Addressee): Actor | null;
  officeId(office: Addressee): string;
}

/** Casts the demonstration; null where a territory brings no people (production) or lacks a part. */
export function castOf(territory: Territory): Cast | null {
  const parts = territory.people.flatMap((person) =>
    person.memberships.map((membership) => ({
      person,
      membership,
      actor: actorOf(territory, person.code, membership),
    })),
  );
  const withRole = (role: Role) => parts.filter(({ membership }) => membership.role === role);
  const operators = withRole('OPERATOR').map(({ actor }) => actor);
  const [coordinator] = withRole('COORDINATION');
  const [liaison] = withRole('LIAISON');
  const desks = operators.filter((actor) => actor.sportelloIds.length > 0);
  if (!coordinator || !liaison || desks.length === 0) return null;
  const officeId = (kind: Addressee) =>
    seedId('office', territory.offices.find((office) => office.kind === kind)?.code ?? '');
  return {
    desks,
    wider: operators.filter((actor) => actor.tier === 'ALLARGATA'),
    coordinator: coordinator.actor,
    liaison: liaison.actor,
    liaisonName: liaison.person.displayName,
    referentOf: (kind) =>
      withRole('OFFICE_REFERENT').find(({ actor }) => actor.officeId === officeId(kind))?.actor ?? null,
    officeId,
  };
}

function actorOf(territory: Territory, personCode: string, membership: Membership): Actor {
  const { ente, sportello, office, role } = membership;
  return {
    ...ANONYMOUS,
    kind: 'PERSON',
    personId: seedId('person', personCode),
    contextId: seedId('context', `${personCode}@${ente}`),
    enteId: seedId('ente', ente),
    sportelloIds: sportello ? [seedId('sportello', sportello)] : [],
    officeId: office ? seedId('office', office) : null,
    roles: [role],
    tier: territory.enti.find(({ code }) => code === ente)?.tier ?? null,
    epoch: 1,
  };
}
