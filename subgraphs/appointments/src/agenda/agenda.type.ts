import { LocalDate } from '@respi/kit/scalars.js';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { HolidayRule, Localized } from '../availability/rules.js';
import type { Question } from '../orientation/orientation.js';

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

  receivedById!: string | null;
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

  @Field(() => Int, { nullable: true, description: 'Postazione assente. Null when the whole agenda is closed.' })
  counter!: number | null;
}

@ObjectType({ description: 'Uscita dei posti. When new places come out for the public, in wall-clock time (A24).' })
export class ReleaseRhythm {
  @Field(() => Int, { description: 'Giorno. 1 = Monday … 7 = Sunday.' })
  weekday!: number;

  @Field(() => String, { description: 'Ora. HH:MM in Europe/Rome.' })
  time!: string;
}

@ObjectType({ description: 'Canale. A way of writing to citizens (A45).' })
export class MessageChannel {
  @Field(() => String, { description: 'Tipo. EMAIL, or TEXT for SMS and citizens’ applications.' })
  kind!: string;

  @Field(() => Boolean, { description: 'Configurato. Nothing is sent through a channel that is not.' })
  isConfigured!: boolean;
}

@ObjectType({ description: 'Festività. One of the coming year, and whether the agenda works on it (A26).' })
export class AgendaHoliday {
  @Field(() => String, { description: 'Codice.' })
  code!: string;

  @Field(() => LocalDate, { description: 'Giorno.' })
  on!: string;

  @Field(() => String, { description: 'Nome. In the reader’s language.' })
  name!: string;

  @Field(() => Boolean, { description: 'Si lavora lo stesso.' })
  isWorking!: boolean;
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
  /** Given up: no longer offered, while its appointments stand. */
  readonly retired: boolean;
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

  @Field(() => [Int], { description: 'Promemoria. Hours before the start at which citizens are reminded (A19).' })
  reminderHours!: number[];

  @Field(() => Int, { description: 'Ore per rispondere. For which an offer of the waiting list is kept (A21).' })
  offerHours!: number;

  @Field(() => [String], { description: 'Festività lavorate. Codes of holidays on which it works all the same (A26).' })
  workingHolidays!: string[];

  @Field(() => ReleaseRhythm, {
    nullable: true,
    description: 'Uscita dei posti. Null: places open every midnight (A24).',
  })
  release!: ReleaseRhythm | null;

  officeId!: string | null;
  sportelloId!: string | null;
  istatCode!: string | null;
  stepMinutes!: number;
  rhythm!: Localized | null;
  holidays!: HolidayRule[];
  purposeRows!: PurposeRow[];
  questions!: Question[];
}
