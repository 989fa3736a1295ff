import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import type { Booking } from '../booking/booking.entity.js';
import { loadBooking } from '../booking/booking.reads.js';

/** SQL: `b` was booked with the e-mail, the telephone or the codice fiscale of `a`. */
export const SHARES = '(b.email = a.email or b.phone = a.phone or b.tax_code_key = a.tax_code_key)';

const SAME = prepared(
  'booking.sameContact',
  `select a.id as "of", b.id from booking a join booking b on b.agenda_id = a.agenda_id and b.uid <> a.uid and ${SHARES}
   where a.id = any($1::uuid[]) and b.anonymised_at is null and b.state <> 'MOVED' order by b.starts_at desc, b.id limit 200`,
);

/** Appointments of the same agenda with a contact in common, the latest first, within what the reader sees. */
export const sameContact = (ctx: HouseContext, bookingId: string): Promise<Booking[]> =>
  ctx
    .loader<string, Booking[]>('booking.sameContact', async (ids) => {
      const pairs = await ctx.db.rows<{ of: string; id: string }>(SAME, [ids]);
      const found = await Promise.all(pairs.map(({ id }) => loadBooking(ctx, id)));
      const seen = pairs.flatMap(({ of }, at) => (found[at] ? { of, booking: found[at] } : []));
      return grouped(ids, seen, ({ of }) => of).map((rows) => rows.map(({ booking }) => booking));
    })
    .load(bookingId);
