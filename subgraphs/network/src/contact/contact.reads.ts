import { localDate } from '@respi/kit/clock.js';
import { type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import { ofEntiNamed, wordsOf } from '../ente/named.js';
import { keysetOf } from '../keyset.js';
import { verified } from '../verified.js';
import { canSeeAddresses, canSeeContact } from './contact.policy.js';
import { type Contact, ContactOrder } from './contact.type.js';

/** Somebody who is a person of the network and holds no role in the ente today (N18). */
const orphaned = (today: string) => `c.person_id is not null and not exists (
  select 1 from membership m where m.person_id = c.person_id and m.ente_id = c.ente_id and m.ended_at is null
    and m.start_on <= ${today} and (m.end_on is null or m.end_on >= ${today}))`;
const columns = (today: string) => `
  select c.id, c.kind, c.name, c.email, c.phone, c.named_at as "namedAt", c.version, c.ente_id as "enteId",
    ${orphaned(today)} as "isOrphaned"`;
const OF_ENTI = prepared(
  'contact.ofEnti',
  `${columns('$2::date')} from contact c where c.ente_id = any($1::uuid[]) and c.ended_at is null order by c.kind, c.id`,
);
const BY_IDS = prepared('contact.byIds', `${columns('$2::date')} from contact c where c.id = any($1::uuid[])`);
const orphanedBy = (name: string, lead: string) =>
  prepared(
    `contact.orphaned.${name}`,
    `${columns('$1::date')}, e.name as "enteName", ${lead} as lead from contact c join ente e on e.id = c.ente_id
   where c.ended_at is null and ${orphaned('$1::date')} and ${ofEntiNamed('c.ente_id', '$6')}
     and ($4::text is null or (${lead}, e.name, c.id) > ($3::text, $4, $5::uuid))
   order by ${lead}, e.name, c.id limit $2`,
  );
const ORPHANED: Record<ContactOrder, Prepared> = {
  [ContactOrder.ENTE]: orphanedBy('ente', `left(c.kind, 0)`),
  [ContactOrder.KIND]: orphanedBy('kind', 'c.kind'),
  [ContactOrder.NAMED]: orphanedBy('named', `to_char(c.named_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`),
};

const seen = <T extends Contact>(ctx: HouseContext, rows: T[]): T[] => {
  const visible = verified(ctx, 'contact', rows, (row) => canSeeContact(ctx.actor, row));
  ctx.db.saw(
    'contact',
    visible.map(({ id }) => id),
  );
  return visible.map((row) => (canSeeAddresses(ctx.actor, row) ? row : { ...row, email: null, phone: null }));
};
const today = (ctx: HouseContext) => localDate(ctx.clock.now());

/** Contacts of an ente that hold today. */
export const loadContactsOf = (ctx: HouseContext, enteId: string): Promise<Contact[]> =>
  ctx
    .loader<string, Contact[]>('contact.ofEnte', async (ids) =>
      grouped(ids, seen(ctx, await ctx.db.rows<Contact>(OF_ENTI, [ids, today(ctx)])), (row) => row.enteId),
    )
    .load(enteId);

export const loadContact = loaderOf<Contact>('contact', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<Contact>(BY_IDS, [ids, today(ctx)]))),
);

/** Contacts who lost every role in their ente, by the name of the ente or as asked (N18). */
export async function listOrphaned(
  ctx: HouseContext,
  first: number,
  after?: string | null,
  { text, orderBy = ContactOrder.ENTE }: { text?: string | null | undefined; orderBy?: ContactOrder } = {},
): Promise<Connection<Contact>> {
  const size = pageSize(first);
  const keys = keysetOf(after, 3);
  const rows = await ctx.db.rows<Contact & { enteName: string; lead: string }>(ORPHANED[orderBy], [
    ...[today(ctx), size + 1, ...keys, wordsOf(text)],
  ]);
  return pageOf(seen(ctx, rows), size, (row) => [row.lead, row.enteName, row.id], { after });
}
