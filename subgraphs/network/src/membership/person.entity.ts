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

  /** Why: by somebody, or for want of use (I14). */
  @Property({ type: 'text', nullable: true })
  disabledReason!: 'ADMINISTRATION' | 'INACTIVITY' | null;

  @Property({ type: 'datetime', nullable: true })
  reactivatedAt!: Date | null;

  /** Last warning that the account is not used (I14). */
  @Property({ type: 'datetime', nullable: true })
  warnedAt!: Date | null;

  @Property({ type: 'datetime' })
  createdAt!: Date;

  @Property({ type: 'integer', version: true })
  version!: number;
}
