import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Role } from '@respi/kit/actor.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';
import { Role as RoleEnum } from '../membership/role.enum.js';

@ObjectType({ description: 'Invito. To take on roles in an ente; it ends after seven days (I2).' })
@Entity({ tableName: 'invitation' })
export class Invitation {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Id that the person gets, when the address is not yet of one. */
  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'text' })
  email!: string;

  @Field(() => String, { description: 'Nome proposto.' })
  @Property({ type: 'text' })
  displayName!: string;

  @Property({ type: 'uuid' })
  enteId!: string;

  @Field(() => [RoleEnum], { description: 'Ruoli.' })
  @Property({ type: 'array' })
  roles!: Role[];

  @Property({ type: 'array', columnType: 'uuid[]' })
  sportelloIds!: string[];

  @Property({ type: 'uuid', nullable: true })
  officeId!: string | null;

  @Property({ type: 'text' })
  locale!: string;

  @Property({ type: 'text' })
  tokenHash!: string;

  @Property({ type: 'uuid' })
  invitedBy!: string;

  @Property({ type: 'datetime' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'Scade.' })
  @Property({ type: 'datetime' })
  expiresAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  acceptedAt!: Date | null;

  /** Delicate roles wait for a second person (I10). */
  @Property({ type: 'boolean' })
  needsApproval!: boolean;

  @Property({ type: 'datetime', nullable: true })
  approvedAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  approvedBy!: string | null;

  /** Withdrawn, or not approved. */
  @Property({ type: 'datetime', nullable: true })
  closedAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  closedBy!: string | null;

  @Property({ type: 'integer', version: true })
  version!: number;
}
