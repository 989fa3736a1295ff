import { DateTime, Text } from '@respi/kit/scalars.js';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EventMode, SilenceEffect, TrainingEventKind } from './event.enums.js';

@InputType({ description: 'Sessione, in ingresso.' })
export class SessionInput {
  @Field(() => ID, { nullable: true, description: 'Sessione esistente da cambiare; null adds one.' }) id?:
    | string
    | null;
  @Field(() => DateTime, { description: 'Inizio.' }) startsAt!: Date;
  @Field(() => DateTime, { description: 'Fine.' }) endsAt!: Date;
  @Field(() => Text, { nullable: true, description: 'Luogo, if not the meeting’s own.' }) place?: string | null;
}

@InputType({ description: 'Regole di iscrizione e attestato di un incontro.' })
export class EventRulesInput {
  @Field(() => Boolean, { nullable: true, description: 'Serve l’approvazione dell’ente (T7).' })
  requiresApproval?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Ore che ha l’ente per rispondere, 1 to 720.' })
  approvalHours?: number | null;

  @Field(() => SilenceEffect, { nullable: true, description: 'Che cosa vuol dire il silenzio.' })
  silence?: SilenceEffect | null;

  @Field(() => [ID], { nullable: true, description: 'Enti che lo progettano insieme (T24).' })
  coOrganiserEnteIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Soglia dell’attestato, percent of the minutes; zero: none (T11).' })
  certificateThreshold?: number | null;
}

@InputType({ description: 'Incontro com’è pensato.' })
export class EventPlanInput extends EventRulesInput {
  @Field(() => Text, { description: 'Titolo. At most 200 characters.' }) title!: string;
  @Field(() => Text, { nullable: true, description: 'Descrizione.' }) description?: string | null;
  @Field(() => TrainingEventKind, { description: 'Tipo.' }) kind!: TrainingEventKind;
  @Field(() => EventMode, { description: 'Modalità.' }) mode!: EventMode;
  @Field(() => Text, { nullable: true, description: 'Luogo.' }) place?: string | null;
  @Field(() => Text, { nullable: true, description: 'Collegamento a distanza.' }) joinLink?: string | null;
  @Field(() => DateTime, { description: 'Inizio.' }) startsAt!: Date;
  @Field(() => DateTime, { description: 'Fine.' }) endsAt!: Date;
  @Field(() => [SessionInput], {
    nullable: true,
    description: 'Sessioni, if more than one; beginning and end follow them (T9).',
  })
  sessions?: SessionInput[] | null;
  @Field(() => Int, { description: 'Posti, 1 to 5,000.' }) capacity!: number;
  @Field(() => Boolean, { description: 'Pubblico.' }) isPublic!: boolean;
  @Field(() => [String], { nullable: true, description: 'Livelli ammessi.' }) audienceTiers?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Categorie ammesse.' }) audienceCategories?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Bacino.' }) bacinoId?: string | null;
}

@InputType({ description: 'Programma di un incontro.' })
export class PlanEventInput extends EventPlanInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
}

@InputType({ description: 'Modifica di un incontro: what is left out stays.' })
export class EditEventInput extends EventRulesInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Incontro.' }) eventId!: string;
  @Field(() => Int, { nullable: true, description: 'Versione attesa.' }) expectedVersion?: number | null;
  @Field(() => Text, { nullable: true, description: 'Titolo.' }) title?: string | null;
  @Field(() => Text, { nullable: true, description: 'Descrizione.' }) description?: string | null;
  @Field(() => EventMode, { nullable: true, description: 'Modalità.' }) mode?: EventMode | null;
  @Field(() => Text, { nullable: true, description: 'Luogo; empty takes it away.' }) place?: string | null;
  @Field(() => Text, { nullable: true, description: 'Collegamento; empty takes it away.' }) joinLink?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Inizio.' }) startsAt?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Fine.' }) endsAt?: Date | null;
  @Field(() => [SessionInput], {
    nullable: true,
    description: 'Tutte le sessioni. Those left out are called off (T9).',
  })
  sessions?: SessionInput[] | null;
  @Field(() => Int, { nullable: true, description: 'Posti. Not below those taken.' }) capacity?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Pubblico.' }) isPublic?: boolean | null;
  @Field(() => [String], { nullable: true, description: 'Livelli ammessi.' }) audienceTiers?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Categorie ammesse.' }) audienceCategories?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Bacino; empty takes it away.' }) bacinoId?: string | null;
}
