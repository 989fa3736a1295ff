import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import type { Case } from '../case/case.entity.js';
import type { CaseNote } from './case-note.entity.js';
import { canSeeNote } from './case-note.policy.js';

const OF_CASES = prepared(
  'note.ofCases',
  `select id, case_id as "caseId", audience, body, ente_id as "enteId", from_desk as "fromDesk",
     written_by as "writtenById", at
   from case_note where case_id = any($1::uuid[]) order by seq`,
);

/** Notes of a case that this reader is meant to read, the first first (C23). */
export async function notesOf(ctx: HouseContext, parent: Case): Promise<CaseNote[]> {
  const loader = ctx.loader<string, CaseNote[]>('note.ofCases', async (ids) =>
    grouped(ids, await ctx.db.rows<CaseNote>(OF_CASES, [ids]), (row) => row.caseId),
  );
  const rows = await loader.load(parent.id);
  return rows.filter((row) => canSeeNote(ctx.actor, parent, row));
}
