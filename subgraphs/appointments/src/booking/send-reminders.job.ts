import { SYSTEM } from '@respi/kit/actor.js';
import { command } from '@respi/kit/command.js';
import { type House, houseContext, writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { mintToken } from './bearer.js';
import { Booking } from './booking.entity.js';
import { writeToCitizen } from './booking-messages.js';

interface Due {
  readonly id: string;
  readonly hours: number;
}

/** Appointments whose reminder hour has struck, not yet reminded for it, and not made after it. */
const DUE = `
select b.id, h.hours from booking b
join agenda a on a.id = b.agenda_id
cross join lateral unnest(a.reminder_hours) as h(hours)
where b.state = 'CONFIRMED' and b.starts_at > ?
  and b.starts_at - make_interval(hours => h.hours) <= ?
  and b.confirmed_at < b.starts_at - make_interval(hours => h.hours)
  and not h.hours = any (b.reminded)
order by b.starts_at, h.hours limit 200`;

/** Reminds once per configured hour, with a link that cancels at once (A19); hours are real ones, across clock changes (A41). */
export const sendReminders: HouseJob = {
  name: 'send-reminders',
  everySeconds: 60,
  async run(house) {
    const now = house.clock.now();
    const due = (await writerFor(house, SYSTEM).transactional((em) =>
      (em as ReturnType<typeof writerFor>).execute(DUE, [now, now]),
    )) as Due[];
    for (const one of due) await remind(house, one);
  },
};

async function remind(house: House, { id, hours }: Due): Promise<void> {
  const ctx = houseContext(house, { actor: SYSTEM, requestId: `reminder-${id}`, locale: 'it', mayWrite: true });
  await command(ctx, { verb: 'remind', input: { clientKey: `remind-${id}-${hours}` } }, async (tx) => {
    const marked = await tx.sql(
      `update booking set reminded = reminded || ?::int where id = ? and state = 'CONFIRMED' and not ?::int = any (reminded) returning id`,
      [hours, id, hours],
    );
    const booking = marked.length > 0 ? await tx.em.findOne(Booking, { id }) : null;
    if (booking?.email || booking?.phone) await writeToCitizen(tx, 'reminder', booking, await mintToken(tx, id));
    if (booking) await tx.event({ entity: 'booking', entityId: id, verb: 'reminded', detail: { hours } });
    return { id };
  });
}
