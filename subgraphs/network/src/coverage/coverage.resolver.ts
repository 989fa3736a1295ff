import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { EnteCategory } from '../ente/ente.enums.js';

@ObjectType({ description: 'Copertura. The founding target of a category beside the enti of today (N21).' })
export class CoverageRow {
  @Field(() => EnteCategory, { description: 'Categoria.' })
  category!: EnteCategory;

  @Field(() => Int, { description: 'Obiettivo. Services that the founding text counts.' })
  target!: number;

  @Field(() => Int, { description: 'Oggi. Enti of the category in the register.' })
  today!: number;

  @Field(() => Int, { description: 'Aderenti. Those with an active adhesion.' })
  joined!: number;
}

const COVERAGE = prepared(
  'coverage.all',
  `select t.category, t.target, count(e.id)::int as today, (count(e.id) filter (where e.adhesion_state = 'ACTIVE'))::int as joined
   from coverage_target t left join ente e on e.category = t.category and e.successor_id is null
   group by t.category, t.target, t.position order by t.position`,
);

@Resolver(() => CoverageRow)
export class CoverageResolver {
  @Query(() => [CoverageRow], {
    nullable: true,
    description: 'Copertura della rete. 250 + 10 + 8 + 2 + 3 = 273 services.',
  })
  coverage(@Ctx() ctx: HouseContext): Promise<CoverageRow[]> {
    return ctx.db.rows<CoverageRow>(COVERAGE);
  }
}
