import { LocalDate } from '@respi/kit/scalars.js';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Quota. How many appointments have one value.' })
export class BookingShare {
  @Field(() => String, { description: 'Valore. Origin, language, comune or purpose; empty when it was not said.' })
  key!: string;

  @Field(() => Int, { description: 'Appuntamenti.' })
  count!: number;
}

@ObjectType({ description: 'Numeri di un’agenda. Of the local days from one to another, both included (A38).' })
export class AgendaNumbers {
  @Field(() => LocalDate, { description: 'Dal.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Al.' })
  to!: string;

  @Field(() => Int, { description: 'Minuti offerti. Counters times minutes of the windows, by the rules of today.' })
  offeredMinutes!: number;

  @Field(() => Int, {
    description: 'Minuti prenotati. Of appointments with a place of their own that were not cancelled.',
  })
  bookedMinutes!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Riempimento. Booked of offered, 0 to 1; null when none is offered.',
  })
  fillRate!: number | null;

  @Field(() => Int, { description: 'Appuntamenti. Made for those days, whatever became of them; moves count once.' })
  bookings!: number;

  @Field(() => Int, { description: 'Ricevuti.' })
  served!: number;

  @Field(() => Int, { description: 'Non presentati.' })
  noShows!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Assenze. No-shows of those who were expected and whose hour has passed, 0 to 1; null without any.',
  })
  noShowRate!: number | null;

  @Field(() => Int, { description: 'Annullati dal cittadino.' })
  cancelledByCitizen!: number;

  @Field(() => Int, { description: 'Annullati dall’ufficio.' })
  cancelledByOffice!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Anticipo mediano. Days from the booking to the appointment, walk-ins left out.',
  })
  medianLeadDays!: number | null;

  @Field(() => [BookingShare], { description: 'Per origine. PUBLIC, OPERATOR, OFFICE, WALK_IN.' })
  byOrigin!: BookingShare[];

  @Field(() => [BookingShare], { description: 'Per lingua.' })
  byLanguage!: BookingShare[];

  @Field(() => [BookingShare], { description: 'Per comune di residenza. As written; most frequent first.' })
  byResidence!: BookingShare[];

  @Field(() => [BookingShare], { description: 'Per motivo. Title in Italian.' })
  byPurpose!: BookingShare[];
}
