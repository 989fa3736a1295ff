import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { allProtocolli, loadProtocollo, loadVersionsOf } from './protocollo.reads.js';
import { Protocollo, ProtocolloVersion } from './protocollo.type.js';

@Resolver(() => Protocollo)
export class ProtocolloResolver {
  @Query(() => [Protocollo], { nullable: true, description: 'Protocolli d’intesa. With their versions; public.' })
  protocolli(@Ctx() ctx: HouseContext): Promise<Protocollo[]> {
    return allProtocolli(ctx);
  }

  @FieldResolver(() => [ProtocolloVersion], { description: 'Versioni. Newest first.' })
  versions(@Root() protocollo: Protocollo, @Ctx() ctx: HouseContext): Promise<ProtocolloVersion[]> {
    return loadVersionsOf(ctx, protocollo.id);
  }
}

@Resolver(() => ProtocolloVersion)
export class ProtocolloVersionResolver {
  @FieldResolver(() => Protocollo, { description: 'Protocollo. Of which this is a version.' })
  protocollo(@Root() version: ProtocolloVersion, @Ctx() ctx: HouseContext): Promise<Protocollo | null> {
    return loadProtocollo(ctx, version.protocolloId);
  }
}
