import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, isId, loaderOf } from '@respi/kit/reference.js';
import { addressOf } from '../place/address.js';
import type { Sportello } from './sportello.type.js';

/** Columns of a desk `s`. */
export const sportelloColumns = `s.id, s.code, s.slug, s.name, s.ente_id as "enteId", s.bacino_id as "bacinoId", s.istat_code as "istatCode",
    ${addressOf('s')}, s.phone, s.email, s.languages, s.services, s.accessible, s.accessibility_note as "accessibilityNote",
    s.lat, s.lon, s.is_example as "isExample", s.version`;
const columns = `select ${sportelloColumns} from sportello s`;
const BY_IDS = prepared('sportello.byIds', `${columns} where s.id = any($1::uuid[])`);
const BY_SLUG = prepared('sportello.bySlug', `${columns} where s.slug = $1`);
const OF_ENTI = prepared('sportello.ofEnti', `${columns} where s.ente_id = any($1::uuid[]) order by s.name, s.id`);
const OF_BACINI = prepared(
  'sportello.ofBacini',
  `${columns} where s.bacino_id = any($1::uuid[]) order by s.name, s.id`,
);
/** Desks of a province that the public list shows at once: no more can be opened (`save-desk.ts`). */
export const MAX_DESKS = 500;
const LIST = prepared(
  'sportello.list',
  `${columns} left join comune c on c.istat_code = s.istat_code
   where ($1::uuid is null or s.bacino_id = $1) and ($2::text is null or $2 = any(s.languages))
     and ($3::text is null or $3 = any(s.services))
     and ($4::text is null or s.istat_code = $4 or plain(c.name) = plain($4) or plain(s.city) = plain($4))
   order by s.name, s.id limit ${MAX_DESKS}`,
);

export interface SportelloFilter {
  bacinoId?: string | null;
  language?: string | null;
  service?: string | null;
  comune?: string | null;
}

export const listSportelli = async (ctx: HouseContext, filter: SportelloFilter): Promise<Sportello[]> => {
  const { bacinoId = null, language = null, service = null, comune = null } = filter;
  if (bacinoId !== null && !isId(bacinoId)) return [];
  return ctx.db.rows<Sportello>(LIST, [bacinoId, language, service, comune]);
};

export const sportelloBySlug = (ctx: HouseContext, slug: string): Promise<Sportello | null> =>
  ctx.db.row<Sportello>(BY_SLUG, [slug]);

export const loadSportello = loaderOf<Sportello>('sportello', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<Sportello>(BY_IDS, [ids])),
);

export const loadSportelliOfEnte = (ctx: HouseContext, enteId: string): Promise<Sportello[]> =>
  ctx
    .loader<string, Sportello[]>('sportello.ofEnte', async (ids) =>
      grouped(ids, await ctx.db.rows<Sportello>(OF_ENTI, [ids]), (row) => row.enteId),
    )
    .load(enteId);

export const loadSportelliOfBacino = (ctx: HouseContext, bacinoId: string): Promise<Sportello[]> =>
  ctx
    .loader<string, Sportello[]>('sportello.ofBacino', async (ids) =>
      grouped(ids, await ctx.db.rows<Sportello>(OF_BACINI, [ids]), (row) => row.bacinoId ?? ''),
    )
    .load(bacinoId);
