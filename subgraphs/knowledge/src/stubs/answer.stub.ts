import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Riscontro. The answer of an office; owned by the house cases.' })
export class Answer {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}
