import type { Tx } from '@respi/kit/command.js';

/** Asks everybody with a seat whether they come to sittings that were moved; a sitting moved again is asked anew (T9, T17). */
export async function askOfSittings(tx: Tx, eventId: string, sessionIds: readonly string[]): Promise<void> {
  await tx.sql(
    `insert into sitting_answer (registration_id, session_id, asked_at)
     select r.id, s.id, ? from registration r join event_session s on s.event_id = r.event_id
     where r.event_id = ? and r.state = 'CONFIRMED' and s.id = any (string_to_array(?, ',')::uuid[])
     on conflict (registration_id, session_id) do update set asked_at = excluded.asked_at, comes = null, answered_at = null`,
    [tx.now, eventId, sessionIds.join(',')],
  );
}

/** Who simply says that they come, comes to every sitting that was moved. */
export async function comesToAll(tx: Tx, registrationId: string): Promise<void> {
  await tx.sql('update sitting_answer set comes = true, answered_at = ? where registration_id = ? and comes is null', [
    tx.now,
    registrationId,
  ]);
}
