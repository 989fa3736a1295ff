import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { loadBacino } from '../bacino/bacino.reads.js';
import { Bacino } from '../bacino/bacino.type.js';
import { allComuni } from './comune.reads.js';
import { Comune } from './comune.type.js';

@Resolver(() => Comune)
export class ComuneResolver {
  @Query(() => [Comune], { nullable: true, description: 'Comuni. All the municipalities of the province, by name.' })
  comuni(@Ctx() ctx: HouseContext): Promise<Comune[]> {
    return allComuni(ctx);
  }

  @FieldResolver(() => Bacino, { nullable: true, description: 'Bacino. To which the comune is assigned.' })
  bacino(@Root() comune: Comune, @Ctx() ctx: HouseContext): Promise<Bacino | null> {
    return loadBacino(ctx, comune.bacinoId);
  }
}
