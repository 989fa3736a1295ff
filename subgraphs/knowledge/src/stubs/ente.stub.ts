import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Ente. A body of the network; owned by the house network.' })
export class Ente {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;
}
