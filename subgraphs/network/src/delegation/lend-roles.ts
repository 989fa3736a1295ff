import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';

/**
 * What a person lends and what is taken back from them happen one after the other: who lends sees the end of their
 * role, who ends it sees what was lent. Taken before any other row.
 */
export async function takeTurnsOf(tx: Tx, lender: string): Promise<void> {
  await tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`lends:${lender}`]);
}

const LEND = `
  insert into membership (id, person_id, ente_id, sportello_id, office_id, role, start_on, end_on, granted_by, created_at, delegation_id, version)
  select gen_random_uuid(), d.to_person, m.ente_id, m.sportello_id, m.office_id, m.role, d.start_on,
    least(d.end_on, m.end_on), d.from_person, ?, d.id, 1
  from delegation d join membership m on m.person_id = d.from_person and m.ente_id = d.ente_id and m.role = any(d.roles)
    and m.delegation_id is null and m.ended_at is null and m.start_on <= d.end_on
    and (m.end_on is null or m.end_on >= d.start_on)
  where d.id = ?::uuid`;

/**
 * Gives the delegate the roles, for the days of the delegation and never beyond those of the roles themselves
 * (I6). A colleague has a context in the ente already.
 */
export async function lendRoles(tx: Tx, delegationId: string): Promise<void> {
  await tx.sql(LEND, [tx.now, delegationId]);
}

const END = `
  with over as (
    update delegation set ended_at = ?, version = version + 1
    where ended_at is null and end_on >= ?::date and (?::uuid is null or id = ?::uuid) and (?::uuid is null or from_person = ?::uuid)
      and (?::uuid is null or ente_id = ?::uuid) and (?::text is null or ? = any(roles))
    returning id)
  update membership m set ended_at = ?, end_on = least(m.end_on, ?::date), version = m.version + 1
  from over where m.delegation_id = over.id and m.ended_at is null`;

export interface Ended {
  readonly id?: string;
  readonly fromPerson?: string;
  readonly enteId?: string;
  readonly role?: string;
}

const twice = (value: string | undefined): (string | null)[] => [value ?? null, value ?? null];

/**
 * Ends delegations and takes back what they lent: one by id, or those of a person (in an ente, of a role), whose turn
 * the caller has taken.
 */
export async function endDelegationsOf(tx: Tx, { id, fromPerson, enteId, role }: Ended): Promise<void> {
  if (!id && !fromPerson) throw new Error('Which delegations?');
  const today = localDate(tx.now);
  const filter = [...twice(id), ...twice(fromPerson), ...twice(enteId), ...twice(role)];
  await tx.sql(END, [tx.now, today, ...filter, tx.now, today]);
}
