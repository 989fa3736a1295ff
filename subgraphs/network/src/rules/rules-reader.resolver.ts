import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { Person } from '../membership/person.entity.js';
import { loadPerson, type SeenPerson } from '../membership/person.reads.js';
import { listRulesReaders } from './rules-reader.reads.js';
import { RulesReader } from './rules-reader.type.js';

const RulesReaderConnection = connectionOf(RulesReader, 'RulesReader');

@Resolver(() => RulesReader)
export class RulesReaderResolver {
  @Query(() => RulesReaderConnection, {
    nullable: true,
    description:
      'Chi ha accettato che cosa. People who work today, by name: for an administrator those of the ente, for the coordination all, for others themselves (I13).',
  })
  rulesReaders(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('text', () => Text, { nullable: true, description: 'Testo. Part of the name of the person or of the ente.' })
    text?: string,
    @Arg('pending', () => Boolean, {
      nullable: true,
      description: 'Manca qualcosa. True: who has still to accept; false: who has accepted everything of today.',
    })
    pending?: boolean,
  ): Promise<Connection<RulesReader>> {
    return listRulesReaders(ctx, { first, after, text, pending });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Persona.' })
  person(@Root() { id }: RulesReader, @Ctx() ctx: HouseContext): Promise<SeenPerson | null> {
    return loadPerson(ctx, id);
  }

  @FieldResolver(() => [Ente], { description: 'Enti. In which they work today.' })
  async enti(@Root() { enteIds }: RulesReader, @Ctx() ctx: HouseContext): Promise<Ente[]> {
    const found = await Promise.all(enteIds.map((id) => loadEnte(ctx, id)));
    return found.filter((one) => one !== null);
  }
}
