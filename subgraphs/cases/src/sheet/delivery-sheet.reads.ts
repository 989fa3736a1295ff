import { type Connection, decodeCursor, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, isId, loaderOf } from '@respi/kit/reference.js';
import type { Answer } from '../answer/answer.entity.js';
import { answersOf } from '../answer/answer.reads.js';
import { loadCase } from '../case/case.reads.js';
import { isSettled } from '../case/case.states.js';
import type { DeliveryLine, DeliverySheet } from './delivery-sheet.entity.js';
import { canSeeSheet } from './delivery-sheet.policy.js';

const columns = `id, number, office_id as "officeId", carrier, created_at as "createdAt", created_by as "createdById",
  delivered_on as "deliveredOn"`;
const BY_IDS = prepared('sheet.byIds', `select ${columns} from delivery_sheet where id = any($1::uuid[])`);
const PAGE = prepared(
  'sheet.page',
  `select ${columns} from delivery_sheet s
   where ($1::timestamptz is null or (created_at, id) < ($1, $2::uuid))
     and ($3::uuid is null or office_id = $3)
     and (not $4::boolean or exists (select 1 from delivery_line l join "case" c on c.id = l.case_id
       where l.sheet_id = s.id and l.answer_id is null and c.state not in ('ANSWERED', 'CLOSED', 'CANCELLED')))
   order by created_at desc, id desc limit $5`,
);
const LINES = prepared(
  'sheet.lines',
  `select id, sheet_id as "sheetId", position, case_id as "caseId", cycle_number as "cycleNumber",
     answer_id as "answerId"
   from delivery_line where sheet_id = any($1::uuid[]) order by position`,
);
const OF_CASES = prepared(
  'sheet.ofCases',
  `select distinct on (l.case_id) l.case_id as "caseId", l.sheet_id as "sheetId"
   from delivery_line l where l.case_id = any($1::uuid[]) order by l.case_id, l.cycle_number desc`,
);

/** The sheet with this id, for those who carry it and those to whom it goes. */
export const loadSheet = loaderOf<DeliverySheet>('sheet', async (ctx, ids) =>
  inOrder(ids, lawful(ctx, await ctx.db.rows<DeliverySheet>(BY_IDS, [ids]))),
);

const lawful = ({ actor }: HouseContext, rows: DeliverySheet[]) => rows.filter((row) => canSeeSheet(actor, row));

export interface SheetsAsked {
  readonly first: number;
  readonly after?: string | null;
  readonly officeId?: string | null;
  readonly openOnly?: boolean | null;
}

/** A page of sheets, the newest first. */
export async function sheetsPage(ctx: HouseContext, asked: SheetsAsked): Promise<Connection<DeliverySheet>> {
  const size = pageSize(asked.first);
  const [createdAt, id] = decodeCursor(asked.after, 2) ?? [null, null];
  const officeId = isId(asked.officeId) ? asked.officeId : null;
  const rows = await ctx.db.rows<DeliverySheet>(PAGE, [createdAt, id, officeId, asked.openOnly ?? false, size + 1]);
  return pageOf(lawful(ctx, rows), size, (row) => [row.createdAt.toISOString(), row.id], { after: asked.after });
}

/** Lines of a sheet, as printed. */
export function linesOf(ctx: HouseContext, sheetId: string): Promise<DeliveryLine[]> {
  const loader = ctx.loader<string, DeliveryLine[]>('sheet.lines', async (ids) =>
    grouped(ids, await ctx.db.rows<DeliveryLine>(LINES, [ids]), (row) => row.sheetId),
  );
  return loader.load(sheetId);
}

/** Whether the answer of a line is still awaited: a case that was withdrawn awaits none (C9). */
export async function isAwaited(ctx: HouseContext, { answerId, caseId }: DeliveryLine): Promise<boolean> {
  const found = answerId ? null : await loadCase(ctx, caseId);
  return found !== null && !isSettled(found.state);
}

/** The answer that a line of a sheet brought back, whatever the case was answered later; null for who does not see it. */
export async function answerOfLine(ctx: HouseContext, { answerId, caseId }: DeliveryLine): Promise<Answer | null> {
  const found = answerId ? await loadCase(ctx, caseId) : null;
  const answers = found ? await answersOf(ctx, found) : [];
  return answers.find(({ id }) => id === answerId) ?? null;
}

/** The last sheet on which a case went out; null for those who do not see it. */
export async function sheetOf(ctx: HouseContext, caseId: string): Promise<DeliverySheet | null> {
  const loader = ctx.loader<string, string | null>('sheet.ofCases', async (ids) => {
    const rows = await ctx.db.rows<{ caseId: string; sheetId: string }>(OF_CASES, [ids]);
    const byCase = new Map(rows.map((row) => [row.caseId, row.sheetId]));
    return ids.map((id) => byCase.get(id) ?? null);
  });
  return loadSheet(ctx, await loader.load(caseId));
}
