import type { Tx } from '@respi/kit/command.js';
import { TrainingEvent } from '../event/event.entity.js';
import { writeLetter } from '../letter/write-letter.js';
import { takePlace } from './enrol.js';
import type { Registration } from './registration.entity.js';
import { RegistrationState } from './registration.states.js';

/** A request is answered, by the ente or by its silence: a place or a refusal, told to the person (T7). */
export async function decideRequest(
  tx: Tx,
  found: Registration,
  verdict: { isApproved: boolean; reason: string | null; by: 'ENTE' | 'SILENCE' },
): Promise<RegistrationState> {
  const event = await tx.em.findOneOrFail(TrainingEvent, { id: found.eventId });
  found.moveTo(verdict.isApproved ? RegistrationState.APPROVED : RegistrationState.REJECTED);
  found.decisionReason = verdict.reason;
  await tx.em.flush();
  await tx.sql('update registration set decided_by = ?, decided_at = ? where id = ?', [
    verdict.by === 'ENTE' ? tx.actor.personId : null,
    tx.now,
    found.id,
  ]);
  const state = verdict.isApproved ? await takePlace(tx, found.id) : RegistrationState.REJECTED;
  const detail = { state, by: verdict.by };
  await tx.event({ entity: 'registration', entityId: found.id, verb: 'decided', detail });
  await tx.fact({ kind: 'TRAINING_REQUEST_DECIDED', enteId: found.enteId, bacinoId: event.bacinoId, detail });
  await tx.notice({
    kind: 'TRAINING_CHANGED',
    audience: { personId: found.personId as string },
    href: `/area-riservata/formazione/${event.slug}`,
    params: { state },
    entityKey: found.id,
  });
  await writeLetter(tx, event, found.id, verdict.isApproved ? 'APPROVED' : 'REJECTED');
  return state;
}
