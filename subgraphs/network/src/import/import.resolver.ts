import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { loadImport } from './import.reads.js';
import { EnteImport } from './import.type.js';

@Resolver(() => EnteImport)
export class EnteImportResolver {
  @Query(() => EnteImport, {
    nullable: true,
    description: 'Tabella di enti. As it would be taken now, row by row (N1).',
  })
  enteImport(@Ctx() ctx: HouseContext, @Arg('id', () => ID) id: string): Promise<EnteImport | null> {
    return loadImport(ctx, id);
  }
}
