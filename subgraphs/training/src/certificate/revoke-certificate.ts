import type { Tx } from '@respi/kit/command.js';
import type { TrainingEvent } from '../event/event.entity.js';

/** Revokes the certificate of a registration, if there is one that counts. Answers its id. */
export async function revokeOf(tx: Tx, registrationId: string, reason: string): Promise<string | null> {
  const [revoked] = await tx.sql<{ id: string; ente_id: string | null }>(
    'update certificate set revoked_at = ?, revoked_reason = ? where registration_id = ? and revoked_at is null returning id, ente_id',
    [tx.now, reason, registrationId],
  );
  if (!revoked) return null;
  await tx.event({ entity: 'certificate', entityId: revoked.id, verb: 'revoked', detail: { reason } });
  await tx.fact({ kind: 'TRAINING_CERTIFICATE_REVOKED', enteId: revoked.ente_id });
  return revoked.id;
}

/** A share of the minutes of a meeting, in percent, that each registration attended. */
export const shareAttended = async (
  tx: Tx,
  eventId: string,
): Promise<
  { id: string; personId: string | null; enteId: string | null; name: string | null; minutes: number; share: number }[]
> =>
  tx.sql(
    `select r.id, r.person_id as "personId", r.ente_id as "enteId", coalesce(p.display_name, g.name) as name,
       coalesce(m.minutes, 0)::int as minutes, coalesce(100.0 * m.minutes / nullif(w.minutes, 0), 0)::float as share
     from registration r
     left join minutes_attended(array(select id from registration where event_id = ? and state = 'CONFIRMED')) m
       on m.registration_id = r.id
     left join participant p on p.person_id = r.person_id left join guest_invitation g on g.id = r.guest_id
     cross join (select sum(extract(epoch from ends_at - starts_at) / 60) as minutes from event_session
       where event_id = ? and cancelled_at is null) w
     where r.event_id = ? and r.state = 'CONFIRMED' order by r.arrival`,
    [eventId, eventId, eventId],
  );

/** A presence that was taken back may leave a certificate without its ground: then it no longer counts (T11). */
export async function revokeBelowThreshold(tx: Tx, event: TrainingEvent, registrationId: string): Promise<void> {
  if (event.certificateThreshold === null) return;
  const rows = await shareAttended(tx, event.id);
  const mine = rows.find((row) => row.id === registrationId);
  if (!mine || mine.share < event.certificateThreshold) await revokeOf(tx, registrationId, 'ATTENDANCE_CORRECTED');
}
