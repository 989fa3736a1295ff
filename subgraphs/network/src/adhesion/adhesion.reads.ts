import { localDate } from '@respi/kit/clock.js';
import { type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import { ofEntiNamed, wordsOf } from '../ente/named.js';
import { keysetOf } from '../keyset.js';
import { verified } from '../verified.js';
import type { Adhesion } from './adhesion.entity.js';
import { canSee } from './adhesion.policy.js';
import { AdhesionState, isLive } from './adhesion.states.js';
import type { AdhesionDue } from './adhesion-due.js';
import { AdhesionOrder } from './adhesion-state.enum.js';

const columns = `
  select a.id, a.ente_id as "enteId", a.protocollo_version_id as "protocolloVersionId", a.state,
    a.requested_at as "requestedAt", a.signed_by_ente_on as "signedByEnteOn", a.signed_by_provincia_on as "signedByProvinciaOn",
    a.effective_from as "effectiveFrom", a.effective_to as "effectiveTo", a.reason, a.succeeds,
    a.is_filed_online as "isFiledOnline", a.version`;
const BY_IDS = prepared('adhesion.byIds', `${columns} from adhesion a where a.id = any($1::uuid[])`);
const OF_ENTI = prepared(
  'adhesion.ofEnti',
  `${columns}, p.kind as "protocolloKind" from adhesion a join protocollo_version v on v.id = a.protocollo_version_id
   join protocollo p on p.id = v.protocollo_id
   where a.ente_id = any($1::uuid[]) order by p.kind <> 'NETWORK', v.number desc, a.requested_at desc nulls last, a.id`,
);
/** A page sorted by a column before the name of the ente; or by the name alone. What has no day comes last. */
const page = (name: string, lead: string | null) =>
  prepared(
    `adhesion.page.${name}`,
    `${columns}, e.name as "enteName", ${lead ?? "''::text"} as lead from adhesion a join ente e on e.id = a.ente_id
     join protocollo_version v on v.id = a.protocollo_version_id
   where ($1::text is null or a.state = $1) and $8::text is not distinct from $8
     and ($3::text is null or ${lead ? `(${lead}, e.name, a.id) > ($8::text, $3, $4::uuid)` : '(e.name, a.id) > ($3, $4::uuid)'})
     and ${ofEntiNamed('a.ente_id', '$7')}
     and case $5::text
       when 'TO_DECIDE' then a.state in ('REQUESTED', 'UNDER_REVIEW')
       when 'TO_SIGN' then a.succeeds is not null and a.state in ('APPROVED', 'SIGNED')
         and num_nulls(a.signed_by_ente_on, a.signed_by_provincia_on) > 0
       when 'ENDING' then a.state = 'ACTIVE' and least(a.effective_to, v.valid_to) between $6::date and $6::date + 90
       when 'IN_GRACE' then a.state = 'ACTIVE' and least(a.effective_to, v.valid_to) < $6::date
       else $6::date is not null end
   order by ${lead ? `${lead}, ` : ''}e.name, a.id limit $2`,
  );
const PAGES: Record<AdhesionOrder, Prepared> = {
  [AdhesionOrder.ENTE]: page('ente', null),
  [AdhesionOrder.STATE]: page('state', 'a.state'),
  [AdhesionOrder.REQUESTED]: page(
    'requested',
    `coalesce(to_char(a.requested_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), '9999')`,
  ),
  [AdhesionOrder.TERM]: page('term', `coalesce(to_char(least(a.effective_to, v.valid_to), 'YYYY-MM-DD'), '9999')`),
};

const seen = <T extends Adhesion>(ctx: HouseContext, rows: T[]): T[] =>
  verified(ctx, 'adhesion', rows, (row) => canSee(ctx.actor, row));

export const loadAdhesion = loaderOf<Adhesion>('adhesion', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<Adhesion>(BY_IDS, [ids]))),
);

type AdhesionOfEnte = Adhesion & { protocolloKind: string };

/** Adhesions of an ente, newest version of the protocollo first. */
export const loadAdhesionsOf = (ctx: HouseContext, enteId: string): Promise<AdhesionOfEnte[]> =>
  ctx
    .loader<string, AdhesionOfEnte[]>('adhesion.ofEnte', async (ids) =>
      grouped(ids, seen(ctx, await ctx.db.rows<AdhesionOfEnte>(OF_ENTI, [ids])), (row) => row.enteId),
    )
    .load(enteId);

const COUNTS: readonly AdhesionState[] = [AdhesionState.ACTIVE, AdhesionState.SUSPENDED];

/** The adhesion to the network that counts today: one that has effect, else one alive, else the last that ended. */
export async function loadAdhesionOf(ctx: HouseContext, enteId: string): Promise<Adhesion | null> {
  const all = (await loadAdhesionsOf(ctx, enteId)).filter((one) => one.protocolloKind === 'NETWORK');
  const first = (counts: (one: Adhesion) => boolean) => all.find(counts);
  return (
    first(({ state }) => COUNTS.includes(state)) ??
    first(({ state, succeeds }) => isLive(state) && !succeeds) ??
    first(({ state }) => !isLive(state)) ??
    null
  );
}

export interface AdhesionQuestion {
  readonly state?: AdhesionState | null | undefined;
  readonly due?: AdhesionDue | null | undefined;
  readonly text?: string | null | undefined;
  readonly orderBy?: AdhesionOrder;
}

export async function listAdhesions(
  ctx: HouseContext,
  first: number,
  after?: string | null,
  { state, due, text, orderBy = AdhesionOrder.ENTE }: AdhesionQuestion = {},
): Promise<Connection<Adhesion>> {
  const size = pageSize(first);
  const [lead, ...keys] = keysetOf(after, 3);
  const rows = await ctx.db.rows<Adhesion & { enteName: string; lead: string }>(PAGES[orderBy], [
    ...[state ?? null, size + 1, ...keys],
    ...[due ?? null, localDate(ctx.clock.now()), wordsOf(text), lead],
  ]);
  return pageOf(seen(ctx, rows), size, (row) => [row.lead, row.enteName, row.id], { after });
}
