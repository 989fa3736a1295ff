import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { loadOffice } from '../office/office.reads.js';
import { Office } from '../office/office.type.js';
import { loadSportello } from '../sportello/sportello.reads.js';
import { Sportello } from '../sportello/sportello.type.js';
import { Person } from './person.entity.js';
import { loadPerson, type SeenPerson } from './person.reads.js';
import { readViewer } from './viewer.reads.js';
import { ActingContext, Viewer } from './viewer.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Chi legge. Null for an anonymous caller.' })
  viewer(@Ctx() ctx: HouseContext): Promise<Viewer | null> {
    return readViewer(ctx);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Persona.' })
  person(@Root() viewer: Viewer, @Ctx() ctx: HouseContext): Promise<SeenPerson | null> {
    return loadPerson(ctx, viewer.personId);
  }
}

@Resolver(() => ActingContext)
export class ActingContextResolver {
  @FieldResolver(() => Ente, { nullable: true, description: 'Ente.' })
  ente(@Root() context: ActingContext, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, context.enteId);
  }

  @FieldResolver(() => [Sportello], { description: 'Sportelli. At which the person works there.' })
  async sportelli(@Root() context: ActingContext, @Ctx() ctx: HouseContext): Promise<Sportello[]> {
    const found = await Promise.all(context.sportelloIds.map((id) => loadSportello(ctx, id)));
    return found.filter((one) => one !== null);
  }

  @FieldResolver(() => Office, { nullable: true, description: 'Ufficio. For which the person works there.' })
  office(@Root() context: ActingContext, @Ctx() ctx: HouseContext): Promise<Office | null> {
    return loadOffice(ctx, context.officeId);
  }
}
