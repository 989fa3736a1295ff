import { LocalDate } from '@respi/kit/scalars.js';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Fascia di apertura. A weekly window on the wall clock of Europe/Rome.' })
export class OpeningWindow {
  @Field(() => Int, { description: 'Giorno. 1 = Monday … 7 = Sunday.' })
  weekday!: number;

  @Field(() => String, { description: 'Apre. HH:MM, Europe/Rome.' })
  opens!: string;

  @Field(() => String, { description: 'Chiude. HH:MM, Europe/Rome.' })
  closes!: string;

  @Field(() => String, { nullable: true, description: 'Nota. For example «su appuntamento».' })
  note!: string | null;
}

@ObjectType({ description: 'Stagione. Weeks of every year in which other hours hold, both days included (P28).' })
export class Season {
  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => String, { description: 'Dal. MM-DD.' })
  fromDay!: string;

  @Field(() => String, { description: 'Al. MM-DD; before the first day where it goes over the new year.' })
  toDay!: string;

  @Field(() => [OpeningWindow], { description: 'Orario. In the place of that of the week.' })
  hours!: OpeningWindow[];
}

@ObjectType({ description: 'Chiusura. Days on which a desk stays shut, both included.' })
export class Closure {
  @Field(() => LocalDate, { description: 'Dal. First day shut.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Al. Last day shut.' })
  endsOn!: string;

  @Field(() => String, { nullable: true, description: 'Motivo.' })
  reason!: string | null;
}
