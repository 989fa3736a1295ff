import { LockMode } from '@mikro-orm/postgresql';
import type { Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound } from '@respi/kit/user-error.js';
import { Invitation } from './invitation.entity.js';
import { canSeeInvitation } from './invitation.policy.js';

/** The invitation that a command changes, locked; hidden where it is not visible. */
export async function holdInvitation(tx: Tx, id: string): Promise<Invitation> {
  const found = isId(id) ? await tx.em.findOne(Invitation, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!found || !canSeeInvitation(tx.actor, found)) throw notFound(['invitationId']);
  return found;
}
