import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { revokeBelowThreshold } from '../certificate/revoke-certificate.js';
import type { TrainingEvent } from '../event/event.entity.js';
import { sessionRows } from '../event/event-sessions.js';
import { RegistrationState } from '../registration/registration.states.js';
import type { AttendanceMethod } from './attendance.type.js';

/** From then on a presence is corrected, with a reason: a day after the sitting (T10). */
const OPEN_HOURS = 24;
/** People come early: the door opens an hour before. */
const EARLY_MINUTES = 60;

export interface Sitting {
  id: string;
  starts_at: Date;
  ends_at: Date;
}

export const sittingOf = async (tx: Tx, event: TrainingEvent, sessionId: string | null): Promise<Sitting> => {
  const sittings = await sessionRows(tx, event.id);
  const distance = ({ starts_at: from, ends_at: to }: Sitting): number =>
    from <= tx.now && tx.now <= to ? 0 : Math.min(...[from, to].map((at) => Math.abs(at.getTime() - tx.now.getTime())));
  const found = sessionId
    ? sittings.find((one) => one.id === sessionId)
    : [...sittings].sort((a, b) => distance(a) - distance(b))[0];
  if (!found) throw new Refusal(UserErrorCode.NOT_FOUND, 'La sessione non esiste.', ['sessionId']);
  if (found.starts_at.getTime() - EARLY_MINUTES * 60_000 > tx.now.getTime()) {
    throw new Refusal(UserErrorCode.TOO_SOON, 'La sessione non è ancora cominciata.', ['sessionId']);
  }
  return found;
};

/**
 * Writes whether somebody was there. A day after the sitting it is a correction and needs its reason; a correction that
 * takes a person below the threshold revokes their certificate (T10, T11).
 */
export async function markPresence(
  tx: Tx,
  event: TrainingEvent,
  sitting: Sitting,
  mark: { registrationId: string; isPresent: boolean; method: AttendanceMethod; reason: string | null },
): Promise<void> {
  const isLate = tx.now.getTime() > sitting.ends_at.getTime() + OPEN_HOURS * 3_600_000;
  if (isLate && !mark.reason) {
    throw new Refusal(UserErrorCode.REQUIRED, 'Dopo un giorno serve il motivo della correzione.', ['reason']);
  }
  if (mark.reason && mark.reason.length > 500) {
    throw new Refusal(UserErrorCode.TOO_LONG, 'Il motivo è troppo lungo.', ['reason'], { max: 500 });
  }
  // who takes a presence away waits for certificates that are being issued of it, or they for this
  if (!mark.isPresent) await tx.sql('select hold_event(?)', [event.id]);
  const [registered] = await tx.sql<{ state: RegistrationState; ente_id: string | null }>(
    'select state, ente_id from registration where id = ? and event_id = ? for update',
    [mark.registrationId, event.id],
  );
  if (registered?.state !== RegistrationState.CONFIRMED) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'Non ha un posto a questo incontro.', ['registrationId'], {
      state: registered?.state ?? 'NONE',
    });
  }
  const method = isLate ? 'CORRECTION' : mark.method;
  const [before] = await tx.sql<{ is_present: boolean }>(
    'select is_present from attendance where registration_id = ? and session_id = ?',
    [mark.registrationId, sitting.id],
  );
  await tx.sql(
    `insert into attendance (registration_id, session_id, is_present, method, marked_at, marked_by, reason)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (registration_id, session_id) do update set is_present = excluded.is_present, method = excluded.method,
       marked_at = excluded.marked_at, marked_by = excluded.marked_by, reason = excluded.reason`,
    [mark.registrationId, sitting.id, mark.isPresent, method, tx.now, tx.actor.personId, mark.reason],
  );
  const detail = {
    sessionId: sitting.id,
    isPresent: mark.isPresent,
    method,
    ...(isLate ? { reason: mark.reason } : {}),
  };
  await tx.event({ entity: 'registration', entityId: mark.registrationId, verb: 'attendanceMarked', detail });
  await countChange(tx, event, sitting, {
    enteId: registered.ente_id,
    change: Number(mark.isPresent) - Number(before?.is_present ?? false),
  });
  if (!mark.isPresent) await revokeBelowThreshold(tx, event, mark.registrationId);
}

/**
 * Counts what a mark changed: one presence more, one less, or nothing. The facts of a sitting then add up to who was there,
 * however often a code is read and a presence corrected (T16, M10).
 */
async function countChange(
  tx: Tx,
  event: TrainingEvent,
  { starts_at: from, ends_at: to }: Sitting,
  { enteId, change }: { enteId: string | null; change: number },
): Promise<void> {
  if (change === 0) return;
  const minutes = change * Math.round((to.getTime() - from.getTime()) / 60_000);
  const detail = { event: event.kind, presences: change, minutes };
  await tx.fact({ kind: 'TRAINING_ATTENDED', enteId, bacinoId: event.bacinoId, detail });
}
