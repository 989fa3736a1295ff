import { Field, ObjectType } from 'type-graphql';
import { BookingState } from './booking.states.js';

@ObjectType({
  description: 'Appuntamento per il cittadino. Reached by the manage link alone; it holds no personal data (A10, A17).',
})
export class PublicBooking {
  @Field(() => String, { description: 'Codice. That the citizen shows or says.' })
  code!: string;

  @Field(() => BookingState, { description: 'Stato.' })
  state!: BookingState;

  @Field(() => String, { description: 'Motivo. In the language of the booking.' })
  purposeTitle!: string;

  @Field(() => Date, { description: 'Inizio.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'Fine.' })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'Indirizzo.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Ufficio. Name of the place.' })
  officeName!: string | null;

  @Field(() => [String], { description: 'Documenti. What to bring, in the language of the booking.' })
  documents!: string[];

  @Field(() => Boolean, { description: 'Annullabile. Until the cut-off.' })
  canCancel!: boolean;

  @Field(() => Boolean, { description: 'Spostabile. Until the cut-off.' })
  canMove!: boolean;

  @Field(() => Date, { description: 'Termine. After it the link no longer cancels nor moves.' })
  cutoffAt!: Date;

  @Field(() => String, { description: 'Calendario. Path of the calendar file on the site.' })
  icsHref!: string;

  @Field(() => String, { description: 'Ricevuta. Path of the printable receipt on the site.' })
  receiptHref!: string;

  @Field(() => String, { description: 'Lingua. Of the booking.' })
  language!: string;

  @Field(() => String, { description: 'Identificativo del motivo. For choosing another time of the same purpose.' })
  purposeId!: string;

  @Field(() => Date, {
    nullable: true,
    description:
      'Fine del collegamento. Minutes after a login; null for the link that was given when it was booked (A10).',
  })
  linkEndsAt!: Date | null;

  /** Not published: what the fields of the closure room ask for. */
  id!: string;
}
