import { randomUUID } from 'node:crypto';
import { SYSTEM } from '@respi/kit/actor.js';
import { command, jobKey, type Tx } from '@respi/kit/command.js';
import { type House, houseContext } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';

/** How long an offered seat is held for one person (T6). */
export const OFFER_HOURS = 48;

/** Lets overdue offers lapse and offers each free seat to the next who waits: one person, one seat, for a time. */
export const offerSeats: HouseJob = {
  name: 'offer-seats',
  everySeconds: 3,
  async run(house: House): Promise<void> {
    const ctx = houseContext(house, { actor: SYSTEM, requestId: `job-${randomUUID()}`, locale: 'it', mayWrite: true });
    await command(ctx, { verb: 'offerSeats', input: jobKey('offer-seats') }, async (tx) => {
      await lapse(tx);
      const events = await tx.sql<{ id: string }>(
        `select e.id from training_event e where e.state = 'PUBLISHED' and e.starts_at > ?
           and exists (select 1 from registration r where r.event_id = e.id and r.state = 'WAITLISTED')`,
        [tx.now],
      );
      for (const { id } of events) await offerAt(tx, id);
      return {};
    });
  },
};

async function lapse(tx: Tx): Promise<void> {
  const lapsed = await tx.sql<{ id: string }>(
    `update registration set state = 'WITHDRAWN', seat = null, expires_at = null, version = version + 1
     where state = 'OFFERED' and expires_at <= ? returning id`,
    [tx.now],
  );
  for (const { id } of lapsed) await tx.event({ entity: 'registration', entityId: id, verb: 'offerLapsed' });
}

async function offerAt(tx: Tx, eventId: string): Promise<void> {
  for (;;) {
    const [place] = await tx.sql<{ seat: number | null; waiting: string | null }>(
      'select free_seat(?) as seat, next_waiting(?) as waiting',
      [eventId, eventId],
    );
    if (!place?.seat || !place.waiting) return;
    const expiresAt = new Date(tx.now.getTime() + OFFER_HOURS * 3_600_000);
    const [offered] = await tx.sql<{ id: string; person_id: string; slug: string }>(
      `update registration r set state = 'OFFERED', seat = ?, expires_at = ?, version = r.version + 1
       from training_event e where r.id = ? and r.state = 'WAITLISTED' and e.id = r.event_id
       returning r.id, r.person_id, e.slug`,
      [place.seat, expiresAt, place.waiting],
    );
    if (!offered) return;
    await tx.event({
      entity: 'registration',
      entityId: offered.id,
      verb: 'offered',
      detail: { expiresAt: expiresAt.toISOString() },
    });
    await tx.notice({
      kind: 'TRAINING_CHANGED',
      audience: { personId: offered.person_id },
      href: `/area-riservata/formazione/${offered.slug}`,
      params: { state: 'OFFERED' },
      entityKey: offered.id,
    });
  }
}
