import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';
import { Role } from './role.enum.js';

@ObjectType({ description: 'Appartenenza. A role of a person in an ente, with its dates; only the end ever changes.' })
@Entity({ tableName: 'membership' })
export class Membership {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'uuid' })
  enteId!: string;

  @Property({ type: 'uuid', nullable: true })
  sportelloId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  officeId!: string | null;

  @Field(() => Role, { description: 'Ruolo.' })
  @Enum({ items: () => Role })
  role!: Role;

  @Field(() => LocalDate, { description: 'Dal. First day.' })
  @Property({ type: 'string', columnType: 'date' })
  startOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Al. Last day, included; null without end.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  endOn!: string | null;

  /** When it was ended at once, whatever the last day says. */
  @Property({ type: 'datetime', nullable: true })
  endedAt!: Date | null;

  /** Departure of the ente that ended it, for a readmission to find (N14). */
  @Property({ type: 'uuid', nullable: true })
  departureId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  grantedBy!: string | null;

  /** Delegation that lends the role; null for one of the person’s own (I6). */
  @Property({ type: 'uuid', nullable: true })
  delegationId!: string | null;

  @Property({ type: 'datetime' })
  createdAt!: Date;

  @Property({ type: 'integer', version: true })
  version!: number;
}

/** Whether a role holds on a day: always a predicate on a date, never a stored flag. */
export const holdsOn = (row: { startOn: string; endOn: string | null; endedAt: Date | null }, day: string): boolean =>
  row.endedAt === null && row.startOn <= day && (row.endOn === null || day <= row.endOn);
