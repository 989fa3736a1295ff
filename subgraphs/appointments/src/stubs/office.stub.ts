import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Ufficio. Owned by network; here it learns when it can next be visited.' })
export class Office {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}
