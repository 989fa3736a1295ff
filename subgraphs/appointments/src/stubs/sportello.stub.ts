import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Sportello. Owned by network; here it learns when it can next be visited.' })
export class Sportello {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}
