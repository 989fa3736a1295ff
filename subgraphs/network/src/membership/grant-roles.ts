import { randomUUID } from 'node:crypto';
import type { Role } from '@respi/kit/actor.js';
import type { Tx } from '@respi/kit/command.js';
import { Membership } from './membership.entity.js';

export interface Grant {
  readonly personId: string;
  readonly enteId: string;
  readonly roles: readonly Role[];
  readonly sportelloIds: readonly string[];
  readonly officeId: string | null;
  readonly startOn: string;
  readonly invitedBy: string;
}

/** Roles that are held at a desk. */
const AT_DESK: readonly Role[] = ['OPERATOR', 'MEDIATOR'];

interface Held {
  readonly personId: string;
  readonly enteId: string;
  readonly role: string;
  readonly sportelloId: string | null;
}

/**
 * The first day, from one on, on which a person does not hold a role of their own already, since validities never
 * overlap: the day after that of one with an end; null where they hold one without.
 */
export async function freeFrom(tx: Tx, { personId, enteId, role, sportelloId }: Held, day: string) {
  const [found] = await tx.sql<{ day: string | null }>(
    `select case when bool_or(end_on is null) then null else greatest(?::date, max(end_on) + 1)::text end as day from membership
     where person_id = ? and ente_id = ? and role = ? and sportello_id is not distinct from ?::uuid
       and ended_at is null and delegation_id is null`,
    [day, personId, enteId, role, sportelloId],
  );
  return found?.day ?? null;
}

/** Gives a person roles in an ente that they do not hold yet, and the context in which to act with them. */
export async function grantRoles(tx: Tx, grant: Grant): Promise<void> {
  const { personId, enteId } = grant;
  await tx.sql(
    'insert into acting_context (id, person_id, ente_id) values (?, ?, ?) on conflict (person_id, ente_id) do nothing',
    [randomUUID(), personId, enteId],
  );
  await giveRoles(tx, grant);
}

/** Writes the roles themselves, for a person whose context exists; what they hold already is not given twice. */
export async function giveRoles(tx: Tx, grant: Grant): Promise<void> {
  const { personId, enteId, officeId, invitedBy: grantedBy } = grant;
  for (const role of grant.roles) {
    const desks = AT_DESK.includes(role) && grant.sportelloIds.length > 0 ? grant.sportelloIds : [null];
    for (const sportelloId of desks) {
      const startOn = await freeFrom(tx, { personId, enteId, role, sportelloId }, grant.startOn);
      if (startOn === null) continue;
      tx.em.create(Membership, {
        id: randomUUID(),
        personId,
        enteId,
        sportelloId,
        officeId,
        role: role as Membership['role'],
        startOn,
        endOn: null,
        endedAt: null,
        departureId: null,
        grantedBy,
        delegationId: null,
        createdAt: tx.now,
        version: 1,
      });
    }
  }
}
