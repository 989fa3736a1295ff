import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

const ALONE = `
  select e.id from ente e
  where exists (select 1 from membership m where m.ente_id = e.id and m.person_id = ?::uuid and m.role = 'ENTE_ADMIN'
      and m.ended_at is null and (m.end_on is null or m.end_on >= ?::date) and m.delegation_id is null)
    and not exists (select 1 from membership m join person p on p.id = m.person_id and p.disabled_at is null
      where m.ente_id = e.id and m.person_id <> ?::uuid and m.role = 'ENTE_ADMIN' and m.ended_at is null
        and m.end_on is null and m.start_on <= ?::date and m.delegation_id is null)
  for update of e`;

/** Enti that would be left without an administrator if a person were gone; their rows are held until the end (N17). */
export async function entiLeftAlone(tx: Tx, personId: string): Promise<string[]> {
  const today = localDate(tx.now);
  return (await tx.sql<{ id: string }>(ALONE, [personId, today, personId, today])).map((row) => row.id);
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
