import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Persona. Who works in the network; never a citizen.' })
@Entity({ tableName: 'person' })
export class Person {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { description: 'Nome mostrato.' })
  @Property({ type: 'text' })
  displayName!: string;

  @Property({ type: 'text' })
  email!: string;

  @Property({ type: 'text' })
  locale!: string;

  @Property({ type: 'datetime', nullable: true })
  tourDoneAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  disabledAt!: Date | null;

  @Property({ type: 'datetime' })
  createdAt!: Date;

  @Property({ type: 'integer', version: true })
  version!: number;
}
