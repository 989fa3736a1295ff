import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { freeFrom } from '../membership/grant-roles.js';

/**
 * People go with their desks to another ente (N25): a role of before ends and one that is the same begins there, granted
 * by whoever decided the change; with `desks` only roles held at those. Their sessions of before are over.
 */
export async function followTo(
  tx: Tx,
  from: string,
  to: { enteId: string; decidedBy: string; desks?: readonly string[] },
): Promise<number> {
  const today = localDate(tx.now);
  const held = await tx.sql<{
    id: string;
    personId: string;
    role: string;
    sportelloId: string | null;
    officeId: string | null;
    endOn: string | null;
  }>(
    `select m.id, m.person_id as "personId", m.role, m.sportello_id as "sportelloId", m.office_id as "officeId", m.end_on::text as "endOn" from membership m
     where m.ente_id = ? and m.ended_at is null and m.delegation_id is null and (m.end_on is null or m.end_on >= ?::date)
       and (?::text is null or m.sportello_id = any(string_to_array(?, ',')::uuid[]))
     order by m.id for update`,
    [from, today, to.desks?.join(',') ?? null, to.desks?.join(',') ?? null],
  );
  for (const { id, personId, role, sportelloId, officeId, endOn } of held) {
    await tx.sql(
      'update membership set ended_at = ?, end_on = greatest(start_on, ?::date), version = version + 1 where id = ?',
      [tx.now, today, id],
    );
    await tx.sql(
      'insert into acting_context (id, person_id, ente_id) values (?, ?, ?) on conflict (person_id, ente_id) do nothing',
      [randomUUID(), personId, to.enteId],
    );
    const startOn = await freeFrom(tx, { personId, enteId: to.enteId, role, sportelloId }, today);
    if (startOn === null || (endOn !== null && endOn < startOn)) continue;
    await tx.sql(
      `insert into membership (id, person_id, ente_id, sportello_id, office_id, role, start_on, end_on, granted_by, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [randomUUID(), personId, to.enteId, sportelloId, officeId, role, startOn, endOn, to.decidedBy, tx.now],
    );
  }
  await tx.sql('update ente set membership_epoch = membership_epoch + 1, version = version + 1 where id = ?', [from]);
  return new Set(held.map(({ personId }) => personId)).size;
}
