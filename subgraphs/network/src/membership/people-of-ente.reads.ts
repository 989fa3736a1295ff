import { localDate } from '@respi/kit/clock.js';
import { COUNT_CAP, type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { wordsIn } from '../ente/named.js';
import { keysetOf } from '../keyset.js';
import type { Membership } from './membership.entity.js';
import { canSeeEmail } from './membership.policy.js';
import { membershipColumns, seenMemberships } from './membership.reads.js';
import { MembershipOrder, type MembershipTime } from './membership-order.enum.js';
import type { Role } from './role.enum.js';

const name = `coalesce(p.display_name, '') collate "und-x-icu"`;
const FROM = `membership m left join person p on p.id = m.person_id left join sportello s on s.id = m.sportello_id
  left join office o on o.id = m.office_id`;
/**
 * Every word stands in the name, the desk, the office or the address: the walls leave names out that the reader may not
 * see, and addresses are looked into only where they would be shown (`canSeeEmail`).
 */
const ASKED = `m.ente_id = k.id and ($4::text is null or m.role = $4)
  and ($5::text[] is null or plain(concat_ws(' ', p.display_name, s.name, o.name,
    case when k.shows_mail or p.id = $7::uuid then p.email end)) like all (array(select plain(w) from unnest($5::text[]) w)))
  and case $6::text
    when 'CURRENT' then m.ended_at is null and m.start_on <= $8::date and (m.end_on is null or $8::date <= m.end_on)
    when 'TO_COME' then m.ended_at is null and m.start_on > $8::date
    when 'ENDED' then m.ended_at is not null or m.end_on < $8::date
    else $8::date is not null end`;

/** A page of each ente, sorted by a column before the name of the person; the first page counts, once for each ente. */
const page = (order: string, lead: string) =>
  prepared(
    `membership.people.${order}`,
    `with asked as materialized (
       select k.id, k.shows_mail,
         case when $9::text is null then (select count(*)::int from (select 1 from ${FROM} where ${ASKED} limit ${COUNT_CAP}) c) end as total
       from unnest($1::uuid[], $2::boolean[]) k(id, shows_mail))
     select m.*, k.total from asked k cross join lateral (
       select ${membershipColumns}, ${lead} as lead, ${name} as "personName" from ${FROM}
       where ${ASKED} and ($9::text is null or (${lead}, ${name}, m.id) > ($9::text, $10::text collate "und-x-icu", $11::uuid))
       order by ${lead}, ${name}, m.id limit $3) m
     order by m.lead, m."personName" collate "und-x-icu", m.id`,
  );
const PAGES: Record<MembershipOrder, Prepared> = {
  [MembershipOrder.ROLE]: page('role', 'm.role'),
  [MembershipOrder.NAME]: page('name', "''::text"),
  [MembershipOrder.PLACE]: page('place', `coalesce(s.name, o.name, '')`),
  [MembershipOrder.START]: page('start', 'm.start_on::text'),
};

export interface PeopleQuestion {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly role?: Role | null | undefined;
  readonly time?: MembershipTime | null | undefined;
  readonly orderBy: MembershipOrder;
}
type Row = Membership & { lead: string; personName: string; total: number | null };

/** Roles of people in an ente: searched, narrowed, sorted, by keyset; one statement for the pages of as many enti as asked (N16). */
export function loadPeopleOf(
  ctx: HouseContext,
  enteId: string,
  question: PeopleQuestion,
): Promise<Connection<Membership>> {
  const { first, after, text, role, time, orderBy } = question;
  const size = pageSize(first);
  const keys = keysetOf(after, 3);
  const { actor } = ctx;
  const showsMail = (id: string) => canSeeEmail(actor, { id: '', enteIds: [id], hasOffice: false });
  return ctx
    .loader<string, Connection<Membership>>(`membership.people:${JSON.stringify(question)}`, async (ids) => {
      const rows = await ctx.db.rows<Row>(PAGES[orderBy], [
        ...[ids, ids.map(showsMail), size + 1, role ?? null, wordsIn(text), time ?? null],
        ...[actor.kind === 'PERSON' ? actor.personId : null, localDate(ctx.clock.now()), ...keys],
      ]);
      const visible = seenMemberships(ctx, rows);
      return ids.map((id) => {
        const own = visible.filter((row) => row.enteId === id);
        const totalCount = after ? null : (own[0]?.total ?? 0);
        return pageOf(own, size, (row) => [row.lead, row.personName, row.id], { after, totalCount });
      });
    })
    .load(enteId);
}
