import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Macroargomento. Owned by knowledge.' })
export class Topic {
  @Field(() => ID)
  id!: string;
}
