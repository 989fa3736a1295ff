import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import type { Comune } from './comune.type.js';
import { shownCount } from './small-count.js';

const columns = `
  select c.istat_code as "istatCode", c.name, c.lat, c.lon, ${shownCount('c.foreign_residents')} as "foreignResidents",
    c.bacino_id as "bacinoId", e.adhesion_state as "adhesionState"
  from comune c left join ente e on e.istat_code = c.istat_code and e.category = 'COMUNE' and e.successor_id is null`;
const ALL = prepared('comune.all', `${columns} order by c.name, c.istat_code`);
const BY_CODES = prepared('comune.byCodes', `${columns} where c.istat_code = any($1::text[])`);

export const allComuni = (ctx: HouseContext): Promise<Comune[]> => ctx.db.rows<Comune>(ALL);

/** The comune of a desk or an office. */
export const loadComune = async (ctx: HouseContext, istatCode: string | null): Promise<Comune | null> =>
  istatCode === null
    ? null
    : ctx
        .loader<string, Comune | null>('comune', async (codes) => {
          const rows = new Map((await ctx.db.rows<Comune>(BY_CODES, [codes])).map((row) => [row.istatCode, row]));
          return codes.map((code) => rows.get(code) ?? null);
        })
        .load(istatCode);
