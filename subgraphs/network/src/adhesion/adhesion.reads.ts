import { type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import { keysetOf } from '../keyset.js';
import { verified } from '../verified.js';
import type { Adhesion } from './adhesion.entity.js';
import { canSee } from './adhesion.policy.js';
import { type AdhesionState, isLive } from './adhesion.states.js';

const columns = `
  select a.id, a.ente_id as "enteId", a.protocollo_version_id as "protocolloVersionId", a.state,
    a.requested_at as "requestedAt", a.signed_by_ente_on as "signedByEnteOn", a.signed_by_provincia_on as "signedByProvinciaOn",
    a.effective_from as "effectiveFrom", a.effective_to as "effectiveTo", a.reason, a.version`;
const BY_IDS = prepared('adhesion.byIds', `${columns} from adhesion a where a.id = any($1::uuid[])`);
const OF_ENTI = prepared(
  'adhesion.ofEnti',
  `${columns} from adhesion a join protocollo_version v on v.id = a.protocollo_version_id
   where a.ente_id = any($1::uuid[]) order by v.number desc, a.requested_at desc nulls last, a.id`,
);
const PAGE = prepared(
  'adhesion.page',
  `${columns}, e.name as "enteName" from adhesion a join ente e on e.id = a.ente_id
   where ($1::text is null or a.state = $1) and ($3::text is null or (e.name, a.id) > ($3, $4::uuid))
   order by e.name, a.id limit $2`,
);

const seen = <T extends Adhesion>(ctx: HouseContext, rows: T[]): T[] =>
  verified(ctx, 'adhesion', rows, (row) => canSee(ctx.actor, row));

export const loadAdhesion = loaderOf<Adhesion>('adhesion', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<Adhesion>(BY_IDS, [ids]))),
);

/** Adhesions of an ente, newest version of the protocollo first. */
export const loadAdhesionsOf = (ctx: HouseContext, enteId: string): Promise<Adhesion[]> =>
  ctx
    .loader<string, Adhesion[]>('adhesion.ofEnte', async (ids) =>
      grouped(ids, seen(ctx, await ctx.db.rows<Adhesion>(OF_ENTI, [ids])), (row) => row.enteId),
    )
    .load(enteId);

/** The adhesion that counts today: a live one before those that have ended. */
export async function loadAdhesionOf(ctx: HouseContext, enteId: string): Promise<Adhesion | null> {
  const all = await loadAdhesionsOf(ctx, enteId);
  return all.find((one) => isLive(one.state)) ?? all[0] ?? null;
}

export async function listAdhesions(
  ctx: HouseContext,
  first: number,
  after?: string | null,
  state?: AdhesionState | null,
): Promise<Connection<Adhesion>> {
  const size = pageSize(first);
  const keys = keysetOf(after, 2);
  const rows = await ctx.db.rows<Adhesion & { enteName: string }>(PAGE, [state ?? null, size + 1, ...keys]);
  return pageOf(seen(ctx, rows), size, (row) => [row.enteName, row.id], { after });
}
