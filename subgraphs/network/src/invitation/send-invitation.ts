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
}
