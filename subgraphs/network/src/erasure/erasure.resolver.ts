import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Ctx, Query, Resolver } from 'type-graphql';
import { canDecide, canSeeErasures } from './erasure.policy.js';
import { Erasure, type ErasureStep } from './erasure.type.js';

interface Row extends Omit<Erasure, 'of' | 'reason' | 'refusal' | 'steps' | 'viewerCanDecide'> {
  askedBy: string;
  sealedOf: string | null;
  sealedReason: string;
  sealedRefusal: string | null;
}

const LIST = prepared(
  'erasure.list',
  `select id, state, sealed_of as "sealedOf", sealed_reason as "sealedReason", sealed_refusal as "sealedRefusal",
     cancels_future as "cancelsFuture", asked_by as "askedBy", asked_at as "askedAt", finished_at as "finishedAt"
   from erasure order by (state = 'REQUESTED') desc, asked_at desc, id limit 100`,
);
const STEPS = prepared(
  'erasure.steps',
  `select erasure_id as "erasureId", house, state = 'DONE' as "isDone", erased, kept
   from erasure_step where erasure_id = any($1::uuid[]) order by house`,
);

@Resolver()
export class ErasureResolver {
  @Query(() => [Erasure], {
    nullable: true,
    description: 'Cancellazioni. Requests to be forgotten: those that wait for a second person first, then the latest.',
  })
  async erasures(@Ctx() ctx: HouseContext): Promise<Erasure[]> {
    const { actor, house } = ctx;
    if (!canSeeErasures(actor)) return [];
    const rows = await ctx.db.rows<Row>(LIST);
    const ids = rows.map(({ id }) => id);
    ctx.db.saw('erasure', ids);
    const steps = await ctx.db.rows<ErasureStep & { erasureId: string }>(STEPS, [ids]);
    return rows.map(({ sealedOf, sealedReason, sealedRefusal, ...row }) => ({
      ...row,
      of: sealedOf && house.cipher.open(sealedOf),
      reason: house.cipher.open(sealedReason),
      refusal: sealedRefusal && house.cipher.open(sealedRefusal),
      viewerCanDecide: canDecide(actor, row),
      steps: steps.filter(({ erasureId }) => erasureId === row.id),
    }));
  }
}
