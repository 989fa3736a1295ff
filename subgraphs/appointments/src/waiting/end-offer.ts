import type { Tx } from '@respi/kit/command.js';
import { giveBack } from './give-back.js';
import type { Entry } from './line.js';

/** Offers that may go by before somebody is taken off the line. */
export const MAX_OFFERS = 3;

/**
 * An offer that was declined, or went by: the person waits on behind those who had fewer offers, three times at most,
 * and the place goes to the next in line at once (A21).
 */
export async function endOffer(tx: Tx, entry: Entry, as: 'declined' | 'expired'): Promise<void> {
  const [hold] = await tx.sql<{ startsAt: Date }>(
    `update hold set ended_as = ? where id = ? and ended_as is distinct from 'CONFIRMED' returning starts_at as "startsAt"`,
    [as === 'declined' ? 'RELEASED' : 'EXPIRED', entry.holdId],
  );
  const isOver = entry.offers + 1 >= MAX_OFFERS;
  await tx.sql(
    `update waiting_entry set state = ?, offers = offers + 1, hold_id = null, offer_until = null, ended_at = ?,
       passed_at = ?, declined = declined || coalesce(?::timestamptz, 'epoch') where id = ?`,
    [
      isOver ? 'ENDED' : 'WAITING',
      isOver ? tx.now : null,
      as === 'expired' ? tx.now : null,
      hold?.startsAt ?? null,
      entry.id,
    ],
  );
  await tx.event({ entity: 'waiting', entityId: entry.id, verb: as });
  if (hold && entry.holdId) {
    await giveBack(tx, { holder: entry.holdId, agendaId: entry.agendaId, startsAt: new Date(hold.startsAt) });
  }
}
