import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import { type Protocollo, ProtocolloOrder, type ProtocolloVersion, type ResignWave } from './protocollo.type.js';

const all = (name: string, lead: string) =>
  prepared(`protocollo.all.${name}`, `select p.id, p.title, p.kind from protocollo p order by ${lead}, p.title, p.id`);
const ALL: Record<ProtocolloOrder, Prepared> = {
  [ProtocolloOrder.KIND]: all('kind', `p.kind <> 'NETWORK', p.kind`),
  [ProtocolloOrder.TITLE]: all('title', 'p.title'),
  [ProtocolloOrder.TERM]: all(
    'term',
    '(select v.valid_to from protocollo_version v where v.protocollo_id = p.id and v.is_current) nulls last',
  ),
};
const BY_IDS = prepared('protocollo.byIds', 'select id, title, kind from protocollo where id = any($1::uuid[])');
const version = `
  select id, number, title, valid_from as "validFrom", valid_to as "validTo", summary, is_current as "isCurrent",
    signatories, grace_days as "graceDays", at_end as "atEnd", resign_by as "resignBy", end_reason as "endReason",
    protocollo_id as "protocolloId"
  from protocollo_version`;
const VERSIONS = prepared(
  'protocollo.versions',
  `${version} where protocollo_id = any($1::uuid[]) order by number desc`,
);
const VERSION_BY_IDS = prepared('protocollo.versionByIds', `${version} where id = any($1::uuid[])`);

/**
 * All of them: that of the network and a few of other kinds, each made by hand in the Provincia. Forms choose among the
 * whole, so that it has no pages; it is sorted here and narrowed by kind and words on its page (N24).
 */
export const allProtocolli = (ctx: HouseContext, orderBy: ProtocolloOrder): Promise<Protocollo[]> =>
  ctx.db.rows<Protocollo>(ALL[orderBy]);

export const loadProtocollo = loaderOf<Protocollo>('protocollo', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<Protocollo>(BY_IDS, [ids])),
);

export const loadVersion = loaderOf<ProtocolloVersion>('protocollo.version', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<ProtocolloVersion>(VERSION_BY_IDS, [ids])),
);

export const loadVersionsOf = (ctx: HouseContext, protocolloId: string): Promise<ProtocolloVersion[]> =>
  ctx
    .loader<string, ProtocolloVersion[]>('protocollo.versions', async (ids) =>
      grouped(ids, await ctx.db.rows<ProtocolloVersion>(VERSIONS, [ids]), (row) => row.protocolloId),
    )
    .load(protocolloId);

const WAVES = prepared(
  'protocollo.waves',
  `select a.protocollo_version_id as "versionId", count(*)::int as asked,
     (count(*) filter (where a.state in ('ACTIVE', 'SUSPENDED')))::int as signed,
     (count(*) filter (where a.state in ('APPROVED', 'SIGNED')))::int as waiting
   from adhesion a where a.protocollo_version_id = any($1::uuid[]) and a.succeeds is not null
   group by a.protocollo_version_id`,
);

/** How far the new signatures of a version have come; null where it asked nobody. */
export const loadWaveOf = (ctx: HouseContext, versionId: string): Promise<ResignWave | null> =>
  ctx
    .loader<string, ResignWave | null>('protocollo.waves', async (ids) => {
      const rows = await ctx.db.rows<ResignWave & { versionId: string }>(WAVES, [ids]);
      return ids.map((id) => rows.find((row) => row.versionId === id) ?? null);
    })
    .load(versionId);
