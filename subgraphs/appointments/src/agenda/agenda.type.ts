import { LocalDate } from '@respi/kit/scalars.js';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { HolidayRule, Localized } from '../availability/rules.js';

@ObjectType({ description: 'Pausa. Local times between which nobody is received.' })
export class AgendaBreak {
  @Field(() => String, { description: 'Inizio. HH:MM in Europe/Rome.' })
  opens!: string;

  @Field(() => String, { description: 'Fine. HH:MM in Europe/Rome.' })
  closes!: string;
}

@ObjectType({ description: 'Finestra. A weekly rule of opening, in wall-clock time of Europe/Rome.' })
export class AgendaWindow {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => Int, { description: 'Giorno. 1 = Monday … 7 = Sunday.' })
  weekday!: number;

  @Field(() => String, { description: 'Apertura. HH:MM in Europe/Rome.' })
  opens!: string;

  @Field(() => String, { description: 'Chiusura. HH:MM in Europe/Rome.' })
  closes!: string;

  @Field(() => LocalDate, { description: 'Valida da. First day.' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Valida fino a. Last day; null while it has no end.' })
  validTo!: string | null;

  @Field(() => Int, { description: 'Postazioni. Counters that receive at the same time.' })
  counters!: number;

  @Field(() => Int, { description: 'Postazioni per i cittadini. Of the counters, those that citizens can book.' })
  publicCounters!: number;

  @Field(() => [AgendaBreak], { description: 'Pause. Within the window.' })
  breaks!: AgendaBreak[];

  @Field(() => [ID], { nullable: true, description: 'Motivi. Purposes received; null means all of the agenda.' })
  purposeIds!: string[] | null;
}

@ObjectType({ description: 'Chiusura. Days on which the agenda receives nobody.' })
export class AgendaClosure {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => LocalDate, { description: 'Dal. First day.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Al. Last day, included.' })
  endsOn!: string;

  @Field(() => String, { description: 'Motivo. Shown to citizens.' })
  reason!: string;
}

/** A purpose as its row has it; the type publishes its texts by language. */
export interface PurposeRow {
  readonly id: string;
  readonly agendaId: string;
  readonly code: string;
  readonly position: number;
  readonly title: Localized;
  readonly description: Localized | null;
  readonly durationMinutes: number;
  readonly documents: readonly Localized[];
  readonly requiresPratica: boolean;
  readonly minLeadDays: number;
  readonly maxLeadDays: number;
  readonly cutoffHours: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Agenda. The calendar of an office or of a sportello, made of rules.' })
export class Agenda {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => String, { description: 'Codice. Stable, for addresses of pages.' })
  code!: string;

  @Field(() => String, { description: 'Nome. As the office calls it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Indirizzo. Where people are received.' })
  address!: string | null;

  @Field(() => Boolean, { description: 'Aperta al pubblico. Whether citizens can book by themselves.' })
  isPublic!: boolean;

  @Field(() => Boolean, { description: 'Esempio. Whether its rules are an example, to be confirmed by the office.' })
  isExample!: boolean;

  @Field(() => Int, { description: 'Postazioni. Counters of the office.' })
  counters!: number;

  @Field(() => [AgendaWindow], { description: 'Finestre. Weekly rules.' })
  windows!: AgendaWindow[];

  @Field(() => [AgendaClosure], { description: 'Chiusure. Declared closures.' })
  closures!: AgendaClosure[];

  @Field(() => Int, { description: 'Versione. Raised by every change of the rules.' })
  version!: number;

  officeId!: string | null;
  sportelloId!: string | null;
  istatCode!: string | null;
  stepMinutes!: number;
  workingHolidays!: string[];
  rhythm!: Localized | null;
  holidays!: HolidayRule[];
  purposeRows!: PurposeRow[];
}
