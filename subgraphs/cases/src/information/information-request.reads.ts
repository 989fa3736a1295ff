import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import type { Case } from '../case/case.entity.js';
import { sightOf } from '../case/case.policy.js';
import type { InformationRequest } from './information-request.entity.js';

const OF_CASES = prepared(
  'information.ofCases',
  `select id, case_id as "caseId", cycle_number as "cycleNumber", question, asked_by as "askedById",
     asked_at as "askedAt", returns_to as "returnsTo", text, answered_by as "answeredById", answered_at as "answeredAt"
   from information_request where case_id = any($1::uuid[]) order by seq`,
);

/** Questions put to the desk about a case, the first first; for those who handle it. */
export async function questionsOf(ctx: HouseContext, parent: Case): Promise<InformationRequest[]> {
  if (sightOf(ctx.actor, parent) !== 'WHOLE') return [];
  const loader = ctx.loader<string, InformationRequest[]>('information.ofCases', async (ids) =>
    grouped(ids, await ctx.db.rows<InformationRequest>(OF_CASES, [ids]), (row) => row.caseId),
  );
  return loader.load(parent.id);
}
