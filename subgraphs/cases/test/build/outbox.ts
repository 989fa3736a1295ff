import type { TestHouse } from '@respi/kit/testing/stand.js';

/** Messages that wait in the outbox for one mutation of another house, opened, the first first. */
// biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
export async function outboxOf(house: TestHouse, command: string): Promise<any[]> {
  const rows = await house.sql('select sealed_payload, entity_key from outbox where command = $1 order by seq', [
    command,
  ]);
  return rows.map((row) => ({
    ...JSON.parse(house.open.house.cipher.open(row.sealed_payload)),
    entityKey: row.entity_key,
  }));
}
