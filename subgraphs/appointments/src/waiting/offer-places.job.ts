import { SYSTEM } from '@respi/kit/actor.js';
import { command, jobKey, type Tx } from '@respi/kit/command.js';
import { type House, houseContext, writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { endOffer } from './end-offer.js';
import { ENTRY, type Entry, standInLine } from './line.js';
import { offerPlaces } from './offer-places.js';
import { tellPlacesOpen } from './places-open.js';
import { writeToWaiting } from './waiting-messages.js';

const rowsOf = <T>(house: House, text: string, values: readonly unknown[] = []): Promise<T[]> =>
  writerFor(house, SYSTEM).transactional((em) =>
    (em as ReturnType<typeof writerFor>).execute(text, [...values]),
  ) as Promise<T[]>;

const act = (house: House, verb: string, work: (tx: Tx) => Promise<void>) =>
  command(
    houseContext(house, { actor: SYSTEM, requestId: `line-${verb}`, locale: 'it', mayWrite: true }),
    { verb, input: jobKey(verb) },
    async (tx) => {
      await work(tx);
      return { done: true };
    },
  );

/**
 * Looks after the line: offers that went by pass on to the next, places that became free by time or by new rules are
 * offered, and whoever was offered something or asked to be told is written to (A21, A22, A23).
 */
export const tendTheLine: HouseJob = {
  name: 'tend-the-line',
  everySeconds: 10,
  async run(house) {
    const now = house.clock.now();
    const over = await rowsOf<{ id: string }>(
      house,
      `select id from waiting_entry where state = 'OFFERED' and offer_until <= ? order by offer_until limit 100`,
      [now],
    );
    for (const { id } of over) await act(house, 'passOn', (tx) => passOn(tx, id));
    const agendas = await rowsOf<{ id: string }>(
      house,
      `select distinct agenda_id as id from waiting_entry where state = 'WAITING' and kind = 'OFFER'`,
    );
    for (const { id } of agendas) {
      await act(house, 'offerPlaces', async (tx) => {
        if (await standInLine(tx, id)) await offerPlaces(tx, id);
      });
    }
    await act(house, 'tellPlacesOpen', tellPlacesOpen);
    await act(house, 'tellTheLine', tellTheLine);
  },
};

async function passOn(tx: Tx, id: string): Promise<void> {
  const [entry] = await tx.sql<Entry>(`${ENTRY} where id = ? and state = 'OFFERED' and offer_until <= ? for update`, [
    id,
    tx.now,
  ]);
  if (entry) await endOffer(tx, entry, 'expired');
}

/** Letters that are due; commands of passers-by offer places but know nobody's address. */
async function tellTheLine(tx: Tx): Promise<void> {
  const due = await tx.sql<{ id: string; kind: 'placeOffered' | 'offerPassed' }>(
    `select id, case when state = 'OFFERED' then 'placeOffered' else 'offerPassed' end as kind from waiting_entry
     where (state = 'OFFERED' and told_at is null) or passed_at is not null
     order by seq limit 100 for update skip locked`,
  );
  for (const { id, kind } of due) {
    await writeToWaiting(tx, kind, id);
    await tx.sql('update waiting_entry set told_at = ?, passed_at = null where id = ?', [tx.now, id]);
  }
}
