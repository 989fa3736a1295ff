import type { Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { type ConsentRow, canSeeConsent, isOpen } from './support.policy.js';

/** A consent that a command holds. */
export type HeldConsent = ConsentRow & { readonly id: string; readonly contextId: string };

const HOLD = `
  select id, person_id as "personId", context_id as "contextId", (extract(epoch from expires_at) * 1000)::float8 as "expiresMs",
    ended_at as "endedAt"
  from support_consent where id = ?::uuid for update`;

/** The consent that a command uses or ends, locked; hidden where not visible, refused where it is over or not the actor’s. */
export async function takeConsent(
  tx: Tx,
  id: string,
  mayAct: (row: HeldConsent) => boolean,
  whose: string,
): Promise<HeldConsent> {
  const [row] = isId(id) ? await tx.sql<HeldConsent & { expiresMs: number }>(HOLD, [id]) : [];
  const held = row && { ...row, expiresAt: new Date(row.expiresMs) };
  if (!held || !canSeeConsent(tx.actor, held)) throw notFound(['consentId']);
  if (!isOpen(held, tx.now)) throw new Refusal(UserErrorCode.EXPIRED, 'Il consenso è finito.', ['consentId']);
  if (!mayAct(held)) throw new Refusal(UserErrorCode.NOT_YOURS, whose);
  return held;
}
