import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { carryOut } from '../departure/carry-out.js';
import { decisionsOf } from '../departure/decide-departure.js';
import { DepartureKind } from '../departure/departure.type.js';
import type { Adhesion } from './adhesion.entity.js';
import { AdhesionState } from './adhesion.states.js';
import { holdEnte, tellMove } from './adhesion-change.js';
import { isOfNetwork } from './succession.js';

const REASONS = {
  EXPIRY: 'La validità è finita, e con essa i giorni di tolleranza.',
  RESIGNATURE: 'La nuova versione del protocollo non è stata firmata in tempo.',
} as const;

/**
 * The last day and the days of grace have passed (N8, N15): the adhesion expires or is suspended, as its version says.
 * For that of the network it is a departure as any other, with what a suspension proposes for every row: people are held,
 * open cases go to the coordination, and all of it comes back with a new signature.
 */
export async function lapse(tx: Tx, adhesion: Adhesion, cause: keyof typeof REASONS): Promise<void> {
  if (!(await isOfNetwork(tx, adhesion.protocolloVersionId))) {
    const from = adhesion.state;
    adhesion.moveTo(cause === 'EXPIRY' ? AdhesionState.EXPIRED : AdhesionState.SUSPENDED);
    adhesion.reason = REASONS[cause];
    return tellMove(tx, adhesion, from);
  }
  await holdEnte(tx, adhesion.enteId);
  await tx.sql(`update departure set state = 'REVOKED', revoked_at = ? where adhesion_id = ? and state = 'SCHEDULED'`, [
    tx.now,
    adhesion.id,
  ]);
  const id = randomUUID();
  await tx.sql(
    `insert into departure (id, ente_id, adhesion_id, kind, state, effective_on, reason, decisions, seen, decided_at, cause)
     values (?, ?, ?, 'SUSPENSION', 'SCHEDULED', ?, ?, ?::jsonb, '{}', ?, ?)`,
    [
      ...[id, adhesion.enteId, adhesion.id, localDate(tx.now), REASONS[cause]],
      ...[JSON.stringify(decisionsOf(DepartureKind.SUSPENSION, [])), tx.now, cause],
    ],
  );
  await carryOut(tx, id);
}
