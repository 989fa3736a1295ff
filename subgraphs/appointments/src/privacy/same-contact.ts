import type { HouseContext } from '@respi/kit/context.js';
import type { FieldCipher } from '@respi/kit/field-cipher.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import type { Booking } from '../booking/booking.entity.js';
import { loadBooking } from '../booking/booking.reads.js';

/** SQL: `b` was booked with the e-mail, the telephone or the codice fiscale of `a`, whose indexes `a.alike` lists. */
export const SHARES =
  "(b.email = a.email or b.phone = a.phone or b.tax_code_key = any (string_to_array(a.alike, ',')))";

/** Indexes under which the codice fiscale of an appointment may lie elsewhere: one for each index key that is known. */
export const alikeOf = (cipher: FieldCipher, sealed: string | null | undefined): string =>
  sealed ? cipher.blindIndexes('tax-code', cipher.open(sealed)).join(',') : '';

const CODES = prepared(
  'booking.sealedCodes',
  'select id, sealed_tax_code as sealed from booking where id = any($1::uuid[])',
);

const SAME = prepared(
  'booking.sameContact',
  `select a.id as "of", b.id
   from (select x.*, k.alike from booking x join unnest($1::uuid[], $2::text[]) k (of_id, alike) on k.of_id = x.id) a
   join booking b on b.agenda_id = a.agenda_id and b.uid <> a.uid and ${SHARES}
   where b.anonymised_at is null and b.state <> 'MOVED' order by b.starts_at desc, b.id limit 200`,
);

/** Appointments of the same agenda with a contact in common, the latest first, within what the reader sees. */
export const sameContact = (ctx: HouseContext, bookingId: string): Promise<Booking[]> =>
  ctx
    .loader<string, Booking[]>('booking.sameContact', async (ids) => {
      const codes = await ctx.db.rows<{ id: string; sealed: string | null }>(CODES, [ids]);
      const pairs = await ctx.db.rows<{ of: string; id: string }>(SAME, [
        codes.map(({ id }) => id),
        codes.map(({ sealed }) => alikeOf(ctx.house.cipher, sealed)),
      ]);
      const found = await Promise.all(pairs.map(({ id }) => loadBooking(ctx, id)));
      const seen = pairs.flatMap(({ of }, at) => (found[at] ? { of, booking: found[at] } : []));
      return grouped(ids, seen, ({ of }) => of).map((rows) => rows.map(({ booking }) => booking));
    })
    .load(bookingId);
