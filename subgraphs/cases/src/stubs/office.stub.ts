import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Ufficio. An office of Questura or Prefettura, owned by network.' })
export class Office {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}

/** The key of a noun of another house, or null. */
export const officeOf = (id: string | null | undefined): Office | null => (id ? { id } : null);
