import { randomUUID } from 'node:crypto';
import { OptionalProps } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PraticaKind } from '../pratica/pratica.js';
import { CaseState, canBecome } from './case.states.js';
import { Addressee, CasePurpose, Urgency } from './case.vocabulary.js';
import './case.enums.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Segnalazione. A matter that a desk raises with the Questura or the Prefettura.' })
@Entity({ tableName: 'case' })
export class Case {
  [OptionalProps]?: 'id' | 'state' | 'cycleNumber' | 'version' | 'moveTo';

  @Field(() => ID, { description: 'Identificativo.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @Field(() => String, {
    nullable: true,
    description: 'Numero di protocollo. Yearly and without gaps, given when the case is submitted: 2026/000123.',
  })
  @Property({ type: 'text', nullable: true })
  registryNumber!: string | null;

  @Field(() => String, { description: 'Oggetto. One line; hidden from those who see only metadata.' })
  @Property({ type: 'text' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Testo. The question, in the words of the desk.' })
  @Property({ type: 'text', nullable: true })
  body!: string | null;

  @Field(() => CasePurpose, { description: 'Motivo. Which of the three purposes.' })
  @Enum({ items: () => CasePurpose })
  purpose!: CasePurpose;

  @Field(() => Addressee, { description: 'Destinatario. Kind of office that must answer.' })
  @Enum({ items: () => Addressee })
  addressee!: Addressee;

  @Field(() => Urgency, { description: 'Urgenza. It drives order and deadline.' })
  @Enum({ items: () => Urgency })
  urgency!: Urgency;

  @Field(() => String, { description: 'Criterio di urgenza. Code of the written criterion; empty in a draft.' })
  @Property({ type: 'text' })
  urgencyCriterion!: string;

  @Field(() => CaseState, { description: 'Stato.' })
  @Enum({ items: () => CaseState })
  state: CaseState = CaseState.DRAFT;

  @Field(() => ID, { nullable: true, description: 'Macroargomento. Given by the coordination.' })
  @Property({ type: 'uuid', nullable: true })
  topicId!: string | null;

  @Field(() => String, { nullable: true, description: 'Persona. Name of the person whom it concerns.' })
  @Property({ type: 'text', nullable: true })
  personName!: string | null;

  @Field(() => String, { nullable: true, description: 'Recapito. How the desk reaches the person.' })
  @Property({ type: 'text', nullable: true })
  personContact!: string | null;

  @Field(() => DateTime, { description: 'Aperta. When the draft was begun; total age counts from here.' })
  @Property({ type: 'datetime', length: 3 })
  openedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Inviata. When it was first submitted.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  submittedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Scadenza. End of the last working day of the running cycle.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  dueAt!: Date | null;

  @Field(() => Int, { description: 'Ciclo. 1, and one more at every reopening.' })
  @Property({ type: 'integer' })
  cycleNumber: number = 1;

  @Field(() => Int, { description: 'Versione. To be given back as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  @Property({ type: 'uuid' })
  enteId!: string;

  @Property({ type: 'uuid', nullable: true })
  sportelloId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  officeId!: string | null;

  @Property({ type: 'uuid', fieldName: 'opened_by' })
  openedById!: string;

  /** Since its first triage the liaison sees it. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  triagedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  praticaKind!: PraticaKind | null;

  @Property({ type: 'text', nullable: true })
  praticaSealed!: string | null;

  @Property({ type: 'text', nullable: true })
  praticaIndex!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Titolo per l’équipe. In one line, without personal data (C40).',
  })
  @Property({ type: 'text', nullable: true })
  equipeTitle!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Segnata per l’équipe. When; null when it is not to be discussed.',
  })
  @Property({ type: 'datetime', length: 3, nullable: true })
  equipeMarkedAt!: Date | null;

  @Property({ type: 'uuid', nullable: true, fieldName: 'equipe_marked_by' })
  equipeMarkedById!: string | null;

  @Property({ type: 'uuid', nullable: true, fieldName: 'assigned_to' })
  assignedToId!: string | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  assignedAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Divisa. When its parts went to their offices (C26).' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  splitAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  followsId!: string | null;

  /** The only way in which a case changes state. */
  moveTo(state: CaseState): void {
    if (!canBecome(this.state, state)) throw wrongState(this.state);
    this.state = state;
  }
}

/** The refusal for a move that is not lawful in the state of a case (C20). */
export const wrongState = (state: CaseState): Refusal =>
  new Refusal(UserErrorCode.WRONG_STATE, 'La segnalazione è in uno stato che non lo consente.', ['caseId'], { state });
