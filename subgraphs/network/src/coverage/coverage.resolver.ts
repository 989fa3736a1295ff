import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { loadBacino } from '../bacino/bacino.reads.js';
import { Bacino } from '../bacino/bacino.type.js';
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

@ObjectType({
  description: 'Copertura di un bacino. Enti of a category in it; together they are those of the whole board (N21).',
})
export class BacinoCoverageRow {
  @Field(() => EnteCategory, { description: 'Categoria.' })
  category!: EnteCategory;

  @Field(() => Int, {
    nullable: true,
    description: 'Obiettivo. Comuni that belong to the bacino; null for others, of which the founding text says none.',
  })
  target!: number | null;

  @Field(() => Int, { description: 'Oggi. Enti of the category in the register.' })
  today!: number;

  @Field(() => Int, { description: 'Aderenti. Those with an active adhesion.' })
  joined!: number;

  bacinoId!: string | null;
}

/** An ente belongs to the bacino that the register says, a comune else to that of its territory. */
const BACINI = prepared(
  'coverage.bacini',
  `with b as (select id, name from bacino union all select null, null),
     of as (
       select e.id, e.category, e.adhesion_state, coalesce(e.bacino_id, c.bacino_id) as bacino_id
       from ente e left join comune c on c.istat_code = e.istat_code and e.category = 'COMUNE' where e.successor_id is null)
   select b.id as "bacinoId", t.category, n.target, count(of.id)::int as today,
     (count(of.id) filter (where of.adhesion_state = 'ACTIVE'))::int as joined
   from coverage_target t cross join b
   cross join lateral (
     select case when t.category = 'COMUNE' then (
       select count(*)::int from comune c where c.bacino_id is not distinct from b.id) end as target) n
   left join of on of.category = t.category and of.bacino_id is not distinct from b.id
   group by b.id, b.name, t.category, t.position, n.target
   having count(of.id) > 0 or n.target > 0 order by b.name nulls last, t.position`,
);

const COVERAGE = prepared(
  'coverage.all',
  `select t.category, t.target, count(e.id)::int as today, (count(e.id) filter (where e.adhesion_state = 'ACTIVE'))::int as joined
   from coverage_target t left join ente e on e.category = t.category and e.successor_id is null
   group by t.category, t.target, t.position order by t.position`,
);

/** A board and no list: the categories of the founding text, and those for each bacino; whole, sorted on its page (N21). */
@Resolver(() => CoverageRow)
export class CoverageResolver {
  @Query(() => [CoverageRow], {
    nullable: true,
    description: 'Copertura della rete. 250 + 10 + 8 + 2 + 3 = 273 services.',
  })
  coverage(@Ctx() ctx: HouseContext): Promise<CoverageRow[]> {
    return ctx.db.rows<CoverageRow>(COVERAGE);
  }

  @Query(() => [BacinoCoverageRow], {
    nullable: true,
    description: 'Copertura dei bacini. Each with the categories that it has; last what belongs to none (N21).',
  })
  coverageOfBacini(@Ctx() ctx: HouseContext): Promise<BacinoCoverageRow[]> {
    return ctx.db.rows<BacinoCoverageRow>(BACINI);
  }
}

@Resolver(() => BacinoCoverageRow)
export class BacinoCoverageRowResolver {
  @FieldResolver(() => Bacino, { nullable: true, description: 'Bacino. Null: the register assigns none.' })
  bacino(@Root() { bacinoId }: BacinoCoverageRow, @Ctx() ctx: HouseContext): Promise<Bacino | null> {
    return loadBacino(ctx, bacinoId);
  }
}
