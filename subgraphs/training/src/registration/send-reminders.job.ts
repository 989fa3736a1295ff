import { randomUUID } from 'node:crypto';
import { SYSTEM } from '@respi/kit/actor.js';
import { command, jobKey } from '@respi/kit/command.js';
import { type House, houseContext } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { TrainingEvent } from '../event/event.entity.js';
import { writeLetter } from '../letter/write-letter.js';

/** How long before the beginning people are reminded. */
const BEFORE_HOURS = 48;

/** Reminds everybody who has a seat, once, two days before: an event, a notice and a letter in one transaction (T23). */
export const sendReminders: HouseJob = {
  name: 'training-reminders',
  everySeconds: 60,
  async run(house: House): Promise<void> {
    const ctx = houseContext(house, { actor: SYSTEM, requestId: `job-${randomUUID()}`, locale: 'it', mayWrite: true });
    await command(ctx, { verb: 'trainingReminders', input: jobKey('training-reminders') }, async (tx) => {
      const until = new Date(tx.now.getTime() + BEFORE_HOURS * 3_600_000);
      const due = await tx.sql<{ id: string; event_id: string; person_id: string | null }>(
        `update registration r set reminded_at = ? from training_event e
         where e.id = r.event_id and e.state = 'PUBLISHED' and e.starts_at > ? and e.starts_at <= ?
           and r.state = 'CONFIRMED' and r.reminded_at is null and r.registered_at < e.starts_at - interval '2 days'
         returning r.id, r.event_id, r.person_id`,
        [tx.now, tx.now, until],
      );
      for (const { id, event_id: eventId, person_id: personId } of due) {
        const event = await tx.em.findOneOrFail(TrainingEvent, { id: eventId });
        await tx.event({ entity: 'registration', entityId: id, verb: 'reminded' });
        if (personId) {
          await tx.notice({
            kind: 'TRAINING_REGISTERED',
            audience: { personId },
            href: `/area-riservata/formazione/${event.slug}`,
            params: { state: 'REMINDER' },
            entityKey: id,
          });
        }
        await writeLetter(tx, event, id, 'REMINDER');
      }
      return {};
    });
  },
};
