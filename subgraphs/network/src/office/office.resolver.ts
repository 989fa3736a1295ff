import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { loadComune } from '../comune/comune.reads.js';
import { Comune } from '../comune/comune.type.js';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { OpeningWindow } from '../place/hours.type.js';
import { loadHours } from '../place/place.reads.js';
import { allOffices, loadOffice } from './office.reads.js';
import { Office } from './office.type.js';

@Resolver(() => Office)
export class OfficeResolver {
  @Query(() => [Office], {
    nullable: true,
    description: 'Uffici. Of Questura, Prefettura and the coordination; public.',
  })
  offices(@Ctx() ctx: HouseContext): Promise<Office[]> {
    return allOffices(ctx);
  }

  @Query(() => Office, { nullable: true, description: 'Ufficio. One office; public.' })
  office(@Ctx() ctx: HouseContext, @Arg('id', () => ID) id: string): Promise<Office | null> {
    return loadOffice(ctx, id);
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente. To which the office belongs.' })
  ente(@Root() office: Office, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, office.enteId);
  }

  @FieldResolver(() => Comune, { nullable: true, description: 'Comune.' })
  comune(@Root() office: Office, @Ctx() ctx: HouseContext): Promise<Comune | null> {
    return loadComune(ctx, office.istatCode);
  }

  @FieldResolver(() => [OpeningWindow], { description: 'Orario settimanale.' })
  hours(@Root() office: Office, @Ctx() ctx: HouseContext): Promise<OpeningWindow[]> {
    return loadHours(ctx, office.id);
  }
}
