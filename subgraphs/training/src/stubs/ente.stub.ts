import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Ente. Owned by network.' })
export class Ente {
  @Field(() => ID)
  id!: string;
}
