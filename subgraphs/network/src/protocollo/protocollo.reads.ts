import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import type { Protocollo, ProtocolloVersion } from './protocollo.type.js';

const ALL = prepared('protocollo.all', 'select id, title, kind from protocollo order by title, id');
const BY_IDS = prepared('protocollo.byIds', 'select id, title, kind from protocollo where id = any($1::uuid[])');
const version = `
  select id, number, title, valid_from as "validFrom", valid_to as "validTo", summary, is_current as "isCurrent",
    protocollo_id as "protocolloId"
  from protocollo_version`;
const VERSIONS = prepared(
  'protocollo.versions',
  `${version} where protocollo_id = any($1::uuid[]) order by number desc`,
);
const VERSION_BY_IDS = prepared('protocollo.versionByIds', `${version} where id = any($1::uuid[])`);

export const allProtocolli = (ctx: HouseContext): Promise<Protocollo[]> => ctx.db.rows<Protocollo>(ALL);

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
