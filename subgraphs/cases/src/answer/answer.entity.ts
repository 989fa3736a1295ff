import { randomUUID } from 'node:crypto';
import { OptionalProps } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime, LocalDate } from '@respi/kit/scalars.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AnswerValidation } from './answer.states.js';

export enum AnswerChannel {
  IN_PERSON = 'IN_PERSON',
  PHONE = 'PHONE',
  EMAIL = 'EMAIL',
  PEC = 'PEC',
  PAPER = 'PAPER',
}

registerEnumType(AnswerValidation, {
  name: 'AnswerValidation',
  description: 'Validazione. What the authority says of an answer given in its name.',
  valuesConfig: {
    UNVALIDATED: { description: 'Non ancora validato. Delivered, but the referent has not looked at it.' },
    VALIDATED: { description: 'Validato. Confirmed by the referent of the office.' },
    CONTESTED: { description: 'Contestato. The referent says that it is wrong; a correction is due.' },
    SUPERSEDED: { description: 'Sostituito. Another answer took its place.' },
  },
});

registerEnumType(AnswerChannel, {
  name: 'AnswerChannel',
  description: 'Canale. How the office gave the answer.',
  valuesConfig: {
    IN_PERSON: { description: 'A voce. At the office.' },
    PHONE: { description: 'Telefono.' },
    EMAIL: { description: 'E-mail.' },
    PEC: { description: 'PEC. Certified e-mail.' },
    PAPER: { description: 'Carta. Written on the delivery sheet or in a letter.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Riscontro. What an office answered, with its own axis of validation.' })
@Entity({ tableName: 'answer' })
export class Answer {
  [OptionalProps]?: 'id' | 'validation' | 'validationVersion';

  @Field(() => ID, { description: 'Identificativo.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @Property({ type: 'uuid' })
  caseId!: string;

  @Property({ type: 'uuid', nullable: true })
  officeId!: string | null;

  @Field(() => Int, { description: 'Ciclo. In which it was given.' })
  @Property({ type: 'integer' })
  cycleNumber!: number;

  @Field(() => String, { description: 'Testo. Empty for those who see only metadata.' })
  @Property({ type: 'text' })
  body!: string;

  @Field(() => String, { description: 'Impronta. SHA-256 of the text: a validation holds for exactly this text.' })
  @Property({ type: 'text' })
  contentHash!: string;

  @Field(() => String, { description: 'Dato da. Who said it, at the office.' })
  @Property({ type: 'text' })
  givenByName!: string;

  @Property({ type: 'uuid', nullable: true, fieldName: 'given_by' })
  givenById!: string | null;

  @Field(() => LocalDate, { description: 'Dato il.' })
  @Property({ type: 'date' })
  givenOn!: string;

  @Field(() => AnswerChannel, { description: 'Canale.' })
  @Enum({ items: () => AnswerChannel })
  channel!: AnswerChannel;

  /** The answer of the case that this one follows, of which it is a copy. */
  @Property({ type: 'uuid', nullable: true })
  copiedFrom!: string | null;

  @Property({ type: 'uuid', fieldName: 'recorded_by' })
  recordedById!: string;

  @Field(() => DateTime, { description: 'Registrato.' })
  @Property({ type: 'datetime', length: 3 })
  recordedAt!: Date;

  @Field(() => AnswerValidation, { description: 'Validazione. Shown wherever the answer is.' })
  @Enum({ items: () => AnswerValidation })
  validation: AnswerValidation = AnswerValidation.UNVALIDATED;

  @Field(() => Int, { description: 'Versione della validazione. One more at every change of it.' })
  @Property({ type: 'integer' })
  validationVersion: number = 1;

  @Property({ type: 'uuid', nullable: true, fieldName: 'validated_by' })
  validatedById!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Validato o contestato. When the validation last changed.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  validatedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Nota. Why it was contested, or with what remark validated.' })
  @Property({ type: 'text', nullable: true })
  validationNote!: string | null;

  @Property({ type: 'uuid', nullable: true, fieldName: 'read_by' })
  readById!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Letto. When the desk opened it.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  readAt!: Date | null;
}
