import type { Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import type { Query } from '../identity/identity-room.js';
import { canSeeMachine } from './machine.policy.js';
import { machineById } from './machine.reads.js';
import type { MachineClient } from './machine.type.js';

/** The client that a command changes, locked in the room; hidden where not visible, refused where not the actor’s. */
export async function takeMachine(
  tx: Tx,
  sql: Query,
  id: string,
  mayAct: (row: MachineClient) => boolean,
): Promise<MachineClient> {
  const found = isId(id) ? await machineById(sql, id, 'for update') : null;
  if (!found || !canSeeMachine(tx.actor, found)) throw notFound(['machineClientId']);
  if (found.endedAt) throw new Refusal(UserErrorCode.WRONG_STATE, 'L’applicazione è già chiusa.');
  if (!mayAct(found)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Non spetta a te.');
  return found;
}
