import { LocalDate } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { WaitingKind, WaitingState } from './waiting.enums.js';

@ObjectType({
  description: 'La mia attesa. A place in the line, reached by its link alone; it holds no personal data (A21, A23).',
})
export class PublicWaiting {
  @Field(() => WaitingKind, { description: 'Tipo.' })
  kind!: WaitingKind;

  @Field(() => WaitingState, { description: 'Stato.' })
  state!: WaitingState;

  @Field(() => Int, { nullable: true, description: 'Posizione. 1 is the next to be offered a place; null once over.' })
  position!: number | null;

  @Field(() => ID, { description: 'Motivo. Purpose that is waited for.' })
  purposeId!: string;

  @Field(() => Int, { description: 'Persone.' })
  partySize!: number;

  @Field(() => Date, { nullable: true, description: 'Inizio del posto offerto.' })
  offeredStartsAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Fine del posto offerto.' })
  offeredEndsAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Termine. Until when the offered place is kept.' })
  offerUntil!: Date | null;

  @Field(() => String, { description: 'Lingua. Of the letters.' })
  language!: string;
}

@ObjectType({ description: 'Persona in lista d’attesa. For those who receive there, and for who put them in (A22).' })
export class WaitingEntry {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => WaitingKind, { description: 'Tipo.' })
  kind!: WaitingKind;

  @Field(() => WaitingState, { description: 'Stato.' })
  state!: WaitingState;

  @Field(() => String, { description: 'Nome.' })
  personName!: string;

  @Field(() => String, { nullable: true, description: 'Cognome.' })
  personSurname!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail.' })
  email!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Telefono. Who has no e-mail is called when a place is offered.',
  })
  phone!: string | null;

  @Field(() => String, { description: 'Lingua.' })
  language!: string;

  @Field(() => Int, { description: 'Persone.' })
  partySize!: number;

  @Field(() => LocalDate, { nullable: true, description: 'Non prima di. First day that suits.' })
  notBefore!: string | null;

  @Field(() => Int, { description: 'Offerte. Offers that went by without being taken.' })
  offers!: number;

  @Field(() => Date, { nullable: true, description: 'Termine dell’offerta in corso.' })
  offerUntil!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Inizio del posto offerto.' })
  offeredStartsAt!: Date | null;

  @Field(() => Date, { description: 'In attesa da.' })
  joinedAt!: Date;

  agendaId!: string;
  purposeId!: string;
  officeId!: string | null;
  sportelloId!: string | null;
  joinedBy!: string | null;
}
