import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import { addressOf } from '../place/address.js';
import type { Office } from './office.type.js';

const columns = `
  select o.id, o.code, o.kind, o.name, o.ente_id as "enteId", o.istat_code as "istatCode", ${addressOf('o')},
    o.phone, o.email, o.is_example as "isExample", o.version
  from office o`;
const ALL = prepared('office.all', `${columns} order by o.name, o.id`);
const BY_IDS = prepared('office.byIds', `${columns} where o.id = any($1::uuid[])`);
const OF_ENTI = prepared('office.ofEnti', `${columns} where o.ente_id = any($1::uuid[]) order by o.name, o.id`);

export const allOffices = (ctx: HouseContext): Promise<Office[]> => ctx.db.rows<Office>(ALL);

export const loadOffice = loaderOf<Office>('office', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<Office>(BY_IDS, [ids])),
);

export const loadOfficesOfEnte = (ctx: HouseContext, enteId: string): Promise<Office[]> =>
  ctx
    .loader<string, Office[]>('office.ofEnte', async (ids) =>
      grouped(ids, await ctx.db.rows<Office>(OF_ENTI, [ids]), (row) => row.enteId),
    )
    .load(enteId);
