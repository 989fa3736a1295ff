import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { Sede, SedeKind } from '../sede/sede.type.js';
import { Sportello } from '../sportello/sportello.type.js';
import { PlaceOrder } from './place-order.enum.js';
import { listDesks, listSedi } from './places-of-network.js';

const SportelloConnection = connectionOf(Sportello, 'Sportello');
const SedeConnection = connectionOf(Sede, 'Sede');

@InputType({ description: 'Filtro degli sportelli.' })
export class SportelloFilter {
  @Field(() => Text, { nullable: true, description: 'Testo. Words of name, ente, address or comune.' })
  text?: string;

  @Field(() => ID, { nullable: true, description: 'Bacino.' })
  bacinoId?: string;

  @Field(() => Text, { nullable: true, description: 'Lingua. BCP 47 code.' })
  language?: string;

  @Field(() => Text, { nullable: true, description: 'Servizio. Code of the territory’s list of services.' })
  service?: string;
}

@InputType({ description: 'Filtro delle sedi.' })
export class SedeFilter {
  @Field(() => Text, { nullable: true, description: 'Testo. Words of name, ente, address or comune.' })
  text?: string;

  @Field(() => ID, { nullable: true, description: 'Bacino. Of the comune in which it stands.' })
  bacinoId?: string;

  @Field(() => SedeKind, { nullable: true, description: 'Tipo.' })
  kind?: SedeKind;
}

@Resolver(() => Sede)
export class PlacesOfNetworkResolver {
  @Query(() => SportelloConnection, {
    nullable: true,
    description: 'Sportelli della rete. Searched, narrowed and sorted, page by page; public (N1).',
  })
  sportelliOfNetwork(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => SportelloFilter, { nullable: true }) filter?: SportelloFilter,
    @Arg('orderBy', () => PlaceOrder, { defaultValue: PlaceOrder.NAME }) orderBy: PlaceOrder = PlaceOrder.NAME,
  ): Promise<Connection<Sportello>> {
    return listDesks(ctx, { ...filter, first, after, orderBy });
  }

  @Query(() => SedeConnection, {
    nullable: true,
    description: 'Sedi della rete. Searched, narrowed and sorted, page by page; public (N1).',
  })
  sediOfNetwork(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => SedeFilter, { nullable: true }) filter?: SedeFilter,
    @Arg('orderBy', () => PlaceOrder, { defaultValue: PlaceOrder.NAME }) orderBy: PlaceOrder = PlaceOrder.NAME,
  ): Promise<Connection<Sede>> {
    return listSedi(ctx, { ...filter, first, after, orderBy });
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente. Whose seat it is.' })
  ente(@Root() sede: Sede, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, sede.enteId);
  }
}
