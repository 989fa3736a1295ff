import { randomUUID } from 'node:crypto';
import { OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime, LocalDate } from '@respi/kit/scalars.js';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'Foglio di consegna. The paper on which cases go to an office, and against which answers come back.',
})
@Entity({ tableName: 'delivery_sheet' })
export class DeliverySheet {
  [OptionalProps]?: 'id';

  @Field(() => ID, { description: 'Identificativo.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @Field(() => String, { description: 'Numero. Per office and year: QUESTURA-2026/0007.' })
  @Property({ type: 'text' })
  number!: string;

  @Property({ type: 'uuid' })
  officeId!: string;

  @Field(() => String, { description: 'Consegna a cura di. Who carries it.' })
  @Property({ type: 'text' })
  carrier!: string;

  @Field(() => DateTime, { description: 'Preparato.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'uuid', fieldName: 'created_by' })
  createdById!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Consegnato il.' })
  @Property({ type: 'date', nullable: true })
  deliveredOn!: string | null;
}

@ObjectType({ description: 'Riga. One case on a delivery sheet.' })
@Entity({ tableName: 'delivery_line' })
export class DeliveryLine {
  [OptionalProps]?: 'id';

  @Field(() => ID, { description: 'Identificativo.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @Property({ type: 'uuid' })
  sheetId!: string;

  @Field(() => Int, { description: 'Posizione. From 1, as printed.' })
  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'uuid' })
  caseId!: string;

  @Property({ type: 'integer' })
  cycleNumber!: number;

  @Property({ type: 'uuid', nullable: true })
  answerId!: string | null;
}
