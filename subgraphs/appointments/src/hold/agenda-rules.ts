import type { Tx } from '@respi/kit/command.js';
import { notFound } from '@respi/kit/user-error.js';
import { AGENDA_SQL } from '../agenda/agenda.reads.js';
import type { Agenda, PurposeRow } from '../agenda/agenda.type.js';

export interface RulesOfPurpose {
  readonly agenda: Agenda;
  readonly purpose: PurposeRow;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Rules in force for a purpose, read inside a command. Refuses NOT_FOUND. */
export async function rulesOfPurpose(tx: Tx, purposeId: string): Promise<RulesOfPurpose> {
  const [agenda] = UUID.test(purposeId)
    ? await tx.sql<Agenda>(`${AGENDA_SQL} where a.id = (select agenda_id from purpose where id = ?)`, [purposeId])
    : [];
  const purpose = agenda?.purposeRows.find(({ id }) => id === purposeId);
  if (!agenda || !purpose) throw notFound(['purposeId']);
  return { agenda, purpose };
}
