import type { Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { canSeeDelegation, type DelegationRow } from './delegation.policy.js';

export type HeldDelegation = DelegationRow & { readonly id: string };

const HOLD = `
  select id, from_person as "fromPerson", to_person as "toPerson", ente_id as "enteId", needs_approval as "needsApproval",
    ended_at as "endedAt", end_on::text as "endOn"
  from delegation where id = ?::uuid for update`;

/** The delegation that a command changes, locked; hidden where not visible, refused where the act is not the actor’s. */
export async function takeDelegation(
  tx: Tx,
  id: string,
  mayAct: (row: HeldDelegation) => boolean,
  whose: string,
): Promise<HeldDelegation> {
  const [held] = isId(id) ? await tx.sql<HeldDelegation>(HOLD, [id]) : [];
  if (!held || !canSeeDelegation(tx.actor, held)) throw notFound(['delegationId']);
  if (held.endedAt) throw new Refusal(UserErrorCode.WRONG_STATE, 'La delega è già finita.');
  if (!mayAct(held)) throw new Refusal(UserErrorCode.NOT_YOURS, whose);
  return held;
}
