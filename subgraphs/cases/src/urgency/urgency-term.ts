import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Urgency } from '../case/case.vocabulary.js';

@ObjectType({
  description:
    'Termine di un’urgenza. How soon an office answers, as dated data: what held before stays written (C18).',
})
export class UrgencyTerm {
  @Field(() => ID, { description: 'Identificativo. Urgency and first day.' })
  id!: string;

  @Field(() => Urgency, { description: 'Urgenza.' })
  urgency!: Urgency;

  @Field(() => Int, { description: 'Giorni lavorativi. Of the office that must answer.' })
  workingDays!: number;

  @Field(() => LocalDate, { description: 'In vigore dal.' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'In vigore fino al. Null: until another is set.' })
  validTo!: string | null;
}

const TERMS = prepared(
  'urgency.terms',
  `select urgency || ' ' || valid_from as id, urgency, working_days as "workingDays", valid_from as "validFrom",
     valid_to as "validTo"
   from urgency_term order by array_position(array['URGENT', 'SOON', 'ORDINARY'], urgency), valid_from desc limit 300`,
);

/** Every term, the most urgent first, each with its history from the latest. */
export const loadTerms = (ctx: HouseContext): Promise<UrgencyTerm[]> => ctx.db.rows<UrgencyTerm>(TERMS);

@Resolver()
export class UrgencyTermResolver {
  @Query(() => [UrgencyTerm], { nullable: true, description: 'Termini delle urgenze. With their history (C18).' })
  urgencyTerms(@Ctx() ctx: HouseContext): Promise<UrgencyTerm[]> {
    return loadTerms(ctx);
  }
}
