import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import type { SessionInput } from './event-inputs.js';

interface Row {
  id: string;
  starts_at: Date;
  ends_at: Date;
  place: string | null;
}

/** Sittings that are still to be held, as this transaction sees them; plain SQL here gives instants as text. */
export async function sessionRows(tx: Tx, eventId: string): Promise<Row[]> {
  const rows = await tx.sql<Row>(
    'select id, starts_at, ends_at, place from event_session where event_id = ? and cancelled_at is null order by starts_at, id',
    [eventId],
  );
  return rows.map((row) => ({ ...row, starts_at: new Date(row.starts_at), ends_at: new Date(row.ends_at) }));
}

/** What became of the sittings of a meeting: whether any changed, and those held at another time or place, or new. */
export interface Retimed {
  readonly isChanged: boolean;
  readonly moved: { id: string; startsAt: Date }[];
}

const differs = (row: Row, given: SessionInput): boolean =>
  row.starts_at.getTime() !== given.startsAt.getTime() ||
  row.ends_at.getTime() !== given.endsAt.getTime() ||
  row.place !== (given.place ?? null);

/**
 * Makes the sittings of a meeting what is given: a sitting keeps its row and so its UID, one that is left out is called
 * off and stays as such in the calendar file (T9, T17). Answers whether anything changed, and which sittings are held at
 * another time or place than before.
 */
export async function setSessions(tx: Tx, eventId: string, given: readonly SessionInput[]): Promise<Retimed> {
  const rows = await sessionRows(tx, eventId);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const moved: Retimed['moved'] = [];
  for (const session of given) {
    const row = session.id ? byId.get(session.id) : undefined;
    if (session.id && !row) {
      throw new Refusal(UserErrorCode.NOT_FOUND, 'Una sessione non esiste più.', ['sessions']);
    }
    if (row) byId.delete(row.id);
    if (row && !differs(row, session)) continue;
    if (row) await assertUnattended(tx, row.id);
    const values = [session.startsAt, session.endsAt, session.place ?? null];
    if (row)
      await tx.sql('update event_session set starts_at = ?, ends_at = ?, place = ? where id = ?', [...values, row.id]);
    moved.push({ id: row?.id ?? (await addSession(tx, eventId, values)), startsAt: session.startsAt });
  }
  for (const id of byId.keys()) {
    await assertUnattended(tx, id);
    await tx.sql('update event_session set cancelled_at = ? where id = ?', [tx.now, id]);
  }
  return { isChanged: moved.length + byId.size > 0, moved };
}

/** A sitting at which presences were taken was held when it was: hours and certificates count by it (T11, T16). */
async function assertUnattended(tx: Tx, id: string): Promise<void> {
  const [attended] = await tx.sql('select 1 from attendance where session_id = ? limit 1', [id]);
  if (attended) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'Una sessione con presenze non si sposta e non si toglie.', [
      'sessions',
    ]);
  }
}

async function addSession(tx: Tx, eventId: string, values: readonly unknown[]): Promise<string> {
  const id = randomUUID();
  await tx.sql('insert into event_session (id, event_id, starts_at, ends_at, place) values (?, ?, ?, ?, ?)', [
    id,
    eventId,
    ...values,
  ]);
  return id;
}
