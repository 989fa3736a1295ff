import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';

/** Numero di protocollo: yearly and gapless in the network, 2026/000123. The lock on the year's row is the law here. */
export async function nextRegistryNumber(tx: Tx): Promise<string> {
  const year = Number(localDate(tx.now).slice(0, 4));
  const [counter] = await tx.sql<{ last: number }>(
    `insert into registry_counter (year, last) values (?, 1)
     on conflict (year) do update set last = registry_counter.last + 1 returning last`,
    [year],
  );
  return `${year}/${String(counter?.last).padStart(6, '0')}`;
}
