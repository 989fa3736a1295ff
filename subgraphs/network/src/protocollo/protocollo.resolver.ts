import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { seesWholeNetwork } from '../ente/ente.policy.js';
import { mayPublish } from './protocollo.policy.js';
import { allProtocolli, loadProtocollo, loadVersionsOf, loadWaveOf } from './protocollo.reads.js';
import { Protocollo, ProtocolloOrder, ProtocolloVersion, ResignWave } from './protocollo.type.js';

@Resolver(() => Protocollo)
export class ProtocolloResolver {
  @Query(() => [Protocollo], { nullable: true, description: 'Protocolli d’intesa. With their versions; public.' })
  protocolli(
    @Ctx() ctx: HouseContext,
    @Arg('orderBy', () => ProtocolloOrder, { defaultValue: ProtocolloOrder.KIND, description: 'Ordine.' })
    orderBy: ProtocolloOrder = ProtocolloOrder.KIND,
  ): Promise<Protocollo[]> {
    return allProtocolli(ctx, orderBy);
  }

  @FieldResolver(() => [ProtocolloVersion], { description: 'Versioni. Newest first.' })
  versions(@Root() protocollo: Protocollo, @Ctx() ctx: HouseContext): Promise<ProtocolloVersion[]> {
    return loadVersionsOf(ctx, protocollo.id);
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may publish a version of it.' })
  viewerCanPublish(@Ctx() { actor }: HouseContext): boolean {
    return mayPublish(actor);
  }
}

@Resolver(() => ProtocolloVersion)
export class ProtocolloVersionResolver {
  @FieldResolver(() => Protocollo, { description: 'Protocollo. Of which this is a version.' })
  protocollo(@Root() version: ProtocolloVersion, @Ctx() ctx: HouseContext): Promise<Protocollo | null> {
    return loadProtocollo(ctx, version.protocolloId);
  }

  @FieldResolver(() => ResignWave, {
    nullable: true,
    description: 'Nuove firme. How far they have come (N8); null when not visible or none were asked for.',
  })
  async wave(@Root() version: ProtocolloVersion, @Ctx() ctx: HouseContext): Promise<ResignWave | null> {
    return seesWholeNetwork(ctx.actor) ? loadWaveOf(ctx, version.id) : null;
  }
}
