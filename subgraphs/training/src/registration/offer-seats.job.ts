import { randomUUID } from 'node:crypto';
import { SYSTEM } from '@respi/kit/actor.js';
import { command, jobKey, type Tx } from '@respi/kit/command.js';
import { type House, houseContext } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { TrainingEvent } from '../event/event.entity.js';
import { SilenceEffect } from '../event/event.enums.js';
import { decideRequest } from './decide-request.js';
import { Registration } from './registration.entity.js';
import { tellPerson } from './tell-person.js';

/** How long an offered seat is held for one person (T6). */
export const OFFER_HOURS = 48;

/**
 * Time decides what people did not: overdue requests take the meaning of silence, overdue offers and unconfirmed seats
 * lapse, and each free seat is offered to the next who may have it: one person, one seat, for a time. One transaction:
 * a worker that dies half-way has offered nothing (T6, T7, T17).
 */
export const offerSeats: HouseJob = {
  name: 'offer-seats',
  everySeconds: 3,
  async run(house: House): Promise<void> {
    const ctx = houseContext(house, { actor: SYSTEM, requestId: `job-${randomUUID()}`, locale: 'it', mayWrite: true });
    await command(ctx, { verb: 'offerSeats', input: jobKey('offer-seats') }, async (tx) => {
      await letSilenceDecide(tx);
      await lapse(tx);
      const events = await tx.sql<{ id: string }>(
        `select e.id from training_event e where e.state = 'PUBLISHED' and e.starts_at > ?
           and exists (select 1 from registration r where r.event_id = e.id and r.state = 'WAITLISTED') order by e.id`,
        [tx.now],
      );
      for (const { id } of events) await offerAt(tx, id);
      return {};
    });
  },
};

async function letSilenceDecide(tx: Tx): Promise<void> {
  const overdue = await tx.sql<{ id: string; silence: SilenceEffect }>(
    `select r.id, e.silence from registration r join training_event e on e.id = r.event_id
     where r.state = 'REQUESTED' and r.answer_by <= ? order by r.answer_by, r.arrival limit 200 for update of r skip locked`,
    [tx.now],
  );
  for (const { id, silence } of overdue) {
    const found = await tx.em.findOneOrFail(Registration, { id });
    const isApproved = silence === SilenceEffect.APPROVES;
    await decideRequest(tx, found, { isApproved, reason: null, by: 'SILENCE' });
  }
}

async function lapse(tx: Tx): Promise<void> {
  const lapsed = await tx.sql<{ id: string; event_id: string; person_id: string | null; verb: string }>(
    `update registration r set state = 'WITHDRAWN', seat = null, expires_at = null, reconfirm_by = null, version = version + 1
     from (select id, case when state = 'OFFERED' then 'offerLapsed' else 'notReconfirmed' end as verb from registration
       where (state = 'OFFERED' and expires_at <= ?) or (state = 'CONFIRMED' and reconfirm_by <= ?) for update skip locked) due
     where r.id = due.id returning r.id, r.event_id, r.person_id, due.verb`,
    [tx.now, tx.now],
  );
  for (const { id, event_id: eventId, person_id: personId, verb } of lapsed) {
    const event = await tx.em.findOneOrFail(TrainingEvent, { id: eventId });
    await tx.event({ entity: 'registration', entityId: id, verb });
    await tellPerson(tx, event, { id, personId }, 'LAPSED');
  }
}

async function offerAt(tx: Tx, eventId: string): Promise<void> {
  const event = await tx.em.findOneOrFail(TrainingEvent, { id: eventId });
  const limit = Math.min(tx.now.getTime() + OFFER_HOURS * 3_600_000, event.startsAt.getTime());
  const expiresAt = new Date(limit);
  for (;;) {
    const [next] = await tx.sql<{ id: string | null }>('select offer_place(?, ?, ?) as id', [
      eventId,
      tx.now,
      expiresAt,
    ]);
    if (!next?.id) return;
    const offered = await tx.em.findOneOrFail(Registration, { id: next.id });
    const detail = { expiresAt: expiresAt.toISOString() };
    await tx.event({ entity: 'registration', entityId: offered.id, verb: 'offered', detail });
    await tellPerson(tx, event, offered, 'OFFERED');
  }
}
