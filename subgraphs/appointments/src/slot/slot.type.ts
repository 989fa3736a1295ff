import { LocalDate } from '@respi/kit/scalars.js';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum SkipReason {
  CLOSED_DAY = 'CLOSED_DAY',
  HOLIDAY = 'HOLIDAY',
  CLOSURE = 'CLOSURE',
  TOO_SOON = 'TOO_SOON',
  TOO_FAR = 'TOO_FAR',
  FULL = 'FULL',
}

registerEnumType(SkipReason, {
  name: 'SkipReason',
  description: 'Motivo del giorno saltato. Why a day offers no slot.',
  valuesConfig: {
    CLOSED_DAY: { description: 'Giorno di chiusura. The agenda does not receive for this purpose on that day.' },
    HOLIDAY: { description: 'Festività. National holiday or patron saint.' },
    CLOSURE: { description: 'Chiusura. Declared by the office.' },
    TOO_SOON: { description: 'Troppo presto. Less notice than the office asks for.' },
    TOO_FAR: { description: 'Non ancora prenotabile. Further ahead than the office allows.' },
    FULL: { description: 'Posti esauriti. Everything is taken.' },
  },
});

@ObjectType({ description: 'Orario libero. A start that can be booked.' })
export class Slot {
  @Field(() => Date, { description: 'Inizio.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'Fine.' })
  endsAt!: Date;

  @Field(() => Int, { description: 'Posti liberi. Counters still free at that time.' })
  free!: number;
}

@ObjectType({ description: 'Disponibilità del giorno. Free slots of one local day, or why there are none.' })
export class DayAvailability {
  @Field(() => LocalDate, { description: 'Giorno.' })
  on!: string;

  @Field(() => [Slot], { description: 'Orari liberi. Earliest first.' })
  slots!: Slot[];

  @Field(() => SkipReason, { nullable: true, description: 'Codice del motivo. Null when there are slots.' })
  skipCode!: SkipReason | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Motivo. In the reader’s language: name of the holiday, reason of the closure, or why nothing is free.',
  })
  skippedBecause!: string | null;
}
