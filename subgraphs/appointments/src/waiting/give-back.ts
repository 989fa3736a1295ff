import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { standInLine } from './line.js';
import { offerPlaces } from './offer-places.js';

/**
 * Gives a place back, and in the same transaction to the next in line where somebody waits for it (A19, A21): a
 * passer-by never sees it free in between.
 */
export async function giveBack(
  tx: Tx,
  place: { readonly holder: string; readonly agendaId: string; readonly startsAt: Date },
): Promise<void> {
  const isWaitedFor = await standInLine(tx, place.agendaId);
  await tx.sql('delete from claim where holder = ?', [place.holder]);
  if (isWaitedFor && place.startsAt > tx.now) await offerPlaces(tx, place.agendaId, localDate(place.startsAt));
}
