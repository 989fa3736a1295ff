import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import type { Booking } from './booking.entity.js';
import { type BookingEvent, type BookingMessage, DeliveryState } from './booking-log.type.js';

const MESSAGES = prepared(
  'booking.messages',
  `select substr(o.entity_key, 9) as "bookingId", o.command as kind, o.created_at as at,
     case when o.dead_at is not null then 'FAILED' when r.outcome is not null then r.outcome
       when o.done_at is not null then 'SENT' else 'WAITING' end as state,
     coalesce(r.code, substring(o.last_error from '^bounce [0-9]{3} (5\\.[0-9.]+)'), substring(o.last_error from '^bounce ([0-9]{3})')) as code
   from outbox o left join letter_report r on r.letter_id = o.id
   where o.kind = 'MAIL' and o.entity_key = any($1::text[]) order by o.entity_key, o.seq`,
);
const EVENTS = prepared(
  'booking.events',
  `select entity_id as "bookingId", at, verb, person_id as "personId" from event
   where entity = 'booking' and entity_id = any($1::uuid[]) order by entity_id, id`,
);

type Message = BookingMessage & { bookingId: string };
type Step = Omit<BookingEvent, 'by'> & { bookingId: string; personId: string | null };

/** Letters of a booking that the viewer has been let through to. */
export const messagesOf = (ctx: HouseContext, { id }: Booking): Promise<BookingMessage[]> =>
  ctx
    .loader<string, BookingMessage[]>('messagesOfBooking', async (ids) => {
      const rows = await ctx.db.rows<Message>(MESSAGES, [ids.map((one) => `booking:${one}`)]);
      return grouped(
        ids,
        rows.map((row) => ({ ...row, state: DeliveryState[row.state] })),
        (row) => row.bookingId,
      );
    })
    .load(id);

/** What was done to a booking, oldest first. */
export const historyOf = (ctx: HouseContext, { id }: Booking): Promise<BookingEvent[]> =>
  ctx
    .loader<string, BookingEvent[]>('historyOfBooking', async (ids) => {
      const rows = await ctx.db.rows<Step>(EVENTS, [ids]);
      return grouped(
        ids,
        rows.map(({ personId, ...row }) => ({ ...row, by: personId ? { id: personId } : null })),
        (row) => row.bookingId,
      );
    })
    .load(id);
