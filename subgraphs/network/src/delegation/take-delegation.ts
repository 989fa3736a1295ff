import type { Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { canSeeDelegation, type DelegationRow } from './delegation.policy.js';
import { takeTurnsOf } from './lend-roles.js';

export type HeldDelegation = DelegationRow & { readonly id: string };

const LENDER = 'select from_person as "from" from delegation where id = ?::uuid';
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
  const [glimpse] = isId(id) ? await tx.sql<{ from: string }>(LENDER, [id]) : [];
  if (!glimpse) throw notFound(['delegationId']);
  await takeTurnsOf(tx, glimpse.from);
  const [held] = await tx.sql<HeldDelegation>(HOLD, [id]);
  if (!held || !canSeeDelegation(tx.actor, held)) throw notFound(['delegationId']);
  if (held.endedAt) throw new Refusal(UserErrorCode.WRONG_STATE, 'La delega è già finita.');
  if (!mayAct(held)) throw new Refusal(UserErrorCode.NOT_YOURS, whose);
  return held;
}
