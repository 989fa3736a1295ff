import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Segnalazione. Owned by cases; here it learns which appointments belong to it.' })
export class Case {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}
