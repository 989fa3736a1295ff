import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import { asSystem } from '../as-system.js';
import { tokenHash } from '../identity/token.js';
import { verified } from '../verified.js';
import type { Invitation } from './invitation.entity.js';
import { canSeeInvitation } from './invitation.policy.js';

export type SeenInvitation = Pick<
  Invitation,
  | 'id'
  | 'email'
  | 'displayName'
  | 'enteId'
  | 'roles'
  | 'expiresAt'
  | 'acceptedAt'
  | 'invitedBy'
  | 'needsApproval'
  | 'approvedAt'
  | 'closedAt'
>;

const columns = `
  select id, email, display_name as "displayName", ente_id as "enteId", roles, expires_at as "expiresAt",
    accepted_at as "acceptedAt", invited_by as "invitedBy", needs_approval as "needsApproval", approved_at as "approvedAt",
    closed_at as "closedAt"
  from invitation`;
const BY_IDS = prepared('invitation.byIds', `${columns} where id = any($1::uuid[])`);
const OF_ENTI = prepared(
  'invitation.ofEnti',
  `select i.* from unnest($1::uuid[]) k(id) cross join lateral (
     ${columns} where ente_id = k.id and accepted_at is null and closed_at is null order by created_at desc limit 200) i`,
);
const WAITING = prepared(
  'invitation.waiting',
  `${columns} where needs_approval and approved_at is null and accepted_at is null and closed_at is null
   order by created_at limit 200`,
);
const PREVIEW = prepared(
  'invitation.preview',
  `select e.name as "enteName", i.email, i.display_name as "displayName", i.roles, i.expires_at as "expiresAt",
     exists (select 1 from person p where p.email = i.email) as "hasLogin"
   from invitation i join ente e on e.id = i.ente_id
   where i.token_hash = $1 and i.accepted_at is null and i.closed_at is null and i.expires_at > $2
     and (not i.needs_approval or i.approved_at is not null)`,
);

const seen = (ctx: HouseContext, rows: SeenInvitation[]): SeenInvitation[] => {
  const visible = verified(ctx, 'invitation', rows, (row) => canSeeInvitation(ctx.actor, row));
  ctx.db.saw(
    'invitation',
    visible.map((row) => row.id),
  );
  return visible;
};

export const loadInvitation = loaderOf<SeenInvitation>('invitation', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<SeenInvitation>(BY_IDS, [ids]))),
);

/** Invitations of an ente that nobody has accepted yet, the latest first. */
export const openInvitationsOf = (ctx: HouseContext, enteId: string): Promise<SeenInvitation[]> =>
  ctx
    .loader<string, SeenInvitation[]>('invitation.ofEnte', async (ids) =>
      grouped(ids, seen(ctx, await ctx.db.rows<SeenInvitation>(OF_ENTI, [ids])), (row) => row.enteId),
    )
    .load(enteId);

/** Invitations to delicate roles that wait for a second person, the oldest first (I10). */
export const waitingInvitations = async (ctx: HouseContext): Promise<SeenInvitation[]> =>
  seen(ctx, await ctx.db.rows<SeenInvitation>(WAITING));

export interface Preview {
  enteName: string;
  email: string;
  displayName: string;
  roles: Invitation['roles'];
  expiresAt: Date;
  hasLogin: boolean;
}

/** What an invitation offers, to who holds its token; null when it is over. */
export const previewOf = (ctx: HouseContext, token: string): Promise<Preview | null> =>
  asSystem(ctx, (system) => system.db.row<Preview>(PREVIEW, [tokenHash(token), ctx.clock.now()]));
