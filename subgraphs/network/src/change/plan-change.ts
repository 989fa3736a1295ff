import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { givenReason, holdEnte } from '../adhesion/adhesion-change.js';
import type { Ente } from '../ente/ente.entity.js';
import { mayChangeEnte } from './change.policy.js';
import type { EnteChangeKind } from './change.type.js';
import { followChanges } from './changes-follow-the-calendar.job.js';

export interface ChangeOrder {
  readonly clientKey: string;
  readonly enteId: string;
  readonly reason: string;
  readonly effectiveOn?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

interface Planned {
  readonly kind: EnteChangeKind;
  readonly verb: string;
}

/** The ente that a change concerns, held; refused when it has ended already. */
export async function holdLiving(tx: Tx, enteId: string, field: string): Promise<Ente> {
  if (!isId(enteId)) throw notFound([field]);
  const ente = await holdEnte(tx, enteId).catch(() => {
    throw notFound([field]);
  });
  if (ente.successorId) throw new Refusal(UserErrorCode.WRONG_STATE, 'L’ente non esiste più.', [field]);
  return ente;
}

async function assertFree(tx: Tx, enteId: string, effectiveOn: string): Promise<void> {
  if (effectiveOn < localDate(tx.now)) {
    throw new Refusal(UserErrorCode.INVALID, 'Il giorno non può essere passato.', ['effectiveOn']);
  }
  const [other] = await tx.sql<{ on: string }>(
    `select effective_on::text as "on" from ente_change where state = 'SCHEDULED' and (ente_id = ? or other_id = ?) limit 1`,
    [enteId, enteId],
  );
  if (!other) return;
  throw new Refusal(
    UserErrorCode.DUPLICATE,
    'C’è già un cambiamento in programma: revocalo prima.',
    ['effectiveOn'],
    other,
  );
}

/**
 * Decides a change of an ente for a day (N25): written down now, done at local midnight of that day, at once where that
 * has come. `look` checks it and answers what the day will need to know.
 */
export async function planChange(
  ctx: HouseContext,
  { kind, verb }: Planned,
  order: ChangeOrder,
  look: (tx: Tx, ente: Ente) => Promise<{ detail: object; otherId?: string | null }>,
): Promise<{ id: string }> {
  const done = await command(ctx, { verb, input: order }, async (tx) => {
    const ente = await holdLiving(tx, order.enteId, 'enteId');
    if (!mayChangeEnte(tx.actor)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Lo decide la Provincia.');
    if (order.expectedVersion && order.expectedVersion !== ente.version) {
      throw new Refusal(UserErrorCode.CONFLICT, 'Qualcun altro ha modificato questi dati nel frattempo.', [
        'expectedVersion',
      ]);
    }
    const reason = givenReason(order.reason);
    const effectiveOn = order.effectiveOn ?? localDate(tx.now);
    await assertFree(tx, ente.id, effectiveOn);
    const { detail, otherId = null } = await look(tx, ente);
    const id = randomUUID();
    await tx.sql(
      `insert into ente_change (id, ente_id, kind, state, effective_on, reason, detail, other_id, decided_by, decided_at)
       values (?, ?, ?, 'SCHEDULED', ?, ?, ?::jsonb, ?, ?, ?)`,
      [id, ente.id, kind, effectiveOn, reason, JSON.stringify(detail), otherId, tx.actor.personId, tx.now],
    );
    await tx.event({
      entity: 'ente',
      entityId: ente.id,
      verb: `ente-${kind.toLowerCase()}-planned`,
      detail: { changeId: id, effectiveOn, reason },
    });
    return { id: ente.id };
  });
  // what goes wrong on its day is the calendar’s to try again and to report; the plan stands
  await followChanges(ctx.house);
  return done;
}
