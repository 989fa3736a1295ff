import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { ImportRowOrder, ImportRowState } from './import.enums.js';
import { loadImport } from './import.reads.js';
import { EnteImport, ImportRow, ImportSums } from './import.type.js';
import { pageOfRows } from './page-of-rows.js';

const ImportRowConnection = connectionOf(ImportRow, 'ImportRow');

@Resolver(() => EnteImport)
export class EnteImportResolver {
  @Query(() => EnteImport, {
    nullable: true,
    description: 'Tabella di enti. As it would be taken now, row by row (N1).',
  })
  enteImport(@Ctx() ctx: HouseContext, @Arg('id', () => ID) id: string): Promise<EnteImport | null> {
    return loadImport(ctx, id);
  }

  @FieldResolver(() => ImportRowConnection, { description: 'Righe. Searched, narrowed and sorted, page by page (N1).' })
  lines(
    @Root() table: EnteImport,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('state', () => ImportRowState, { nullable: true, description: 'Stato.' }) state?: ImportRowState,
    @Arg('text', () => Text, { nullable: true, description: 'Testo. Words of any cell of the row.' }) text?: string,
    @Arg('orderBy', () => ImportRowOrder, { defaultValue: ImportRowOrder.LINE, description: 'Ordine.' })
    orderBy: ImportRowOrder = ImportRowOrder.LINE,
  ): Connection<ImportRow> {
    return pageOfRows(table.rows, { first, after, state, text, orderBy });
  }

  @FieldResolver(() => ImportSums, { description: 'Somme. Of all rows.' })
  sums(@Root() { rows }: EnteImport): ImportSums {
    const count = (state: ImportRowState) => rows.filter((row) => row.state === state).length;
    return {
      fresh: count(ImportRowState.NEW),
      changed: count(ImportRowState.CHANGE),
      same: count(ImportRowState.SAME),
      wrong: count(ImportRowState.WRONG),
      invites: rows.filter(({ invites }) => invites).length,
    };
  }
}
