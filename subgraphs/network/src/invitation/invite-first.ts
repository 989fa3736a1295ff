import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import type { Ente } from '../ente/ente.entity.js';
import { newToken, tokenHash } from '../identity/token.js';
import { Role } from '../membership/role.enum.js';
import { Invitation } from './invitation.entity.js';
import { checkedEmail, checkedLocale, checkedName } from './person-fields.js';
import { INVITATION_DAYS, sendInvitation } from './send-invitation.js';

/** Invites the first operator whom an ente named, to administer it and to work in it (N6). */
export async function inviteFirst(
  tx: Tx,
  ente: Ente,
  { email, name, invitedBy }: { email: string; name: string; invitedBy: string },
): Promise<void> {
  const token = newToken();
  const invited = tx.em.create(Invitation, {
    id: randomUUID(),
    personId: randomUUID(),
    email: checkedEmail(email),
    displayName: checkedName(name),
    enteId: ente.id,
    roles: [Role.ENTE_ADMIN, Role.OPERATOR],
    sportelloIds: [],
    officeId: null,
    locale: checkedLocale(null),
    tokenHash: tokenHash(token),
    invitedBy,
    createdAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + INVITATION_DAYS * 86_400_000),
    acceptedAt: null,
    needsApproval: false,
    approvedAt: null,
    approvedBy: null,
    closedAt: null,
    closedBy: null,
    version: 1,
  });
  await tx.event({ entity: 'ente', entityId: ente.id, verb: 'person-invited', detail: { invitationId: invited.id } });
  await sendInvitation(tx, invited, ente.name, token);
}
