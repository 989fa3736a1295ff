import { OptionalProps } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { EventMode, SilenceEffect, TrainingEventKind } from './event.enums.js';
import { canMove, EventState } from './event.states.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Incontro formativo. A meeting of the network with seats, sessions and an audience.' })
@Entity({ tableName: 'training_event' })
export class TrainingEvent {
  [OptionalProps]?:
    | 'state'
    | 'sequence'
    | 'version'
    | 'cancelReason'
    | 'requiresApproval'
    | 'approvalHours'
    | 'silence'
    | 'coOrganiserEnteIds'
    | 'seriesId'
    | 'certificateThreshold'
    | 'outcome'
    | 'closedAt';

  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { description: 'Indirizzo leggibile. Unique.' })
  @Property({ type: 'text' })
  slug!: string;

  @Field(() => String, { description: 'Titolo.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Descrizione.' })
  @Property({ type: 'text', nullable: true })
  description!: string | null;

  @Field(() => TrainingEventKind, { description: 'Tipo di incontro.' })
  @Enum({ items: () => TrainingEventKind })
  kind!: TrainingEventKind;

  @Field(() => EventMode, { description: 'Modalità.' })
  @Enum({ items: () => EventMode })
  mode!: EventMode;

  @Field(() => String, { nullable: true, description: 'Luogo.' })
  @Property({ type: 'text', nullable: true })
  place!: string | null;

  /** Published by the resolver to accepted people only. */
  @Property({ type: 'text', nullable: true })
  joinLink!: string | null;

  @Field(() => Int, { description: 'Posti. Never exceeded, not even by staff (T4).' })
  @Property({ type: 'integer' })
  capacity!: number;

  @Field(() => Boolean, { description: 'Pubblico. Shown on the public calendar.' })
  @Property({ type: 'boolean' })
  isPublic!: boolean;

  @Field(() => EventState, { description: 'Stato dell’incontro.' })
  @Enum({ items: () => EventState })
  state: EventState = EventState.DRAFT;

  @Property({ type: 'uuid', nullable: true })
  bacinoId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  organiserEnteId!: string | null;

  @Field(() => [String], { description: 'Livelli di rete ammessi. Empty: all (T2).' })
  @Property({ type: 'text[]' })
  audienceTiers!: string[];

  @Field(() => [String], { description: 'Categorie di enti ammesse. Empty: all (T2).' })
  @Property({ type: 'text[]' })
  audienceCategories!: string[];

  @Field(() => DateTime, { description: 'Inizio. Of the first session.' })
  @Property({ type: 'datetime' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'Fine. Of the last session.' })
  @Property({ type: 'datetime' })
  endsAt!: Date;

  @Field(() => Boolean, {
    description: 'Con approvazione dell’ente. Registrations wait for the person’s own ente (T7).',
  })
  @Property({ type: 'boolean' })
  requiresApproval = false;

  @Field(() => Int, { description: 'Ore per rispondere. How long the ente may take, in hours (T7).' })
  @Property({ type: 'integer' })
  approvalHours = 72;

  @Field(() => SilenceEffect, { description: 'Silenzio. What it means when the ente does not answer in time (T7).' })
  @Enum({ items: () => SilenceEffect })
  silence: SilenceEffect = SilenceEffect.APPROVES;

  @Property({ type: 'uuid[]' })
  coOrganiserEnteIds: string[] = [];

  @Field(() => ID, { nullable: true, description: 'Serie. Shared by the meetings that were planned together (T19).' })
  @Property({ type: 'uuid', nullable: true })
  seriesId: string | null = null;

  @Field(() => Int, {
    nullable: true,
    description: 'Soglia dell’attestato. Percent of the minutes to attend; null: no certificate (T11).',
  })
  @Property({ type: 'integer', nullable: true })
  certificateThreshold: number | null = null;

  @Field(() => String, { nullable: true, description: 'Esito. What came of the meeting, in a few lines (N20).' })
  @Property({ type: 'text', nullable: true })
  outcome: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'Verbale chiuso il.' })
  @Property({ type: 'datetime', nullable: true })
  closedAt: Date | null = null;

  @Field(() => String, { nullable: true, description: 'Motivo dell’annullamento.' })
  @Property({ type: 'text', nullable: true })
  cancelReason!: string | null;

  /** SEQUENCE of the calendar file: raised by every change of date or place (T17). */
  @Property({ type: 'integer' })
  sequence = 0;

  @Field(() => Int, { description: 'Versione. For expectedVersion.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  moveTo(state: EventState): void {
    if (!canMove(this.state, state)) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'In questo stato l’incontro non lo consente.', ['eventId'], {
        state: this.state,
      });
    }
    this.state = state;
  }
}
