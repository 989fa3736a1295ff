import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import { verified } from '../verified.js';
import type { Membership } from './membership.entity.js';
import { canSeeMembership } from './membership.policy.js';
import { MembershipOrder } from './membership-order.enum.js';

/** With whether it ended by a departure and nobody has given it back (N14). */
export type SeenMembership = Membership & { isLeftBehind: boolean };

const columns = `
  select m.id, m.person_id as "personId", m.ente_id as "enteId", m.sportello_id as "sportelloId", m.office_id as "officeId",
    m.role, m.start_on as "startOn", m.end_on as "endOn", m.ended_at as "endedAt", m.delegation_id as "delegationId", m.version,
    m.departure_id is not null and not exists (
      select 1 from membership l where l.person_id = m.person_id and l.ente_id = m.ente_id and l.role = m.role
        and l.sportello_id is not distinct from m.sportello_id and l.ended_at is null) as "isLeftBehind"
  from membership m`;
/** Those that hold before those that have an end, each part in the order that is asked. */
const ofEnti = (name: string, lead: string) =>
  prepared(
    `membership.ofEnti.${name}`,
    `${columns} left join person p on p.id = m.person_id left join sportello s on s.id = m.sportello_id left join office o on o.id = m.office_id
   where m.ente_id = any($1::uuid[]) order by (m.end_on is not null), ${lead}, m.role, m.start_on, m.id`,
  );
const OF_ENTI: Record<MembershipOrder, Prepared> = {
  [MembershipOrder.ROLE]: ofEnti('role', 'm.role'),
  [MembershipOrder.NAME]: ofEnti('name', 'p.display_name collate "und-x-icu"'),
  [MembershipOrder.PLACE]: ofEnti('place', `coalesce(s.name, o.name, '')`),
  [MembershipOrder.START]: ofEnti('start', 'm.start_on'),
};
const BY_IDS = prepared('membership.byIds', `${columns} where m.id = any($1::uuid[])`);

const seen = (ctx: HouseContext, rows: Membership[]): Membership[] => {
  const visible = verified(ctx, 'membership', rows, (row) => canSeeMembership(ctx.actor, row));
  ctx.db.saw(
    'membership',
    visible.map((row) => row.id),
  );
  return visible;
};

/** Roles in an ente: those that hold before those that have an end, by role or as asked. */
export const loadMembershipsOf = (
  ctx: HouseContext,
  enteId: string,
  orderBy: MembershipOrder = MembershipOrder.ROLE,
): Promise<Membership[]> =>
  ctx
    .loader<string, Membership[]>(`membership.ofEnte.${orderBy}`, async (ids) =>
      grouped(ids, seen(ctx, await ctx.db.rows<Membership>(OF_ENTI[orderBy], [ids])), (row) => row.enteId),
    )
    .load(enteId);

export const loadMembership = loaderOf<Membership>('membership', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<Membership>(BY_IDS, [ids]))),
);
