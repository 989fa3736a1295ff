import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import type { DepartureRow } from './carry-out.js';

/** What this house does itself, in the first transaction: people, invitations, contacts. Answers how many of each. */
export async function carryOutHere(tx: Tx, row: DepartureRow): Promise<Record<string, number>> {
  const { LOGINS, INVITATIONS, CONTACT_ROLES } = row.decisions.network ?? {};
  return {
    LOGINS: LOGINS === 'END' ? await endRoles(tx, row) : await countPeople(tx, row),
    INVITATIONS: INVITATIONS === 'REVOKE' ? await revokeInvitations(tx, row) : 0,
    CONTACT_ROLES: CONTACT_ROLES === 'VACATE' ? await vacateContacts(tx, row) : 0,
  };
}

/** Every role of the ente ends, for the history to keep; who comes back is given a new one (N14). */
async function endRoles(tx: Tx, { id, ente_id }: DepartureRow): Promise<number> {
  const today = localDate(tx.now);
  const ended = await tx.sql<{ person_id: string }>(
    `update membership set ended_at = ?, end_on = least(end_on, ?::date), departure_id = ?, version = version + 1
     where ente_id = ? and ended_at is null and start_on <= ?::date and (end_on is null or end_on >= ?::date) returning person_id`,
    [tx.now, today, id, ente_id, today, today],
  );
  await tx.sql(
    `update membership set ended_at = ?, end_on = start_on, departure_id = ?, version = version + 1
     where ente_id = ? and ended_at is null and start_on > ?::date`,
    [tx.now, id, ente_id, today],
  );
  return new Set(ended.map((one) => one.person_id)).size;
}

async function countPeople(tx: Tx, { ente_id }: DepartureRow): Promise<number> {
  const [held] = await tx.sql<{ count: number }>(
    `select count(distinct person_id)::int as count from membership where ente_id = ? and ended_at is null
       and (end_on is null or end_on >= ?::date)`,
    [ente_id, localDate(tx.now)],
  );
  return held?.count ?? 0;
}

async function revokeInvitations(tx: Tx, { ente_id }: DepartureRow): Promise<number> {
  const over = await tx.sql(
    `update invitation set expires_at = ?, version = version + 1
     where ente_id = ? and accepted_at is null and expires_at > ? returning id`,
    [tx.now, ente_id, tx.now],
  );
  return over.length;
}

async function vacateContacts(tx: Tx, { id, ente_id }: DepartureRow): Promise<number> {
  const vacated = await tx.sql(
    `update contact set ended_at = ?, departure_id = ?, version = version + 1 where ente_id = ? and ended_at is null returning id`,
    [tx.now, id, ente_id],
  );
  return vacated.length;
}
