import { COUNT_CAP, type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { isId } from '@respi/kit/reference.js';
import { wordsIn } from '../ente/named.js';
import { keysetOf } from '../keyset.js';
import { sedeColumns } from '../sede/sede.reads.js';
import type { Sede, SedeKind } from '../sede/sede.type.js';
import { sportelloColumns } from '../sportello/sportello.reads.js';
import type { Sportello } from '../sportello/sportello.type.js';
import { PlaceOrder } from './place-order.enum.js';

interface Asked {
  readonly first: number;
  readonly after?: string | null | undefined;
  /** Words of name, ente, address or comune. */
  readonly text?: string | null | undefined;
  readonly bacinoId?: string | null | undefined;
  readonly orderBy: PlaceOrder;
}
export interface DesksQuestion extends Asked {
  readonly language?: string | null | undefined;
  readonly service?: string | null | undefined;
}
export interface SediQuestion extends Asked {
  readonly kind?: SedeKind | null | undefined;
}

const text = (expression: string) => `coalesce(${expression}, '') collate "und-x-icu"`;
const NAME = text('s.name');
const LEADS: Record<PlaceOrder, string> = {
  [PlaceOrder.NAME]: text('null::text'),
  [PlaceOrder.ENTE]: text('e.name'),
  [PlaceOrder.COMUNE]: text('c.name, s.city'),
};

/** Pages of a table of places, by keyset; the first page counts. `own` narrows by what that table alone has, in $4 and $5. */
const pagesOf = (table: string, columns: string, bacino: string, own: string) => {
  const from = `${table} s join ente e on e.id = s.ente_id left join comune c on c.istat_code = s.istat_code`;
  const asked = `($2::uuid is null or ${bacino} = $2) and ${own}
    and ($3::text[] is null or plain(concat_ws(' ', s.name, e.name, s.street, s.postcode, s.city, c.name))
      like all (array(select plain(w) from unnest($3::text[]) w)))`;
  const page = (order: PlaceOrder) =>
    prepared(
      `places.${table}.${order.toLowerCase()}`,
      `select ${columns}, ${LEADS[order]} as lead,
         case when $6::text is null then (select count(*)::int from (select 1 from ${from} where ${asked} limit ${COUNT_CAP}) k) end as total
       from ${from}
       where ${asked} and ($6::text is null or (${LEADS[order]}, ${NAME}, s.id) > ($6::text collate "und-x-icu", $7::text collate "und-x-icu", $8::uuid))
       order by ${LEADS[order]}, ${NAME}, s.id limit $1`,
    );
  return Object.fromEntries(Object.values(PlaceOrder).map((order) => [order, page(order)])) as Record<
    PlaceOrder,
    Prepared
  >;
};
const DESKS = pagesOf(
  'sportello',
  sportelloColumns,
  's.bacino_id',
  '($4::text is null or $4 = any(s.languages)) and ($5::text is null or $5 = any(s.services))',
);
const SEDI = pagesOf(
  'sede',
  sedeColumns,
  'c.bacino_id',
  '($4::text is null or s.kind = $4) and $5::text is not distinct from $5',
);

async function listPlaces<Place extends { id: string; name: string }>(
  ctx: HouseContext,
  pages: Record<PlaceOrder, Prepared>,
  { first, after, text: words, bacinoId, orderBy }: Asked,
  own: readonly [string | null, string | null],
): Promise<Connection<Place>> {
  const size = pageSize(first);
  const keys = keysetOf(after, 3);
  if (bacinoId && !isId(bacinoId)) return pageOf<Place>([], size, () => [], { after, totalCount: 0 });
  const rows = await ctx.db.rows<Place & { lead: string; total: number | null }>(pages[orderBy], [
    ...[size + 1, bacinoId || null, wordsIn(words), ...own, ...keys],
  ]);
  const totalCount = after ? null : (rows[0]?.total ?? 0);
  return pageOf(rows, size, (row) => [row.lead, row.name, row.id], { after, totalCount });
}

/**
 * Desks of the whole network, searched, narrowed and sorted, by keyset (N1). Whether one is open now is told by hours,
 * seasons, closures and holidays together (`opening.ts`) and changes by the minute: it is shown, not asked by.
 */
export const listDesks = (ctx: HouseContext, question: DesksQuestion): Promise<Connection<Sportello>> =>
  listPlaces<Sportello>(ctx, DESKS, question, [question.language ?? null, question.service ?? null]);

/** Seats of all enti, searched, narrowed and sorted, by keyset; the bacino is that of the comune in which one stands (N1). */
export const listSedi = (ctx: HouseContext, question: SediQuestion): Promise<Connection<Sede>> =>
  listPlaces<Sede>(ctx, SEDI, question, [question.kind ?? null, null]);
