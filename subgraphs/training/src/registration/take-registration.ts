import { LockMode } from '@mikro-orm/core';
import { expectVersion, type Tx } from '@respi/kit/command.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { TrainingEvent } from '../event/event.entity.js';
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

/** Nobody withdraws from a meeting that has begun: who does not come is counted, whatever they do afterwards (T23). */
export async function assertNotBegun(tx: Tx, eventId: string, field: string): Promise<void> {
  const { startsAt, state } = await tx.em.findOneOrFail(TrainingEvent, { id: eventId });
  if (startsAt > tx.now) return;
  throw new Refusal(UserErrorCode.WRONG_STATE, 'L’incontro è già cominciato: non ci si ritira più.', [field], {
    state,
  });
}
