import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Urgency } from '../case/case.vocabulary.js';

@ObjectType({
  description: 'Criterio di urgenza. Written, so that every desk chooses alike; example terms, configuration.',
})
export class UrgencyCriterion {
  @Field(() => Urgency, { description: 'Urgenza.' })
  urgency!: Urgency;

  @Field(() => String, { description: 'Codice.' })
  code!: string;

  @Field(() => String, { description: 'Testo. In Italian.' })
  text!: string;

  @Field(() => Int, { description: 'Giorni lavorativi. Of the office, within which an answer is due.' })
  workingDays!: number;
}

const ALL = prepared(
  'urgency.criteria',
  `select c.urgency, c.code, c.text, t.working_days as "workingDays"
   from urgency_criterion c join urgency_term t on t.urgency = c.urgency
     and t.valid_from <= $1::date and (t.valid_to is null or $1::date <= t.valid_to)
   order by t.working_days, c.position`,
);

@Resolver()
export class UrgencyResolver {
  @Query(() => [UrgencyCriterion], {
    nullable: true,
    description: 'Criteri di urgenza. With the terms in force today.',
  })
  urgencyCriteria(@Ctx() ctx: HouseContext): Promise<UrgencyCriterion[]> {
    return ctx.db.rows<UrgencyCriterion>(ALL, [localDate(ctx.clock.now())]);
  }
}
