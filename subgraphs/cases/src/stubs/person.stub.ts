import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Persona. Somebody who works in the network, owned by network.' })
export class Person {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}

/** The key of a noun of another house, or null. */
export const personOf = (id: string | null | undefined): Person | null => (id ? { id } : null);
