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

/** The number that a text means, as the registry writes it: 2026/123, 123/2026 and 2026-000123 are one (C30). */
export function registryNumberIn(text: string): string {
  const said = text.trim();
  const [, year, last] = /^(\d{4})\s*[/-]\s*(\d{1,6})$/.exec(said) ?? [];
  if (year && last) return `${year}/${last.padStart(6, '0')}`;
  const [, first, ofYear] = /^(\d{1,6})\s*[/-]\s*(\d{4})$/.exec(said) ?? [];
  return first && ofYear ? `${ofYear}/${first.padStart(6, '0')}` : said;
}
