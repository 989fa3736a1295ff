import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Macroargomento. A topic, owned by knowledge.' })
export class Topic {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}

/** The key of a noun of another house, or null. */
export const topicOf = (id: string | null | undefined): Topic | null => (id ? { id } : null);
