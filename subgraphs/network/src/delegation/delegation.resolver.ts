import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { Person } from '../membership/person.entity.js';
import { loadPerson, type SeenPerson } from '../membership/person.reads.js';
import { canApproveDelegation, canEndDelegation } from './delegation.policy.js';
import { colleaguesOf, recentDelegations } from './delegation.reads.js';
import { Delegation, DelegationState, delegationStateOf } from './delegation.type.js';

@Resolver(() => Delegation)
export class DelegationResolver {
  @Query(() => [Delegation], { nullable: true, description: 'Deleghe. That run, are to come, or ended lately (I6).' })
  delegations(@Ctx() ctx: HouseContext): Promise<Delegation[]> {
    return recentDelegations(ctx);
  }

  @Query(() => [Person], { nullable: true, description: 'Colleghi. Who works today in the ente of the context.' })
  async colleagues(@Ctx() ctx: HouseContext): Promise<SeenPerson[]> {
    const found = await Promise.all((await colleaguesOf(ctx)).map((id) => loadPerson(ctx, id)));
    return found.filter((one) => one !== null);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Chi delega.' })
  from(@Root() delegation: Delegation, @Ctx() ctx: HouseContext): Promise<SeenPerson | null> {
    return loadPerson(ctx, delegation.fromPerson);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Chi è delegato.' })
  to(@Root() delegation: Delegation, @Ctx() ctx: HouseContext): Promise<SeenPerson | null> {
    return loadPerson(ctx, delegation.toPerson);
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente.' })
  ente(@Root() delegation: Delegation, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, delegation.enteId);
  }

  @FieldResolver(() => DelegationState, { description: 'Stato. Today.' })
  state(@Root() delegation: Delegation, @Ctx() ctx: HouseContext): DelegationState {
    return delegationStateOf(delegation, localDate(ctx.clock.now()));
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may end it.' })
  viewerCanEnd(@Root() delegation: Delegation, @Ctx() ctx: HouseContext): boolean {
    return canEndDelegation(ctx.actor, delegation, localDate(ctx.clock.now()));
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may approve it.' })
  viewerCanApprove(@Root() delegation: Delegation, @Ctx() ctx: HouseContext): boolean {
    return canApproveDelegation(ctx.actor, delegation, localDate(ctx.clock.now()));
  }
}
