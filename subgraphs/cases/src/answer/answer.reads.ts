import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import type { Case } from '../case/case.entity.js';
import { sightOf } from '../case/case.policy.js';
import { loadCase } from '../case/case.reads.js';
import type { Answer } from './answer.entity.js';

const columns = `id, case_id as "caseId", office_id as "officeId", cycle_number as "cycleNumber", body,
  content_hash as "contentHash", given_by_name as "givenByName", given_by as "givenById", given_on as "givenOn", channel,
  recorded_by as "recordedById", recorded_at as "recordedAt", validation, validation_version as "validationVersion",
  validated_by as "validatedById", validated_at as "validatedAt", validation_note as "validationNote",
  read_by as "readById", read_at as "readAt"`;
const BY_IDS = prepared('answer.byIds', `select ${columns} from answer where id = any($1::uuid[])`);
const OF_CASES = prepared(
  'answer.ofCases',
  `select ${columns} from answer where case_id = any($1::uuid[]) order by seq`,
);

const rowById = loaderOf<Answer>('answer', async (ctx, ids) => inOrder(ids, await ctx.db.rows<Answer>(BY_IDS, [ids])));

/** The answer with this id: visible with its case, and only so (C24). */
export async function loadAnswer(ctx: HouseContext, id: string): Promise<Answer | null> {
  const row = await rowById(ctx, id);
  const parent = row && (await loadCase(ctx, row.caseId));
  return parent ? veiled(ctx, parent, row) : null;
}

/** Answers of a case that was shown, the first first. */
export async function answersOf(ctx: HouseContext, parent: Case): Promise<Answer[]> {
  const loader = ctx.loader<string, Answer[]>('answer.ofCases', async (ids) =>
    grouped(ids, await ctx.db.rows<Answer>(OF_CASES, [ids]), (row) => row.caseId),
  );
  const rows = await loader.load(parent.id);
  return rows.map((row) => veiled(ctx, parent, row));
}

/** An editor reads the answer without who gave it, as without the person that it is about (P11); an auditor neither. */
function veiled({ actor }: HouseContext, parent: Case, row: Answer): Answer {
  const sight = sightOf(actor, parent);
  if (sight === 'WHOLE') return row;
  return sight === 'NO_PERSON'
    ? { ...row, givenByName: '' }
    : { ...row, body: '', givenByName: '', validationNote: null };
}
