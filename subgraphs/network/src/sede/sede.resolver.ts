import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { loadOfficesOfEnte } from '../office/office.reads.js';
import { Office } from '../office/office.type.js';
import { loadSedi } from './sede.reads.js';
import { Sede } from './sede.type.js';

@Resolver(() => Ente)
export class PlacesOfEnteResolver {
  @FieldResolver(() => [Sede], { description: 'Sedi. Registered office first; public (N1).' })
  sedi(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<Sede[]> {
    return loadSedi(ctx, ente.id);
  }

  @FieldResolver(() => [Office], { description: 'Uffici. Of the ente, that answer the desks; public.' })
  offices(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<Office[]> {
    return loadOfficesOfEnte(ctx, ente.id);
  }
}
