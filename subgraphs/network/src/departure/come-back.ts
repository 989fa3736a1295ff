import type { Tx } from '@respi/kit/command.js';
import { RETURN_COMMANDS } from '@respi/kit/departure.js';
import { type DepartureRow, keyOf, payloadOf } from './carry-out.js';

/** An ente acts again: what was put aside when it left comes back to it, house by house; its people one by one (N14). */
export async function comeBack(tx: Tx, enteId: string): Promise<void> {
  const left = await tx.sql<DepartureRow>(
    `update departure set returned_at = ?, version = version + 1
     where ente_id = ? and state in ('UNDER_WAY', 'DONE') and returned_at is null
     returning id, ente_id, adhesion_id, kind, effective_on::text, reason, decisions`,
    [tx.now, enteId],
  );
  for (const row of left) await tellReturn(tx, row);
}

/** Tells the houses that keep something for the ente. */
export async function tellReturn(tx: Tx, row: DepartureRow): Promise<void> {
  for (const [house, command] of Object.entries(RETURN_COMMANDS)) {
    await tx.send({ to: house, command, entityKey: keyOf(row), payload: await payloadOf(tx, row, house) });
  }
}
