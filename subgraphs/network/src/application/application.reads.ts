import { type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { foundBy } from '@respi/kit/field-cipher.js';
import { type Download, openFile } from '@respi/kit/files.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, isId, loaderOf } from '@respi/kit/reference.js';
import { type DocumentRow, shownDocument } from '../document/document.reads.js';
import type { NetworkDocument } from '../document/document.type.js';
import { wordsOf } from '../ente/named.js';
import { sequenceOf } from '../keyset.js';
import { verified } from '../verified.js';
import { plainCode } from './applicant-codes.js';
import { canSeeApplication } from './application.policy.js';
import {
  type AdhesionApplication,
  type ApplicationFollowUp,
  ApplicationOrder,
  type ApplicationState,
} from './application.type.js';

/** Name of the blind index by which an application is found again. */
export const CODE_INDEX = 'adhesion-application';

const columns = `
  select a.id, a.number, a.state, a.denomination, a.category, a.fiscal_code as "fiscalCode", a.ipa_code as "ipaCode", a.email,
    a.legal_name as "legalName", a.legal_email as "legalEmail", a.operator_name as "operatorName",
    a.operator_email as "operatorEmail", a.received_at as "receivedAt", a.confirmed_at as "confirmedAt",
    a.decided_at as "decidedAt", a.reason, a.version, a.dossier_id as "dossierId", a.ente_id as "enteId", a.invited_ente_id as "invitedEnteId", a.seq::text as seq
  from adhesion_application a`;
const BY_IDS = prepared('application.byIds', `${columns} where a.id = any($1::uuid[])`);
const page = (name: string, lead: string, isDescending = false) =>
  prepared(
    `application.page.${name}`,
    `${columns.replace('a.seq::text as seq', `a.seq::text as seq, ${lead} as lead`)}
       where ($1::text is null or a.state = $1) and $3::text is not distinct from $3
         and ($4::bigint is null or (${lead}, a.seq) ${isDescending ? '<' : '>'} ($3, $4))
         and ($5::text is null or plain(a.denomination) like '%' || plain($5) || '%' or a.number = upper($5))
       order by ${lead} ${isDescending ? 'desc' : 'asc'}, a.seq ${isDescending ? 'desc' : 'asc'} limit $2`,
  );
const PAGES: Record<ApplicationOrder, Prepared> = {
  [ApplicationOrder.LATEST]: page('latest', `left(a.number, 0)`, true),
  [ApplicationOrder.OLDEST]: page('oldest', `left(a.number, 0)`),
  [ApplicationOrder.BODY]: page('body', 'plain(a.denomination)'),
};
const FILES = prepared(
  'application.files',
  `select distinct on (f.dossier_id, f.kind) f.id, f.kind, null::int as number, f.name, f.media_type as "mediaType", f.size,
     f.sha256, f.added_at as "addedAt", f.dossier_id as "subjectId", a.ente_id as "enteId", f.facts, coalesce(k.state, 'REFUSED') as state
   from adhesion_application_file f join adhesion_application a on a.dossier_id = f.dossier_id left join file k on k.id = f.id
   where f.dossier_id = any($1::uuid[]) order by f.dossier_id, f.kind, f.added_at desc, f.id`,
);
const FILE = prepared(
  'application.file',
  `select f.name, f.media_type as "mediaType", f.storage_key as "storageKey" from file f
   where f.id = $1 and f.purpose = 'application' and f.state in ('CLEAN', 'UNSCANNED')`,
);
/** Enti of the register that may be the same body: by its invitation, by code, by an earlier application, by name. */
const MATCHES = prepared(
  'application.matches',
  `select a.id as "applicationId", m.id as "enteId" from adhesion_application a cross join lateral (
     select e.id from ente e where e.successor_id is null and (e.id = a.invited_ente_id or lower(e.ipa_code) = lower(a.ipa_code)
       or e.id in (select b.ente_id from adhesion_application b where b.fiscal_code = a.fiscal_code)
       or e.id in (select n.id from enti_named(a.denomination) n))
     order by e.id = a.invited_ente_id desc nulls last, lower(e.ipa_code) = lower(a.ipa_code) desc nulls last, e.name_plain = plain(a.denomination) desc, e.name, e.id
     limit 5) m where a.id = any($1::uuid[])`,
);
const SAME = prepared(
  'application.same',
  `select a.id as "applicationId", count(b.id)::int as count from adhesion_application a
     join adhesion_application b on b.fiscal_code = a.fiscal_code and b.id <> a.id
   where a.id = any($1::uuid[]) group by a.id`,
);
const BY_CODE = prepared(
  'application.byCode',
  `select number, denomination, state, received_at as "receivedAt", confirmed_at as "confirmedAt", decided_at as "decidedAt",
     reason, adhesion_state as "adhesionState", effective_from as "effectiveFrom" from application_by_code($1)`,
);

function seen<T extends AdhesionApplication>(ctx: HouseContext, rows: T[]): T[] {
  const visible = verified(ctx, 'adhesion_application', rows, () => canSeeApplication(ctx.actor));
  ctx.db.saw(
    'adhesion_application',
    visible.map(({ id }) => id),
  );
  return visible;
}

export const loadApplication = loaderOf<AdhesionApplication>('application', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<AdhesionApplication>(BY_IDS, [ids]))),
);

export interface ApplicationQuestion {
  readonly state?: ApplicationState | null | undefined;
  readonly text?: string | null | undefined;
  readonly orderBy?: ApplicationOrder;
}

/** Applications, the latest first or as asked (N6, N23). */
export async function listApplications(
  ctx: HouseContext,
  first: number,
  after?: string | null,
  { state, text, orderBy = ApplicationOrder.LATEST }: ApplicationQuestion = {},
): Promise<Connection<AdhesionApplication>> {
  const size = pageSize(first);
  const [lead, seq] = sequenceOf(after);
  const rows = await ctx.db.rows<AdhesionApplication & { lead: string }>(PAGES[orderBy], [
    ...[state ?? null, size + 1, lead, seq, wordsOf(text)],
  ]);
  return pageOf(seen(ctx, rows), size, (row) => [row.lead, row.seq, row.id], { after });
}

/** Papers of an application, of each kind the last that came. */
export const loadApplicationFiles = (ctx: HouseContext, dossierId: string): Promise<NetworkDocument[]> =>
  ctx
    .loader<string, NetworkDocument[]>('application.files', async (ids) => {
      if (!canSeeApplication(ctx.actor)) return ids.map(() => []);
      const rows = await ctx.db.rows<DocumentRow>(FILES, [ids]);
      ctx.db.saw(
        'document',
        rows.map(({ id }) => id),
      );
      return grouped(ids, rows.map(shownDocument), (row) => row.subjectId);
    })
    .load(dossierId);

/** Ids of enti that may be the body of an application, the likeliest first; five at most. */
export const loadMatches = (ctx: HouseContext, applicationId: string): Promise<{ enteId: string }[]> =>
  ctx
    .loader<string, { enteId: string }[]>('application.matches', async (ids) =>
      grouped(
        ids,
        await ctx.db.rows<{ applicationId: string; enteId: string }>(MATCHES, [ids]),
        (row) => row.applicationId,
      ),
    )
    .load(applicationId);

/** How many other applications name the same codice fiscale. */
export const loadSameBody = (ctx: HouseContext, applicationId: string): Promise<number> =>
  ctx
    .loader<string, number>('application.same', async (ids) => {
      const rows = await ctx.db.rows<{ applicationId: string; count: number }>(SAME, [ids]);
      return ids.map((id) => rows.find((row) => row.applicationId === id)?.count ?? 0);
    })
    .load(applicationId);

/** What became of an application, for whoever has its code; null where there is none. */
export const followUpByCode = (ctx: HouseContext, code: string): Promise<ApplicationFollowUp | null> =>
  foundBy(ctx.house.cipher.blindIndexes(CODE_INDEX, plainCode(code)), (index) =>
    ctx.db.row<ApplicationFollowUp>(BY_CODE, [index]),
  );

/** The bytes of a paper, for those who read applications; for everybody else it does not exist. */
export async function downloadApplicationFile(ctx: HouseContext, id: string): Promise<Download | null> {
  if (!isId(id) || !canSeeApplication(ctx.actor)) return null;
  const found = await ctx.db.row<{ name: string; mediaType: string; storageKey: string }>(FILE, [id]);
  if (!found) return null;
  ctx.db.saw('document', [id]);
  return { name: found.name, mediaType: found.mediaType, body: openFile(ctx.house.env.filesDir, found.storageKey) };
}
