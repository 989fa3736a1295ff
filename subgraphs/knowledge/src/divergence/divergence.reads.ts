import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import { canSeeDivergence } from './divergence.policy.js';
import type { Divergence, Practice } from './divergence.type.js';

const columns = `d.id, d.title, d.question, d.content_id as "contentId", d.state, d.standard, d.agreed_on as "agreedOn",
  d.updated_at as "updatedAt", d.version`;
const ALL = prepared(
  'divergence.all',
  `select ${columns} from divergence d where $1::text is null or d.state = $1
   order by (d.state = 'OPEN') desc, d.updated_at desc, d.id limit 200`,
);
const BY_IDS = prepared('divergence.byIds', `select ${columns} from divergence d where d.id = any($1::uuid[])`);
const PRACTICES = prepared(
  'divergence.practices',
  `select id, divergence_id as "divergenceId", place, body, source, seen_on as "seenOn", superseded_at is not null as "isSuperseded"
   from practice where divergence_id = any($1::uuid[]) order by superseded_at is not null, lower(place), seen_on desc, id`,
);
const VARYING = prepared(
  'divergence.varying',
  'select content_id as id from varying_content where content_id = any($1::uuid[])',
);

const seen = (ctx: HouseContext, rows: Divergence[]): Divergence[] => (canSeeDivergence(ctx.actor) ? rows : []);

export const divergences = async (ctx: HouseContext, state: string | null): Promise<Divergence[]> =>
  seen(ctx, await ctx.db.rows<Divergence>(ALL, [state]));

export const loadDivergence = loaderOf<Divergence>('divergence', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<Divergence>(BY_IDS, [ids]))),
);

/** What each place does, those of today first. */
export const practicesOf = (ctx: HouseContext, divergenceId: string): Promise<Practice[]> =>
  ctx
    .loader<string, Practice[]>('practices', async (ids) =>
      grouped(ids, await ctx.db.rows<Practice>(PRACTICES, [ids]), (row) => row.divergenceId),
    )
    .load(divergenceId);

/** Whether what a content says varies by office, for a whole list at once (P41). */
export const variesByOffice = (ctx: HouseContext, contentId: string): Promise<boolean> =>
  ctx
    .loader<string, boolean>('varies-by-office', async (ids) => {
      const rows = await ctx.db.rows<{ id: string }>(VARYING, [ids]);
      const varying = new Set(rows.map(({ id }) => id));
      return ids.map((id) => varying.has(id));
    })
    .load(contentId);
