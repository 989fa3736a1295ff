import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Ente. A body of the network, owned by network.' })
export class Ente {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}

/** The key of a noun of another house, or null. */
export const enteOf = (id: string | null | undefined): Ente | null => (id ? { id } : null);
