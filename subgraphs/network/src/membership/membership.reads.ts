import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import { verified } from '../verified.js';
import type { Membership } from './membership.entity.js';
import { canSeeMembership } from './membership.policy.js';

/** With whether it ended by a departure and nobody has given it back (N14). */
export type SeenMembership = Membership & { isLeftBehind: boolean };

/** Columns of a membership `m`. */
export const membershipColumns = `m.id, m.person_id as "personId", m.ente_id as "enteId", m.sportello_id as "sportelloId", m.office_id as "officeId",
    m.role, m.start_on as "startOn", m.end_on as "endOn", m.ended_at as "endedAt", m.delegation_id as "delegationId", m.version,
    m.departure_id is not null and not exists (
      select 1 from membership l where l.person_id = m.person_id and l.ente_id = m.ente_id and l.role = m.role
        and l.sportello_id is not distinct from m.sportello_id and l.ended_at is null) as "isLeftBehind"`;
const BY_IDS = prepared(
  'membership.byIds',
  `select ${membershipColumns} from membership m where m.id = any($1::uuid[])`,
);

/** Those that hold before those that have an end. */
const OF_ENTI = prepared(
  'membership.ofEnti',
  `select ${membershipColumns} from membership m where m.ente_id = any($1::uuid[])
   order by (m.end_on is not null), m.role, m.start_on, m.id`,
);

/** Rows that the policy lets the reader see, noted in the audit of reads. */
export const seenMemberships = <T extends Membership>(ctx: HouseContext, rows: readonly T[]): T[] => {
  const visible = verified(ctx, 'membership', rows, (row) => canSeeMembership(ctx.actor, row));
  ctx.db.saw(
    'membership',
    visible.map((row) => row.id),
  );
  return visible;
};

/** All roles in an ente, to choose colleagues from; pages of them are `people-of-ente.reads.ts`. */
export const loadMembershipsOf = (ctx: HouseContext, enteId: string): Promise<Membership[]> =>
  ctx
    .loader<string, Membership[]>('membership.ofEnte', async (ids) =>
      grouped(ids, seenMemberships(ctx, await ctx.db.rows<Membership>(OF_ENTI, [ids])), (row) => row.enteId),
    )
    .load(enteId);

export const loadMembership = loaderOf<Membership>('membership', async (ctx, ids) =>
  inOrder(ids, seenMemberships(ctx, await ctx.db.rows<Membership>(BY_IDS, [ids]))),
);
