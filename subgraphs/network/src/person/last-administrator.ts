import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

/** The enti that a person administers; held, in one order, so that what is counted next stays true until the end. */
const HOLD = `
  select e.id from ente e
  where exists (select 1 from membership m where m.ente_id = e.id and m.person_id = ?::uuid and m.role = 'ENTE_ADMIN'
      and m.ended_at is null and (m.end_on is null or m.end_on >= ?::date) and m.delegation_id is null)
  order by e.id for update`;

/** Of these enti, those that nobody else administers. */
const ALONE = `
  select e.id from ente e
  where e.id = any(?::uuid[])
    and not exists (select 1 from membership m join person p on p.id = m.person_id and p.disabled_at is null
      where m.ente_id = e.id and m.person_id <> ?::uuid and m.role = 'ENTE_ADMIN' and m.ended_at is null
        and m.end_on is null and m.start_on <= ?::date and m.delegation_id is null)`;

/** Enti that would be left without an administrator if a person were gone; their rows are held until the end (N17). */
export async function entiLeftAlone(tx: Tx, personId: string): Promise<string[]> {
  const today = localDate(tx.now);
  const held = await tx.sql<{ id: string }>(HOLD, [personId, today]);
  const ids = `{${held.map(({ id }) => id).join(',')}}`;
  return (await tx.sql<{ id: string }>(ALONE, [ids, personId, today])).map(({ id }) => id);
}

/** Refuses to take away the last administrator of an ente (N17). */
export async function keepAnAdministratorBut(tx: Tx, personId: string): Promise<void> {
  if ((await entiLeftAlone(tx, personId)).length > 0) {
    throw new Refusal(
      UserErrorCode.LAST_ADMINISTRATOR,
      'È l’ultimo amministratore dell’ente: nominane prima un altro.',
    );
  }
}
