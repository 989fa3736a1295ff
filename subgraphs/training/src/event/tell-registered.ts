import type { Tx } from '@respi/kit/command.js';
import { writeLetter } from '../letter/write-letter.js';
import type { TrainingEvent } from './event.entity.js';

/** One notice and one letter per registered person or guest, the calendar file in the letter (T17, T18). */
export async function tellRegistered(tx: Tx, event: TrainingEvent, change: 'MOVED' | 'CANCELLED'): Promise<void> {
  const people = await tx.sql<{ id: string; person_id: string | null }>(
    `select id, person_id from registration
     where event_id = ? and state in ('REQUESTED', 'APPROVED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') order by arrival`,
    [event.id],
  );
  for (const { id, person_id: personId } of people) {
    if (personId) {
      await tx.notice({
        kind: 'TRAINING_CHANGED',
        audience: { personId },
        href: `/area-riservata/formazione/${event.slug}`,
        params: { state: change },
        entityKey: `${event.id}:${personId}`,
      });
    }
    await writeLetter(tx, event, id, change);
  }
}
