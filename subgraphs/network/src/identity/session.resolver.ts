import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, Query, Resolver } from 'type-graphql';
import { ownSessions } from './session.reads.js';
import { Session } from './session.type.js';

@Resolver(() => Session)
export class SessionResolver {
  @Query(() => [Session], { nullable: true, description: 'Le mie sessioni. Those that are open (I8).' })
  mySessions(@Ctx() ctx: HouseContext): Promise<Session[]> {
    return ownSessions(ctx);
  }
}
