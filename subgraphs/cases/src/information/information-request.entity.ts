import { randomUUID } from 'node:crypto';
import { OptionalProps } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';
import { CaseState } from '../case/case.states.js';

@ObjectType({
  description: 'Richiesta di informazioni. A question to the desk; while it is open the clock stands still.',
})
@Entity({ tableName: 'information_request' })
export class InformationRequest {
  [OptionalProps]?: 'id';

  @Field(() => ID, { description: 'Identificativo.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @Property({ type: 'uuid' })
  caseId!: string;

  @Property({ type: 'integer' })
  cycleNumber!: number;

  @Field(() => String, { description: 'Domanda.' })
  @Property({ type: 'text' })
  question!: string;

  @Property({ type: 'uuid', fieldName: 'asked_by' })
  askedById!: string;

  @Field(() => DateTime, { description: 'Chiesta.' })
  @Property({ type: 'datetime', length: 3 })
  askedAt!: Date;

  /** State to which the case returns. */
  @Enum({ items: () => CaseState })
  returnsTo!: CaseState;

  @Field(() => String, { nullable: true, description: 'Risposta. Of the desk.' })
  @Property({ type: 'text', nullable: true })
  text!: string | null;

  @Property({ type: 'uuid', nullable: true, fieldName: 'answered_by' })
  answeredById!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Risposta data.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  answeredAt!: Date | null;
}
