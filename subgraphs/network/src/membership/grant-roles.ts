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

/** Gives a person roles in an ente, and the context in which to act with them. */
export async function grantRoles(tx: Tx, grant: Grant): Promise<void> {
  const { personId, enteId } = grant;
  await tx.sql(
    'insert into acting_context (id, person_id, ente_id) values (?, ?, ?) on conflict (person_id, ente_id) do nothing',
    [randomUUID(), personId, enteId],
  );
  giveRoles(tx, grant);
}

/** Writes the roles themselves, for a person whose context exists. */
export function giveRoles(tx: Tx, grant: Grant): void {
  const { personId, enteId, officeId, startOn, invitedBy: grantedBy } = grant;
  for (const role of grant.roles) {
    const desks = AT_DESK.includes(role) && grant.sportelloIds.length > 0 ? grant.sportelloIds : [null];
    for (const sportelloId of desks) {
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
