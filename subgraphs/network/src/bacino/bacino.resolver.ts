import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { loadSportelliOfBacino } from '../sportello/sportello.reads.js';
import { Sportello } from '../sportello/sportello.type.js';
import { allBacini } from './bacino.reads.js';
import { Bacino } from './bacino.type.js';

/** Bacini are a handful, drawn by the Provincia: a whole list, without pages; pages sort it by themselves (N19). */
@Resolver(() => Bacino)
export class BacinoResolver {
  @Query(() => [Bacino], { nullable: true, description: 'Bacini territoriali. All of them.' })
  bacini(@Ctx() ctx: HouseContext): Promise<Bacino[]> {
    return allBacini(ctx);
  }

  @FieldResolver(() => [Sportello], { description: 'Sportelli. Desks of this bacino.' })
  sportelli(@Root() bacino: Bacino, @Ctx() ctx: HouseContext): Promise<Sportello[]> {
    return loadSportelliOfBacino(ctx, bacino.id);
  }
}
