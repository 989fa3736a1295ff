import { OptionalProps } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { canMove, RegistrationState, SEATED } from './registration.states.js';

/** Who may see that a person comes (T22). */
export enum ParticipantVisibility {
  ORGANISERS = 'ORGANISERS',
  PARTICIPANTS = 'PARTICIPANTS',
  NETWORK = 'NETWORK',
}

registerEnumType(ParticipantVisibility, {
  name: 'ParticipantVisibility',
  description: 'Consenso alla visibilità. Chosen by the person, who may change it at any time (T22).',
  valuesConfig: {
    ORGANISERS: { description: 'Solo organizzatori e il proprio ente.' },
    PARTICIPANTS: { description: 'Anche chi ha un posto allo stesso incontro.' },
    NETWORK: { description: 'Tutta la rete.' },
  },
});

registerEnumType(RegistrationState, {
  name: 'RegistrationState',
  description: 'Stato dell’iscrizione.',
  valuesConfig: {
    REQUESTED: { description: 'Richiesta: the ente has not answered yet.' },
    APPROVED: { description: 'Approvata dall’ente.' },
    CONFIRMED: { description: 'Iscritto: holds a seat.' },
    WAITLISTED: { description: 'In lista d’attesa.' },
    OFFERED: { description: 'Posto offerto: held for this person until expiresAt (T6).' },
    WITHDRAWN: { description: 'Ritirata, or an offer that was not taken up.' },
    REJECTED: { description: 'Rifiutata dall’ente.' },
    CANCELLED_BY_ORGANISER: { description: 'Annullata dall’organizzatore.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Iscrizione. One person at one meeting, in the context in which they registered.' })
@Entity({ tableName: 'registration' })
export class Registration {
  [OptionalProps]?: 'seat' | 'expiresAt' | 'version' | 'reconfirmBy' | 'visibility' | 'answerBy' | 'code';

  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  eventId!: string;

  /** Null for a guest. */
  @Property({ type: 'uuid', nullable: true })
  personId!: string | null;

  /** Invitation by which a guest comes (T21). */
  @Property({ type: 'uuid', nullable: true })
  guestId: string | null = null;

  /** Kept as it was then: reports survive a change of employer. */
  @Property({ type: 'uuid', nullable: true })
  enteId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  contextId!: string | null;

  @Field(() => RegistrationState, { description: 'Stato dell’iscrizione.' })
  @Enum({ items: () => RegistrationState })
  state!: RegistrationState;

  /** 1 … capacity; unique per event, so that no race can seat two people on one chair (T4). */
  @Property({ type: 'integer', nullable: true })
  seat: number | null = null;

  @Field(() => DateTime, { description: 'Iscritto il.' })
  @Property({ type: 'datetime' })
  registeredAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Scadenza dell’offerta.' })
  @Property({ type: 'datetime', nullable: true })
  expiresAt: Date | null = null;

  @Field(() => ParticipantVisibility, { description: 'Consenso alla visibilità (T22).' })
  @Enum({ items: () => ParticipantVisibility })
  visibility: ParticipantVisibility = ParticipantVisibility.ORGANISERS;

  @Field(() => DateTime, { nullable: true, description: 'Risposta dell’ente entro. Afterwards silence decides (T7).' })
  @Property({ type: 'datetime', nullable: true })
  answerBy: Date | null = null;

  @Field(() => String, { nullable: true, description: 'Motivo della risposta dell’ente.' })
  @Property({ type: 'text', nullable: true })
  decisionReason: string | null = null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Da riconfermare entro. After a change of date; then the seat is offered on (T17).',
  })
  @Property({ type: 'datetime', nullable: true })
  reconfirmBy: Date | null = null;

  /** Shown as a QR code to its owner, read at the door (T10). */
  @Property({ type: 'text', persist: false })
  code?: string;

  @Field(() => Int, { description: 'Versione. For expectedVersion.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  /** Moves, and gives the seat back when the new state holds none. */
  moveTo(state: RegistrationState): void {
    if (!canMove(this.state, state)) {
      throw new Refusal(
        UserErrorCode.WRONG_STATE,
        'In questo stato l’iscrizione non lo consente.',
        ['registrationId'],
        { state: this.state },
      );
    }
    this.state = state;
    if (!SEATED.includes(state)) this.seat = null;
    if (state !== RegistrationState.OFFERED) this.expiresAt = null;
    if (state !== RegistrationState.REQUESTED) this.answerBy = null;
    if (!SEATED.includes(state)) this.reconfirmBy = null;
  }
}
