import type { Tx } from '@respi/kit/command.js';
import type { Invitation } from './invitation.entity.js';

/** An invitation is good for seven days from when its letter leaves (I2). */
export const INVITATION_DAYS = 7;

/** Sends the link of an invitation; the token is in the letter and nowhere else. */
export const sendInvitation = (
  tx: Tx,
  { id, email, locale }: Pick<Invitation, 'id' | 'email' | 'locale'>,
  ente: string,
  token: string,
): Promise<void> =>
  tx.mail({
    to: email,
    template: 'invitation',
    locale,
    params: { token, days: INVITATION_DAYS, ente },
    entityKey: `invitation:${id}`,
  });

/** Tells those who may approve that delicate roles, offered or lent, wait for another person (I10). */
export async function askForApproval(tx: Tx, entityKey: string): Promise<void> {
  await tx.notice({
    kind: 'ACCESS_CHANGED',
    audience: { roles: ['PROVINCIAL_COORDINATOR', 'ADMIN'] },
    href: '/area-riservata/accessi',
    params: { event: 'APPROVAL' },
    entityKey,
  });
import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import type { Ente } from '../ente/ente.entity.js';
import { newToken, tokenHash } from '../identity/token.js';
import type { Role } from '../membership/role.enum.js';
import { Invitation } from './invitation.entity.js';
import { checkedEmail, checkedLocale, checkedName } from './person-fields.js';

const DAYS = 7;

export interface NewInvitation {
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly sportelloIds?: readonly string[];
  readonly officeId?: string;
  readonly locale?: string;
  readonly invitedBy: string;
}

/** Writes an invitation and its letter; the link travels by e-mail only (I2). Who may is asked before. */
export async function sendInvitation(tx: Tx, ente: Ente, given: NewInvitation): Promise<string> {
  const token = newToken();
  const email = checkedEmail(given.email);
  const invited = tx.em.create(Invitation, {
    id: randomUUID(),
    personId: randomUUID(),
    email,
    displayName: checkedName(given.displayName),
    enteId: ente.id,
    roles: [...new Set(given.roles)],
    sportelloIds: [...new Set(given.sportelloIds ?? [])],
    officeId: given.officeId ?? null,
    locale: checkedLocale(given.locale),
    tokenHash: tokenHash(token),
    invitedBy: given.invitedBy,
    createdAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + DAYS * 86_400_000),
    acceptedAt: null,
    version: 1,
  });
  await tx.event({ entity: 'ente', entityId: ente.id, verb: 'person-invited', detail: { invitationId: invited.id } });
  await tx.mail({
    to: email,
    template: 'invitation',
    locale: invited.locale,
    params: { token, days: DAYS, ente: ente.name },
    entityKey: `invitation:${invited.id}`,
  });
  return invited.id;
}
