import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Bacino territoriale. Owned by network.' })
export class Bacino {
  @Field(() => ID)
  id!: string;
}
