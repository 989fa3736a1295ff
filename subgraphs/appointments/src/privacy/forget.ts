import type { Tx } from '@respi/kit/command.js';

/** What is put where a name was: a row without a person still counts. */
export const NOBODY = '—';

/** Who cancels, moves or marks one of these bookings waits until it is decided whether they are forgotten. */
export const holdBookings = (tx: Tx, ids: readonly string[]): Promise<object[]> =>
  tx.sql(`select id from booking where id = any (string_to_array(?, ',')::uuid[]) order by id for update`, [
    ids.join(','),
  ]);

/** Takes the person out of bookings and leaves what is counted: times, states, origin, language, comune (A44). */
export async function forgetBookings(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const list = ids.join(',');
  await tx.sql(
    `update booking set person_name = ?, person_surname = null, email = null, phone = null, notes = null,
       sealed_tax_code = null, tax_code_key = null, sealed_pratica = null, pratica_kind = null, reason = null,
       anonymised_at = ?, version = version + 1
     where id = any (string_to_array(?, ',')::uuid[])`,
    [NOBODY, tx.now, list],
  );
  await tx.sql(`delete from contact_claim where booking_id = any (string_to_array(?, ',')::uuid[])`, [list]);
  // what was moved and still lies ahead stays bound
  await tx.sql(
    `delete from booking_identity i where i.uid in
       (select uid from booking where id = any (string_to_array(?, ',')::uuid[]))
       and not exists (select 1 from booking b where b.uid = i.uid and b.anonymised_at is null)`,
    [list],
  );
  await tx.sql(`delete from manage_token where booking_id = any (string_to_array(?, ',')::uuid[])`, [list]);
  await tx.sql(
    `delete from outbox where kind = 'MAIL' and (done_at is not null or dead_at is not null)
       and entity_key = any (select 'booking:' || id from unnest(string_to_array(?, ',')) id)`,
    [list],
  );
}

/** Takes the people out of the line; the line itself holds none. */
export async function forgetWaits(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql(`delete from waiting_person where entry_id = any (string_to_array(?, ',')::uuid[])`, [ids.join(',')]);
}
