import { citizenHashes } from '@respi/kit/citizen-voucher.js';
import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import type { FieldCipher } from '@respi/kit/field-cipher.js';
import type { Asked, Obstacle, PeopleOfHouse, PersonRecord } from '@respi/kit/privacy/people.js';
import { Booking } from '../booking/booking.entity.js';
import { cancelAs } from '../booking/cancel-as.js';
import { forgetBookings, forgetWaits, holdBookings } from './forget.js';

interface BookingRow {
  id: string;
  code: string;
  state: string;
  starts_at: Date;
  ends_at: Date;
  confirmed_at: Date;
  person_name: string;
  person_surname: string | null;
  email: string | null;
  phone: string | null;
  language: string;
  notes: string | null;
  residence: string | null;
  sealed_tax_code: string | null;
  sealed_pratica: string | null;
  place_name: string;
  held: boolean;
  bound_at: Date | null;
}
interface WaitRow {
  id: string;
  state: string;
  joined_at: Date;
  ended_at: Date | null;
  person_name: string;
  person_surname: string | null;
  email: string | null;
  phone: string | null;
}

const BOOKINGS = `
select b.*, is_held('booking', b.id, ?::date) as held, i.bound_at from booking b left join booking_identity i on i.uid = b.uid
where b.anonymised_at is null and (b.tax_code_key = any (string_to_array(?, ',')) or b.email = ? or b.phone = ? or b.code = ?
  or split_part(i.identity_key, ':', 2) = any (string_to_array(?, ','))) order by b.starts_at, b.id`;
const WAITS = `
select e.id, e.state, e.joined_at, e.ended_at, p.person_name, p.person_surname, p.email, p.phone
from waiting_person p join waiting_entry e on e.id = p.entry_id where p.email = ? or p.phone = ?
order by e.joined_at, e.id`;

function bookingRecord(row: BookingRow, now: Date, cipher: FieldCipher): PersonRecord {
  const isAhead = row.state === 'CONFIRMED' && new Date(row.starts_at) > now;
  const obstacle: Obstacle | null = row.held ? 'LEGAL_HOLD' : isAhead ? 'FUTURE_BOOKING' : null;
  return {
    kind: { kind: 'BOOKINGS', entity: 'booking', hold: holdBookings, forget: forgetBookings },
    id: row.id,
    reference: row.code,
    category: row.state,
    openedAt: row.confirmed_at,
    endedAt: row.ends_at,
    obstacle,
    values: {
      state: row.state,
      startsAt: new Date(row.starts_at).toISOString(),
      place: row.place_name,
      name: row.person_name,
      surname: row.person_surname,
      email: row.email,
      phone: row.phone,
      language: row.language,
      residence: row.residence,
      taxCode: row.sealed_tax_code && cipher.open(row.sealed_tax_code),
      pratica: row.sealed_pratica && cipher.open(row.sealed_pratica),
      notes: row.notes,
      boundToIdentity: row.bound_at && new Date(row.bound_at).toISOString(),
    },
  };
}

const waitRecord = (row: WaitRow): PersonRecord => ({
  kind: { kind: 'WAITS', entity: 'waiting', forget: leaveTheLine },
  id: row.id,
  reference: null,
  category: row.state,
  openedAt: row.joined_at,
  endedAt: row.ended_at,
  obstacle: null,
  values: {
    state: row.state,
    name: row.person_name,
    surname: row.person_surname,
    email: row.email,
    phone: row.phone,
  },
});

/** Who is erased stands in no line any more: their place in it goes with them. */
async function leaveTheLine(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql(
    `update waiting_entry set state = 'LEFT', ended_at = coalesce(ended_at, ?)
     where id = any (string_to_array(?, ',')::uuid[]) and state in ('WAITING', 'OFFERED')`,
    [tx.now, ids.join(',')],
  );
  await forgetWaits(tx, ids);
}

async function find(tx: Tx, asked: Asked, cipher: FieldCipher): Promise<PersonRecord[]> {
  const { email, phone, number } = asked;
  const key = cipher.blindIndexes('tax-code', number).join(',');
  const identity = citizenHashes(cipher, number).join(',');
  const bookings = await tx.sql<BookingRow>(BOOKINGS, [localDate(tx.now), key, email, phone, number, identity]);
  const waits = await tx.sql<WaitRow>(WAITS, [email, phone]);
  return [...bookings.map((row) => bookingRecord(row, tx.now, cipher)), ...waits.map(waitRecord)];
}

/** What lies ahead is cancelled first, and the place is free at once (A35). */
async function clear(tx: Tx, { id }: PersonRecord): Promise<void> {
  const booking = await tx.em.findOneOrFail(Booking, { id });
  await cancelAs(tx, booking, 'OFFICE', null);
  await tx.em.flush();
}

/** What this house holds of one person, and how it lets go of it. */
export const people: PeopleOfHouse = { find, clear };
