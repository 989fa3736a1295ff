import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { CONSEQUENCES, impactOf } from '@respi/kit/departure.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import type { Adhesion } from '../adhesion/adhesion.entity.js';
import { AdhesionState, canMove } from '../adhesion/adhesion.states.js';
import { givenReason, holdEnte, takeAdhesion, tellMove } from '../adhesion/adhesion-change.js';
import { isOfNetwork } from '../adhesion/succession.js';
import { carryOut } from './carry-out.js';
import type { DecisionInput, DepartureKind } from './departure.type.js';

export interface DepartureOrder {
  readonly clientKey: string;
  readonly adhesionId: string;
  readonly enteId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly reason: string;
  readonly effectiveOn?: string | null | undefined;
  readonly seen: readonly string[];
  readonly decisions?: readonly DecisionInput[] | null | undefined;
}

type Lawful = Record<string, Record<string, Record<DepartureKind, readonly string[]>>>;

/** Decision per kind, house by house: what was chosen, else what is proposed. Refuses what is not lawful. */
export function decisionsOf(
  kind: DepartureKind,
  chosen: readonly DecisionInput[],
): Record<string, Record<string, string>> {
  const lawful = CONSEQUENCES as unknown as Lawful;
  for (const { house, kind: row, decision } of chosen) {
    if (lawful[house]?.[row]?.[kind]?.includes(decision)) continue;
    throw new Refusal(UserErrorCode.INVALID, 'Questa decisione non è prevista.', ['decisions'], {
      row: `${house}.${row}`,
    });
  }
  const pick = (house: string, row: string, proposed: string) =>
    chosen.find((one) => one.house === house && one.kind === row)?.decision ?? proposed;
  return Object.fromEntries(
    Object.entries(lawful).map(([house, rows]) => [
      house,
      Object.fromEntries(Object.entries(rows).map(([row, of]) => [row, pick(house, row, of[kind][0] ?? '')])),
    ]),
  );
}

/**
 * Refused whole if anything changed since the preview (N11): here, under the lock of the ente, what this house keeps;
 * the gateway has just asked the other houses the same (gateway/src/same-impact.ts).
 */
async function expectSameImpact(tx: Tx, enteId: string, seen: readonly string[]): Promise<void> {
  const rows = await tx.sql<{ kind: string; count: number; digest: string | null }>(
    'select kind, count, digest from left_behind(?, ?, ?)',
    [enteId, tx.now, localDate(tx.now)],
  );
  if (seen.includes(impactOf('network', rows).digest)) return;
  throw new Refusal(UserErrorCode.CONFLICT, 'Qualcosa è cambiato dopo l’anteprima: guardala di nuovo.', ['seen']);
}

export const TARGET = { SUSPENSION: AdhesionState.SUSPENDED, WITHDRAWAL: AdhesionState.WITHDRAWN } as const;

async function checkDay(tx: Tx, adhesion: Adhesion, effectiveOn: string): Promise<void> {
  if (effectiveOn < localDate(tx.now)) {
    throw new Refusal(UserErrorCode.INVALID, 'Il giorno non può essere passato.', ['effectiveOn']);
  }
  const [other] = await tx.sql<{ on: string }>(
    `select effective_on::text as "on" from departure where adhesion_id = ? and state = 'SCHEDULED'`,
    [adhesion.id],
  );
  if (!other) return;
  throw new Refusal(UserErrorCode.DUPLICATE, 'C’è già un’uscita in programma: revocala prima.', ['effectiveOn'], other);
}

/** One decision about an ente: at once, or on a day to come at local midnight (N11, N13). */
export async function decideDeparture(
  ctx: HouseContext,
  verb: string,
  kind: DepartureKind,
  order: DepartureOrder,
  mayAct: (row: Adhesion) => boolean,
): Promise<{ id: string }> {
  return command(ctx, { verb, input: order }, async (tx) => {
    const decisions = decisionsOf(kind, order.decisions ?? []);
    const adhesion = await takeAdhesion(tx, order, mayAct);
    if (adhesion.enteId !== order.enteId) throw notFound(['enteId']);
    if (!canMove(adhesion.state, TARGET[kind])) adhesion.moveTo(TARGET[kind]);
    const reason = givenReason(order.reason);
    if (!(await isOfNetwork(tx, adhesion.protocolloVersionId))) return endOperational(tx, adhesion, kind, reason);
    const today = localDate(tx.now);
    const effectiveOn = order.effectiveOn ?? today;
    await checkDay(tx, adhesion, effectiveOn);
    await holdEnte(tx, adhesion.enteId);
    await expectSameImpact(tx, adhesion.enteId, order.seen);
    const id = randomUUID();
    await tx.sql(
      `insert into departure (id, ente_id, adhesion_id, kind, state, effective_on, reason, decisions, seen, decided_by, decided_at)
       values (?, ?, ?, ?, 'SCHEDULED', ?, ?, ?::jsonb, array(select jsonb_array_elements_text(?::jsonb)), ?, ?)`,
      [
        ...[id, adhesion.enteId, adhesion.id, kind, effectiveOn, reason, JSON.stringify(decisions)],
        ...[JSON.stringify(order.seen), tx.actor.personId, tx.now],
      ],
    );
    if (effectiveOn > today) await announce(tx, adhesion, { id, kind, effectiveOn, reason });
    else await carryOut(tx, id);
    return { id: adhesion.id };
  });
}

/** An operational protocollo gives no access: leaving it ends the adhesion and nothing else (N24). */
async function endOperational(
  tx: Tx,
  adhesion: Adhesion,
  kind: DepartureKind,
  reason: string,
): Promise<{ id: string }> {
  const from = adhesion.state;
  adhesion.moveTo(TARGET[kind]);
  adhesion.reason = reason;
  if (kind === 'WITHDRAWAL') adhesion.effectiveTo = localDate(tx.now);
  await tellMove(tx, adhesion, from);
  return { id: adhesion.id };
}

async function announce(
  tx: Tx,
  { id: adhesionId, enteId }: Adhesion,
  departure: { id: string; kind: DepartureKind; effectiveOn: string; reason: string },
): Promise<void> {
  const { id, kind, effectiveOn, reason } = departure;
  const detail = { departureId: id, adhesionId, effectiveOn, reason };
  await tx.event({ entity: 'ente', entityId: enteId, verb: `${kind.toLowerCase()}-scheduled`, detail });
  await tx.notice({
    kind: 'ADHESION_CHANGED',
    audience: { enteId, roles: ['ENTE_ADMIN'] },
    href: `/area-riservata/rete/${enteId}`,
    params: { state: kind, on: effectiveOn },
    entityKey: `adhesion:${adhesionId}`,
  });
}
