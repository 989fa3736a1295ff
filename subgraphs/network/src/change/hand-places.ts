import type { Tx } from '@respi/kit/command.js';
import { type PlaceKind, placeOf, tellPlace } from '../place/tell-places.js';

const TABLES = { DESK: 'sportello', OFFICE: 'office' } as const;

async function hand(tx: Tx, kind: PlaceKind, from: string, to: string, only: readonly string[] | null): Promise<void> {
  const held = await tx.sql<{ id: string }>(
    `select id::text from ${TABLES[kind]} where ente_id = ? and (?::text is null or id = any(string_to_array(?, ',')::uuid[])) order by id`,
    [from, only?.join(',') ?? null, only?.join(',') ?? null],
  );
  for (const { id } of held) {
    const before = await placeOf(tx, kind, id);
    await tx.sql(`update ${TABLES[kind]} set ente_id = ?, version = version + 1 where id = ?`, [to, id]);
    await tellPlace(tx, kind, id, before);
  }
}

/**
 * Desks go to another ente, and with all of them also offices and seats (N25); the houses are told, so that cases are
 * raised there in the name of the right ente. The registered office of the ente that ends is a seat like any other.
 */
export async function handPlaces(tx: Tx, from: string, to: string, desks: readonly string[] | null = null) {
  await hand(tx, 'DESK', from, to, desks);
  if (desks) return;
  await hand(tx, 'OFFICE', from, to, null);
  await tx.sql(
    `update sede set ente_id = ?, version = version + 1,
       kind = case when exists (select 1 from sede o where o.ente_id = ? and o.kind = 'REGISTERED') then 'BRANCH' else kind end
     where ente_id = ?`,
    [to, to, from],
  );
}
