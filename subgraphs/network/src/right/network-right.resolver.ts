import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { NetworkTier } from '../ente/ente.enums.js';
import { Person } from '../membership/person.entity.js';
import { loadPerson, type SeenPerson } from '../membership/person.reads.js';
import { isDefault } from './default-right.js';
import { canDecideRights } from './network-right.policy.js';
import { loadRightHistory, loadRightReach, readRights } from './network-right.reads.js';
import { NetworkRight, NetworkRightEvent, NetworkRightReach } from './network-right.type.js';

@Resolver(() => NetworkRight)
export class NetworkRightResolver {
  @Query(() => [NetworkRight], {
    nullable: true,
    description: 'Diritti delle reti. Of one or of both, with what is still to be confirmed (N2).',
  })
  networkRights(
    @Ctx() ctx: HouseContext,
    @Arg('tier', () => NetworkTier, { nullable: true, description: 'Rete. Both where it is left out.' })
    tier?: NetworkTier,
  ): Promise<NetworkRight[]> {
    return readRights(ctx, tier);
  }

  @FieldResolver(() => Boolean, { description: 'Come all’inizio. Whether it stands as the platform proposes it.' })
  isDefault(@Root() right: NetworkRight): boolean {
    return isDefault(right);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Chi ha deciso. Null when not visible.' })
  decidedBy(@Root() right: NetworkRight, @Ctx() ctx: HouseContext): Promise<SeenPerson | null> {
    return loadPerson(ctx, right.decidedById);
  }

  @FieldResolver(() => NetworkRightReach, {
    nullable: true,
    description: 'Portata. Whom a change touches; null for who may not decide it.',
  })
  reach(@Root() right: NetworkRight, @Ctx() ctx: HouseContext): Promise<NetworkRightReach | null> {
    return loadRightReach(ctx, right.id);
  }

  @FieldResolver(() => [NetworkRightEvent], { description: 'Storia. What was decided of it, the latest first.' })
  history(@Root() right: NetworkRight, @Ctx() ctx: HouseContext): Promise<NetworkRightEvent[]> {
    return loadRightHistory(ctx, right.id);
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may change or confirm it.' })
  viewerCanDecide(@Ctx() { actor }: HouseContext): boolean {
    return canDecideRights(actor);
  }
}

@Resolver(() => NetworkRightEvent)
export class NetworkRightEventResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Da chi. Null when not visible.' })
  by(@Root() event: NetworkRightEvent, @Ctx() ctx: HouseContext): Promise<SeenPerson | null> {
    return loadPerson(ctx, event.personId);
  }
}
