import { randomUUID } from 'node:crypto';
import { OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Ciclo. One run of a case from submission to answer; a reopening begins another.' })
@Entity({ tableName: 'cycle' })
export class Cycle {
  [OptionalProps]?: 'id' | 'pausedDays';

  @Field(() => ID, { description: 'Identificativo.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @Property({ type: 'uuid' })
  caseId!: string;

  @Field(() => Int, { description: 'Numero. 1 for the first.' })
  @Property({ type: 'integer' })
  number!: number;

  @Field(() => DateTime, { description: 'Inizio.' })
  @Property({ type: 'datetime', length: 3 })
  openedAt!: Date;

  @Property({ type: 'uuid', fieldName: 'opened_by' })
  openedById!: string;

  @Field(() => String, { nullable: true, description: 'Motivo. Why the case was reopened.' })
  @Property({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Scadenza. Of this cycle alone.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  dueAt!: Date | null;

  /** Working days for which the clock stood still, waiting for the desk. */
  @Property({ type: 'integer' })
  pausedDays: number = 0;

  @Field(() => DateTime, { nullable: true, description: 'Presa in carico. When it was first classified.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  triagedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Consegna. When it first went to the office.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  relayedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Validazione. When an answer of it was first validated.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  validatedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Riscontro. When it was first answered.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  answeredAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Chiusura.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  closedAt!: Date | null;
}
