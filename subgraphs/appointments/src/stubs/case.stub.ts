import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Segnalazione. Owned by cases.' })
export class Case {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}
