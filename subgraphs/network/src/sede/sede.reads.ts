import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { addressOf } from '../place/address.js';
import type { Sede } from './sede.type.js';

/** Columns of a seat `s`. */
export const sedeColumns = `s.id, s.kind, s.name, s.ente_id as "enteId", s.istat_code as "istatCode", ${addressOf('s')},
    s.phone, s.email, s.version`;
const OF_ENTI = prepared(
  'sede.ofEnti',
  `select ${sedeColumns} from sede s where s.ente_id = any($1::uuid[]) order by s.kind desc, s.name, s.id`,
);

/** Seats of an ente, the registered office first. */
export const loadSedi = (ctx: HouseContext, enteId: string): Promise<Sede[]> =>
  ctx
    .loader<string, Sede[]>('sede.ofEnte', async (ids) =>
      grouped(ids, await ctx.db.rows<Sede>(OF_ENTI, [ids]), (row) => row.enteId),
    )
    .load(enteId);
