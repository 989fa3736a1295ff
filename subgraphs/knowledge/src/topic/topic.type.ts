import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Macroargomento. A subject under which contents are filed (P9, P29).' })
export class Topic {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  code!: string;

  @Field(() => String, { description: 'Nome nell’indirizzo. Stable name in the address of the page.' })
  slug!: string;

  @Field(() => Int, { description: 'Posizione. Order among its siblings.' })
  position!: number;

  parentId!: string | null;
  titles!: Record<string, string>;
  descriptions!: Record<string, string>;
}
