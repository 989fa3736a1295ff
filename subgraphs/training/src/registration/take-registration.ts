import { LockMode } from '@mikro-orm/core';
import { expectVersion, type Tx } from '@respi/kit/command.js';
import { notFound } from '@respi/kit/user-error.js';
import { Registration } from './registration.entity.js';

/** The registration that a command is about, locked until it is done; hidden and absent are the same. */
export async function takeRegistration(
  tx: Tx,
  input: { registrationId: string; expectedVersion?: number | null },
): Promise<Registration> {
  const found = await tx.em.findOne(
    Registration,
    { id: input.registrationId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!found) throw notFound(['registrationId']);
  expectVersion(found, input.expectedVersion);
  return found;
}
