import { randomUUID } from 'node:crypto';
import { SYSTEM } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, jobKey, type Tx } from '@respi/kit/command.js';
import { type House, houseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Ente } from '../ente/ente.entity.js';
import { newToken, tokenHash } from '../identity/token.js';
import { Role } from '../membership/role.enum.js';
import { Invitation } from './invitation.entity.js';
import { checkedEmail, checkedLocale, checkedName } from './person-fields.js';
import { INVITATION_DAYS, sendInvitation } from './send-invitation.js';

/** Four eyes (I10): one administrator alone could approve nobody, so that a platform begins with two. */
const NEEDED = 2;
/** Stands for the hand that runs the machine: no person of the register invited them. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Who is named on the command line. */
export interface NamedAdministrator {
  readonly displayName: string;
  readonly email: string;
}

const STANDING = `
  select (select count(distinct m.person_id)::int from membership m join person p on p.id = m.person_id and p.disabled_at is null
      where m.role = 'ADMIN' and m.ended_at is null and (m.end_on is null or m.end_on >= ?::date)) as held,
    (select count(*)::int from invitation i where 'ADMIN' = any(i.roles) and i.accepted_at is null and i.closed_at is null
      and i.expires_at > ?) as invited`;

/** How many may still be named: those who hold the role and those who were invited leave no place. */
async function placesLeft(tx: Tx): Promise<number> {
  const [row] = await tx.sql<{ held: number; invited: number }>(STANDING, [localDate(tx.now), tx.now]);
  return NEEDED - (row?.held ?? 0) - (row?.invited ?? 0);
}

async function invite(tx: Tx, ente: Ente, named: NamedAdministrator): Promise<void> {
  const token = newToken();
  const invited = tx.em.create(Invitation, {
    id: randomUUID(),
    personId: randomUUID(),
    email: named.email,
    displayName: named.displayName,
    enteId: ente.id,
    roles: [Role.ADMIN],
    sportelloIds: [],
    officeId: null,
    locale: checkedLocale(null),
    tokenHash: tokenHash(token),
    invitedBy: NOBODY,
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
  const detail = { invitationId: invited.id, first: true };
  await tx.event({ entity: 'ente', entityId: ente.id, verb: 'person-invited', detail });
  await sendInvitation(tx, invited, ente.name, token);
}

/**
 * Opens a platform that nobody administers: invites its first administrators by e-mail, in the ente that coordinates the
 * network. There is no default login and no default secret; once two hold the role or are invited, it refuses (I2, I10).
 */
export async function inviteFirstAdministrators(house: House, named: readonly NamedAdministrator[]): Promise<void> {
  const checked = named.map(({ displayName, email }) => ({
    displayName: checkedName(displayName),
    email: checkedEmail(email),
  }));
  if (checked.length === 0 || new Set(checked.map(({ email }) => email)).size < checked.length) {
    throw new Refusal(UserErrorCode.SAME_PERSON, 'Servono due persone, ciascuna con il suo indirizzo.');
  }
  const ctx = houseContext(house, { actor: SYSTEM, requestId: 'first-administrators', locale: 'it', mayWrite: true });
  await command(ctx, { verb: 'inviteFirstAdministrators', input: jobKey('first-administrators') }, async (tx) => {
    await tx.sql(`select pg_advisory_xact_lock(hashtext('first-administrators'))`);
    const ente = await tx.em.findOne(Ente, { networkRole: 'GENERAL_COORDINATOR' } as never);
    if (!ente) throw new Refusal(UserErrorCode.NOT_FOUND, 'Il registro non ha un ente che coordina la rete.');
    if ((await placesLeft(tx)) < checked.length) {
      throw new Refusal(
        UserErrorCode.LAST_ADMINISTRATOR,
        'La piattaforma ha già i suoi amministratori, o li ha già invitati: gli altri li invitano loro.',
      );
    }
    for (const one of checked) await invite(tx, ente, one);
    return { invited: checked.length };
  });
}
