import { localDate, plusDays } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { DEPARTURE_COMMANDS, type Departure as Told } from '@respi/kit/departure.js';
import { Adhesion } from '../adhesion/adhesion.entity.js';
import { AdhesionState } from '../adhesion/adhesion.states.js';
import { endAccess, tellMove } from '../adhesion/adhesion-change.js';
import { carryOutHere } from './own-consequences.js';

export interface DepartureRow {
  id: string;
  ente_id: string;
  adhesion_id: string;
  kind: Told['kind'];
  effective_on: string;
  reason: string;
  decisions: Record<string, Record<string, string>>;
  cause?: 'RESIGNATURE' | 'EXPIRY' | 'MERGE' | null;
  /** Ente that takes over what is handed over; else the operative coordination does. */
  successor_id?: string | null;
}

const ROW = `select id, ente_id, adhesion_id, kind, effective_on::text, reason, decisions, cause, successor_id from departure where id = ? for update`;

/** Lets a departure take effect: access ends in this very transaction, the houses are told in it too (N11, N12). */
export async function carryOut(tx: Tx, departureId: string): Promise<void> {
  const [row] = await tx.sql<DepartureRow>(ROW, [departureId]);
  if (!row) throw new Error(`No departure ${departureId}`);
  const adhesion = await tx.em.findOneOrFail(Adhesion, { id: row.adhesion_id });
  const from = adhesion.state;
  const isWithdrawal = row.kind === 'WITHDRAWAL';
  adhesion.moveTo(targetOf(row));
  adhesion.reason = row.reason;
  if (isWithdrawal) {
    adhesion.effectiveTo = lastDay(row, localDate(tx.now));
    await dropUnsigned(tx, row);
  }
  await endAccess(tx, row.ente_id);
  await tx.sql(`update departure set state = 'UNDER_WAY', started_at = ?, version = version + 1 where id = ?`, [
    tx.now,
    row.id,
  ]);
  const done = await carryOutHere(tx, row);
  await writeSteps(tx, row, done);
  for (const house of Object.keys(DEPARTURE_COMMANDS))
    await tellHouse(tx, house as keyof typeof DEPARTURE_COMMANDS, row);
  await tellMove(tx, adhesion, from);
}

const targetOf = ({ kind, cause }: DepartureRow): AdhesionState => {
  if (cause === 'EXPIRY') return AdhesionState.EXPIRED;
  return kind === 'WITHDRAWAL' ? AdhesionState.WITHDRAWN : AdhesionState.SUSPENDED;
};

/** Who leaves is no longer asked to sign a newer version (N8). */
const dropUnsigned = (tx: Tx, { adhesion_id, reason }: DepartureRow) =>
  tx.sql(
    `update adhesion set state = 'WITHDRAWN', reason = ?, version = version + 1 where succeeds = ? and state in ('APPROVED', 'SIGNED')`,
    [reason, adhesion_id],
  );

/** Decided for today, the day itself still counted; decided ahead, the day before the first without access. */
const lastDay = ({ effective_on }: DepartureRow, today: string): string =>
  effective_on < today ? plusDays(effective_on, -1) : today;

async function writeSteps(tx: Tx, { id, decisions }: DepartureRow, done: Record<string, number>): Promise<void> {
  for (const [house, rows] of Object.entries(decisions)) {
    for (const [kind, decision] of Object.entries(rows)) {
      const count = house === 'network' ? (done[kind] ?? 0) : null;
      await tx.sql(
        `insert into departure_step (departure_id, house, kind, decision, state, done, told_at, finished_at)
         values (?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          id,
          house,
          kind,
          decision,
          count === null ? 'PENDING' : 'DONE',
          count ?? 0,
          tx.now,
          count === null ? null : tx.now,
        ],
      );
    }
  }
}

/** What the houses are told of a departure, or of the return from it. */
export async function payloadOf(tx: Tx, row: DepartureRow, house: string): Promise<Told> {
  const desks = await tx.sql<{ id: string }>('select id from sportello where ente_id = ? order by id', [row.ente_id]);
  const [successor] = await tx.sql<{ id: string }>(
    `select id from ente where network_role = 'OPERATIONAL_COORDINATOR' and id <> ? order by name, id limit 1`,
    [row.ente_id],
  );
  return {
    departureId: row.id,
    enteId: row.ente_id,
    sportelloIds: desks.map(({ id }) => id),
    kind: row.kind,
    successorEnteId: row.successor_id ?? successor?.id ?? null,
    decisions: row.decisions[house] ?? {},
  };
}

/** Departures of one ente and its returns arrive at each house in the order in which they happened. */
export const keyOf = ({ ente_id }: DepartureRow): string => `departures-of:${ente_id}`;

/** Tells one house; it may be told again for as long as a step of it is pending. */
export async function tellHouse(tx: Tx, house: keyof typeof DEPARTURE_COMMANDS, row: DepartureRow): Promise<void> {
  await tx.send({
    to: house,
    command: DEPARTURE_COMMANDS[house],
    entityKey: keyOf(row),
    payload: await payloadOf(tx, row, house),
  });
}
