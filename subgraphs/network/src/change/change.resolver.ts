import { localDate } from '@respi/kit/clock.js';
import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { canSeeInside } from '../ente/ente.policy.js';
import { loadEnte } from '../ente/ente.reads.js';
import { mayChangeEnte } from './change.policy.js';
import { listChanges, loadChangesOf, loadFormerNames } from './change.reads.js';
import { EnteChange, EnteChangeOrder, EnteChangeState, FormerName } from './change.type.js';

const EnteChangeConnection = connectionOf(EnteChange, 'EnteChange');

@Resolver(() => Ente)
export class ChangesOfEnteResolver {
  @FieldResolver(() => [FormerName], {
    description: 'Nomi di prima. Its own and those of enti that merged into it; they are found by search (N25).',
  })
  formerNames(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<FormerName[]> {
    return loadFormerNames(ctx, ente.id);
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Confluito in. The ente that took its place (N25).' })
  successor(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return ente.successorId ? loadEnte(ctx, ente.successorId) : Promise.resolve(null);
  }

  @FieldResolver(() => [EnteChange], {
    nullable: true,
    description: 'Cambiamenti. Of name and of what it consists of, newest first; null when not visible (N25).',
  })
  async changes(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<EnteChange[] | null> {
    return canSeeInside(ctx.actor, ente) ? loadChangesOf(ctx, ente.id) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may rename, merge or split it now.' })
  viewerCanChange(@Root() ente: Ente, @Ctx() { actor }: HouseContext): boolean {
    return mayChangeEnte(actor) && !ente.successorId;
  }
}

@Resolver(() => EnteChange)
export class EnteChangeResolver {
  @Query(() => EnteChangeConnection, {
    nullable: true,
    description: 'Cambiamenti degli enti. Of the whole network, the soonest first or as asked (N25).',
  })
  enteChanges(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('state', () => EnteChangeState, { nullable: true }) state?: EnteChangeState,
    @Arg('text', () => Text, { nullable: true, description: 'Testo. Part of the name of either ente.' }) text?: string,
    @Arg('orderBy', () => EnteChangeOrder, { defaultValue: EnteChangeOrder.DAY, description: 'Ordine.' })
    orderBy: EnteChangeOrder = EnteChangeOrder.DAY,
  ): Promise<Connection<EnteChange>> {
    return listChanges(ctx, first, after, { state, text, orderBy });
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente. That changes.' })
  ente(@Root() change: EnteChange, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, change.enteId);
  }

  @FieldResolver(() => Ente, {
    nullable: true,
    description: 'Altro ente. Into which it merges, or that is born of it.',
  })
  other(@Root() change: EnteChange, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return change.otherId ? loadEnte(ctx, change.otherId) : Promise.resolve(null);
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may revoke it now.' })
  viewerCanRevoke(@Root() change: EnteChange, @Ctx() ctx: HouseContext): boolean {
    return (
      mayChangeEnte(ctx.actor) &&
      change.state === EnteChangeState.SCHEDULED &&
      change.effectiveOn > localDate(ctx.clock.now())
    );
  }
}
