import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Bacino territoriale. One of the areas into which the province is divided.' })
export class Bacino {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Codice.' })
  code!: string;

  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => Boolean, { description: 'Esempio. True where the assignment of comuni is to be confirmed.' })
  isExample!: boolean;

  @Field(() => Int, { description: 'Comuni. How many belong to it.' })
  comuniCount!: number;

  @Field(() => Int, { description: 'Residenti stranieri noti. A sum of known figures: read it as «at least».' })
  foreignResidentsKnown!: number;

  @Field(() => Int, {
    description: 'Comuni senza dato. How many comuni the sum leaves out: not known, or fewer than five.',
  })
  comuniUnknown!: number;

  @Field(() => Float, { nullable: true, description: 'Ore settimanali. Opening hours of its desks (N19).' })
  openingHoursPerWeek!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Ore per mille. Weekly opening hours per 1,000 known foreign residents: «at most» if some are unknown.',
  })
  hoursPerThousand!: number | null;
}
