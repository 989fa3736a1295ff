import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Sportello. A public desk for immigrants, owned by network.' })
export class Sportello {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}

/** The key of a sportello, or null. */
export const sportelloOf = (id: string | null | undefined): Sportello | null => (id ? { id } : null);

/** Federation's door: no row of a sportello lies here, only what hangs on its key, walled row by row. */
export const sportelloReference = { __resolveReference: ({ id }: Sportello): Sportello => ({ id }) };
