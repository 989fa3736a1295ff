import type { Tx } from '@respi/kit/command.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { canManage } from './agenda.policy.js';
import { AGENDA_SQL } from './agenda.reads.js';
import type { Agenda } from './agenda.type.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Locks an agenda for a change of its rules and raises its version: a claim made upon the rules before either is
 * finished by now, or will see the new version and start again (design §4). Refuses NOT_FOUND, NOT_YOURS.
 */
export async function changeRules(tx: Tx, agendaId: string): Promise<Agenda> {
  if (!UUID.test(agendaId)) throw notFound(['agendaId']);
  await tx.sql('select version from agenda where id = ? for update', [agendaId]);
  const [agenda] = await tx.sql<Agenda>(`${AGENDA_SQL} where a.id = ?`, [agendaId]);
  if (!agenda) throw notFound(['agendaId']);
  if (!canManage(tx.actor, agenda))
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Può cambiare l’agenda solo chi la gestisce.');
  await tx.sql('update agenda set version = version + 1 where id = ?', [agendaId]);
  return agenda;
}
