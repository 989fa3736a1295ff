import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import type { ContentItem } from '../content/content.entity.js';
import { columns, verified } from '../content/content.reads.js';
import type { Provenance } from './provenance.entity.js';

const OF_CONTENTS = prepared(
  'provenance.ofContents',
  `select p.content_id as "contentId", p.case_id as "caseId", p.answer_id as "answerId", p.validation_version as "validationVersion",
     coalesce(a.validation, 'UNVALIDATED') as validation
   from provenance p left join answer_projection a on a.answer_id = p.answer_id
   where p.content_id = any($1::uuid[]) order by p.position`,
);
const DERIVED = prepared(
  'provenance.derivedContents',
  `select p.answer_id as "answerId", ${columns} from provenance p join content_item c on c.id = p.content_id
   where p.answer_id = any($1::uuid[]) order by c.slug`,
);

export const provenanceOf = (ctx: HouseContext, contentId: string): Promise<Provenance[]> =>
  ctx
    .loader<string, Provenance[]>('provenance', async (ids) =>
      grouped(ids, await ctx.db.rows<Provenance>(OF_CONTENTS, [ids]), (row) => row.contentId),
    )
    .load(contentId);

/** Contents built on an answer, among those that the viewer may see. */
export const derivedContents = (ctx: HouseContext, answerId: string): Promise<ContentItem[]> =>
  ctx
    .loader<string, ContentItem[]>('derived-contents', async (ids) => {
      const rows = await ctx.db.rows<ContentItem & { answerId: string }>(DERIVED, [ids]);
      return grouped(ids, verified(ctx, rows) as typeof rows, (row) => row.answerId);
    })
    .load(answerId);
