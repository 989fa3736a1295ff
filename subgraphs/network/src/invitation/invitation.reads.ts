import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { inOrder, loaderOf } from '@respi/kit/reference.js';
import { asSystem } from '../as-system.js';
import { tokenHash } from '../identity/token.js';
import { verified } from '../verified.js';
import type { Invitation } from './invitation.entity.js';
import { canSeeInvitation } from './invitation.policy.js';

export type SeenInvitation = Pick<Invitation, 'id' | 'email' | 'enteId' | 'roles' | 'expiresAt' | 'acceptedAt'>;

const BY_IDS = prepared(
  'invitation.byIds',
  `select id, email, ente_id as "enteId", roles, expires_at as "expiresAt", accepted_at as "acceptedAt"
   from invitation where id = any($1::uuid[])`,
);
const PREVIEW = prepared(
  'invitation.preview',
  `select e.name as "enteName", i.email, i.display_name as "displayName", i.roles, i.expires_at as "expiresAt",
     exists (select 1 from person p where p.email = i.email) as "hasLogin"
   from invitation i join ente e on e.id = i.ente_id
   where i.token_hash = $1 and i.accepted_at is null and i.expires_at > $2`,
);

export const loadInvitation = loaderOf<SeenInvitation>('invitation', async (ctx, ids) => {
  const rows = await ctx.db.rows<SeenInvitation>(BY_IDS, [ids]);
  const seen = verified(ctx, 'invitation', rows, (row) => canSeeInvitation(ctx.actor, row));
  ctx.db.saw(
    'invitation',
    seen.map((row) => row.id),
  );
  return inOrder(ids, seen);
});

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
