import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { firstFree } from '../availability/search.js';
import { rulesOfPurpose } from '../hold/agenda-rules.js';
import { takenFrom } from '../slot/taken.js';
import { ENTRY, type Entry } from './line.js';
import { writeToWaiting } from './waiting-messages.js';

/** Tells those who asked that there are places again, once, and takes them off the list (A23). */
export async function tellPlacesOpen(tx: Tx): Promise<void> {
  const entries = await tx.sql<Entry>(
    `${ENTRY} where kind = 'NOTICE' and state = 'WAITING' order by seq limit 200 for update skip locked`,
  );
  const open = new Map<string, boolean>();
  for (const entry of entries) {
    const key = `${entry.purposeId}/${entry.partySize}`;
    if (!open.has(key)) open.set(key, await hasPlaces(tx, entry));
    if (!open.get(key)) continue;
    await writeToWaiting(tx, 'placesOpen', entry.id);
    await tx.sql(`update waiting_entry set state = 'TOLD', told_at = ?, ended_at = ? where id = ?`, [
      tx.now,
      tx.now,
      entry.id,
    ]);
  }
}

async function hasPlaces(tx: Tx, { purposeId, partySize }: Entry): Promise<boolean> {
  const { agenda, purpose } = await rulesOfPurpose(tx, purposeId);
  const busy = await takenFrom(tx, agenda.id, localDate(tx.now), purpose.maxLeadDays);
  return (
    firstFree(agenda, busy, { purpose, partySize, audience: 'PUBLIC', release: agenda.release, now: tx.now }) !== null
  );
}
