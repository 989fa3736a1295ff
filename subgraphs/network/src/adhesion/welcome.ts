import type { Tx } from '@respi/kit/command.js';
import { comeBack } from '../departure/come-back.js';
import { tellTraining } from '../ente/tell-training.js';
import { inviteFirst } from '../invitation/invite-first.js';
import { holdEnte } from './adhesion-change.js';

const FIRST_OPERATOR = `
  select c.name, c.email, c.named_by as "namedBy" from contact c
  where c.ente_id = ? and c.kind = 'FIRST_OPERATOR' and c.ended_at is null and c.email is not null and c.named_by is not null
    and not exists (select 1 from membership m where m.ente_id = c.ente_id and m.ended_at is null)
    and not exists (select 1 from invitation i where i.ente_id = c.ente_id and i.accepted_at is null and i.expires_at > ?)`;

/**
 * An adhesion takes effect: what was put aside comes back (N14), training knows the ente, and where nobody works in the ente yet the first
 * operator whom it named is invited, to administer it and to work in it (N6).
 */
export async function welcome(tx: Tx, enteId: string): Promise<void> {
  await comeBack(tx, enteId);
  await tellTraining(tx, enteId);
  const [first] = await tx.sql<{ name: string; email: string; namedBy: string }>(FIRST_OPERATOR, [enteId, tx.now]);
  if (!first) return;
  const { name, email, namedBy } = first;
  await inviteFirst(tx, await holdEnte(tx, enteId), { name, email, invitedBy: tx.actor.personId ?? namedBy });
}
