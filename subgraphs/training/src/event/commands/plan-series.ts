import { randomUUID } from 'node:crypto';
import { localDate, localTime } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { TrainingEvent } from '../event.entity.js';
import { loadEvent } from '../event.reads.js';
import { EventState } from '../event.states.js';
import { EventPlanInput } from '../event-inputs.js';
import { addEvent } from '../new-event.js';
import { onDay, ordinalOf, seriesDays, withExceptions } from '../series-dates.js';
import { publishOne } from './publish-event.js';

export enum SeriesFrequency {
  WEEKLY = 'WEEKLY',
  MONTHLY = 'MONTHLY',
}

registerEnumType(SeriesFrequency, {
  name: 'SeriesFrequency',
  description: 'Cadenza di una serie (T19).',
  valuesConfig: {
    WEEKLY: { description: 'Ogni settimana, or every so many.' },
    MONTHLY: { description: 'Ogni mese, on the same weekday of the month as the first.' },
  },
});

@InputType({ description: 'Data spostata di una serie.' })
export class MovedDayInput {
  @Field(() => LocalDate, { description: 'Giorno previsto dalla regola.' }) from!: string;
  @Field(() => LocalDate, { description: 'Giorno in cui si tiene.' }) to!: string;
}

@InputType({ description: 'Serie di incontri: the first one, how often, until when, but for which days.' })
export class PlanSeriesInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => EventPlanInput, { description: 'Primo incontro; the others are like it, at the same hour on the wall.' })
  event!: EventPlanInput;
  @Field(() => SeriesFrequency, { description: 'Cadenza.' }) frequency!: SeriesFrequency;
  @Field(() => Int, { nullable: true, description: 'Ogni quante settimane o mesi, 1 to 12; one when left out.' })
  interval?: number | null;
  @Field(() => LocalDate, { description: 'Ultimo giorno possibile.' }) until!: string;
  @Field(() => [LocalDate], { nullable: true, description: 'Giorni saltati.' }) skipped?: string[] | null;
  @Field(() => [MovedDayInput], { nullable: true, description: 'Giorni spostati.' }) moved?: MovedDayInput[] | null;
}

@InputType({ description: 'Serie da pubblicare.' })
export class PublishSeriesInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Serie.' }) seriesId!: string;
}

@ObjectType({ description: 'Esito. Of a command on a series.' })
export class SeriesPayload {
  @Field(() => [TrainingEvent], { nullable: true, description: 'Incontri della serie, in order.' })
  events?: TrainingEvent[] | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors!: UserError[];
}

const MAX_EVENTS = 60;
const invalid = (field: string, message: string, params?: Record<string, string>) =>
  new Refusal(UserErrorCode.INVALID, message, [field], params);

function daysOf(input: PlanSeriesInput): string[] {
  const first = localDate(input.event.startsAt);
  const interval = input.interval ?? 1;
  if (interval < 1 || interval > 12) throw invalid('interval', 'L’intervallo va da 1 a 12.');
  const rule =
    input.frequency === SeriesFrequency.WEEKLY
      ? { frequency: 'WEEKLY' as const, interval }
      : { frequency: 'MONTHLY' as const, interval, ordinal: ordinalOf(first) };
  const ruled = withExceptions(seriesDays(first, input.until, rule), input.skipped ?? [], input.moved ?? []);
  if ('stranger' in ruled)
    throw invalid('skipped', 'Un’eccezione non è un giorno della serie.', { day: ruled.stranger });
  if (ruled.days.length === 0) throw invalid('until', 'Con queste date non resta nessun incontro.');
  if (ruled.days.length > MAX_EVENTS) throw invalid('until', `Una serie ha al massimo ${MAX_EVENTS} incontri.`);
  return ruled.days;
}

/** Plans a series as drafts, one meeting per day, at the same wall-clock hour before and after a change of the hour (T19). */
export const planSeries = (ctx: HouseContext, input: PlanSeriesInput) =>
  command(ctx, { verb: 'planSeries', input }, async (tx) => {
    if (input.event.sessions?.length) throw invalid('sessions', 'Gli incontri di una serie hanno una sola sessione.');
    if (localDate(input.event.startsAt) !== localDate(input.event.endsAt)) {
      throw invalid('endsAt', 'Gli incontri di una serie finiscono nel giorno in cui cominciano.');
    }
    const days = daysOf(input);
    const times = [localTime(input.event.startsAt), localTime(input.event.endsAt)] as const;
    const seriesId = randomUUID();
    const eventIds: string[] = [];
    for (const day of days) {
      const { eventId } = await addEvent(tx, { ...input.event, ...onDay(day, ...times) }, seriesId);
      eventIds.push(eventId);
    }
    return { eventIds };
  });

/** Publishes the drafts of a series that are still to come. */
export const publishSeries = (ctx: HouseContext, input: PublishSeriesInput) =>
  command(ctx, { verb: 'publishSeries', input }, async (tx) => {
    const drafts = await tx.em.find(
      TrainingEvent,
      { seriesId: input.seriesId, state: EventState.DRAFT },
      { orderBy: { startsAt: 'asc' } },
    );
    if (drafts.length === 0) throw notFound(['seriesId']);
    for (const draft of drafts) if (draft.startsAt > tx.now) await publishOne(tx, draft);
    return { eventIds: drafts.map((draft) => draft.id) };
  });

const payload = async (ctx: HouseContext, eventIds: readonly string[]): Promise<SeriesPayload> => {
  const events = await Promise.all(eventIds.map((id) => loadEvent(ctx, id)));
  return { events: events.filter((event) => event !== null), userErrors: [] };
};

@Resolver()
export class PlanSeries {
  @Mutation(() => SeriesPayload, { description: 'Programma una serie with its exceptions, as drafts (T19).' })
  async planSeries(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => PlanSeriesInput) input: PlanSeriesInput,
  ): Promise<SeriesPayload> {
    return payload(ctx, (await planSeries(ctx, input)).eventIds);
  }

  @Mutation(() => SeriesPayload, { description: 'Pubblica tutta la serie (T19).' })
  async publishSeries(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => PublishSeriesInput) input: PublishSeriesInput,
  ): Promise<SeriesPayload> {
    return payload(ctx, (await publishSeries(ctx, input)).eventIds);
  }
}
