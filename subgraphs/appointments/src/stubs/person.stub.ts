import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Persona. Owned by network.' })
export class Person {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}
