import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';
import { TrainingEvent } from '../event/event.entity.js';
import { EventSession } from '../event/event-session.type.js';
import { RegistrationState } from '../registration/registration.states.js';

@ObjectType({ description: 'Invito a un ospite. From a body outside the network, for one meeting (T21).' })
export class GuestInvitation {
  @Field(() => ID)
  id!: string;

  eventId!: string;

  @Field(() => String, { description: 'Nome dell’ospite.' })
  name!: string;

  @Field(() => String, { description: 'Ente o organizzazione dell’ospite.' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'E-mail. For organisers only.' })
  email!: string | null;

  @Field(() => DateTime, { description: 'Invitato il.' })
  invitedAt!: Date;

  @Field(() => DateTime, { description: 'Vale fino a.' })
  expiresAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Risposto il.' })
  answeredAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Revocato il.' })
  revokedAt!: Date | null;
}

@ObjectType({ description: 'Invito, as its bearer sees it.' })
export class HeldInvitation {
  @Field(() => String, { description: 'Nome dell’ospite.' })
  name!: string;

  @Field(() => TrainingEvent, { nullable: true, description: 'Incontro.' })
  event!: TrainingEvent | null;

  @Field(() => [EventSession], {
    description: 'Sessioni, in order. A guest is no reader of a reserved meeting: the link shows them (T21).',
  })
  sessions!: EventSession[];

  @Field(() => String, { description: 'File di calendario. Path at the file door, for whoever holds the link (T17).' })
  icsHref!: string;

  @Field(() => RegistrationState, { nullable: true, description: 'Stato dell’iscrizione; null until answered.' })
  state!: RegistrationState | null;

  @Field(() => DateTime, { nullable: true, description: 'Da rispondere entro: an offered seat, or a new date.' })
  answerBy!: Date | null;

  @Field(() => String, { nullable: true, description: 'Codice per la presenza, once there is a seat.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Collegamento a distanza, once there is a seat (T8).' })
  joinLink!: string | null;

  @Field(() => String, { nullable: true, description: 'Codice dell’attestato.' })
  certificateCode!: string | null;
}
