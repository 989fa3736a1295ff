import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import type { Addressee } from '../case/case.vocabulary.js';

const prefix: Record<Addressee, string> = {
  QUESTURA_IMMIGRAZIONE: 'QUESTURA',
  PREFETTURA_SUI: 'SUI',
  PREFETTURA_CITTADINANZA: 'CITTADINANZA',
  COORDINAMENTO: 'COORDINAMENTO',
};

/** Number of a delivery sheet: gapless per office and year, QUESTURA-2026/0007. The lock on the row is the law here. */
export async function nextSheetNumber(tx: Tx, officeId: string, kind: Addressee): Promise<string> {
  const year = Number(localDate(tx.now).slice(0, 4));
  const [counter] = await tx.sql<{ last: number }>(
    `insert into sheet_counter (office_id, year, last) values (?, ?, 1)
     on conflict (office_id, year) do update set last = sheet_counter.last + 1 returning last`,
    [officeId, year],
  );
  return `${prefix[kind]}-${year}/${String(counter?.last).padStart(4, '0')}`;
}
