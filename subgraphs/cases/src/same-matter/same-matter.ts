import { isCoordination } from '@respi/kit/actor.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { worksAtDesk } from '../case/case.policy.js';
import { loadCase } from '../case/case.reads.js';

interface Hit {
  caseId: string;
  otherId: string;
}
const OF_CASES = prepared(
  'sameMatter.ofCases',
  `select case_id as "caseId", other_id as "otherId" from same_matter where case_id = any($1::uuid[])
   union select other_id, case_id from same_matter where other_id = any($1::uuid[])`,
);
const OWN = prepared(
  'sameMatter.own',
  'select case_id as "caseId", other_id as "otherId" from same_matter where case_id = any($1::uuid[])',
);
const hitsOf = (ctx: HouseContext, statement: typeof OWN, caseId: string): Promise<Hit[]> =>
  ctx
    .loader<string, Hit[]>(statement.name, async (ids) =>
      grouped(ids, await ctx.db.rows<Hit>(statement, [ids]), (row) => row.caseId),
    )
    .load(caseId);

@Resolver(() => Case)
export class SameMatterResolver {
  @FieldResolver(() => Boolean, {
    description: 'Seguita altrove. Another desk follows the same pratica; never which, whose or what (C6).',
  })
  async followedElsewhere(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<boolean> {
    return worksAtDesk(ctx.actor, root) && (await hitsOf(ctx, OWN, root.id)).length > 0;
  }

  @FieldResolver(() => [Case], {
    description: 'Stessa pratica. Cases of other desks on the same pratica, for the coordination alone (C6).',
  })
  async sameMatter(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<Case[]> {
    if (!isCoordination(ctx.actor)) return [];
    const hits = await hitsOf(ctx, OF_CASES, root.id);
    const cases = await Promise.all(hits.map(({ otherId }) => loadCase(ctx, otherId)));
    return cases.filter((one) => one !== null);
  }
}
