import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Ufficio. Of Questura or Prefettura; owned by the house network.' })
export class Office {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}
