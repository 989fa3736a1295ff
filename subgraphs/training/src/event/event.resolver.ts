import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { reference } from '@respi/kit/reference.js';
import { DateTime, Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { Registration } from '../registration/registration.entity.js';
import { mineAt, registrationsOf } from '../registration/registration.reads.js';
import { RegistrationState } from '../registration/registration.states.js';
import { Bacino } from '../stubs/bacino.stub.js';
import { Ente } from '../stubs/ente.stub.js';
import { TrainingEvent } from './event.entity.js';
import { TrainingEventKind, TrainingEventOrder } from './event.enums.js';
import { canManage, isOrganiser, mayJoin } from './event.policy.js';
import { eventBySlug, eventPage, loadCategory, loadEvent, seatsOf, sessionsOf } from './event.reads.js';
import { EventState } from './event.states.js';
import { EventSession } from './event-session.type.js';

@InputType({ description: 'Filtro degli incontri.' })
export class TrainingEventFilter {
  @Field(() => TrainingEventKind, { nullable: true, description: 'Tipo.' })
  kind?: TrainingEventKind | null;

  @Field(() => DateTime, { nullable: true, description: 'Da. Ends at or after this instant.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'A. Starts before this instant.' })
  to?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Solo i miei. Where the reader is registered.' })
  mineOnly?: boolean | null;

  @Field(() => Text, { nullable: true, description: 'Testo. Part of title or description.' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Bacino. Where it is held for (N20).' })
  bacinoId?: string | null;
}

const TrainingEventConnection = connectionOf(TrainingEvent, 'TrainingEvent');

@Resolver(() => TrainingEvent)
export class TrainingEventResolver {
  @Query(() => TrainingEventConnection, {
    nullable: true,
    description: 'Calendario degli incontri, by start. Anonymous readers see public ones (T1).',
  })
  async trainingEvents(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('filter', () => TrainingEventFilter, { nullable: true }) filter?: TrainingEventFilter | null,
    @Arg('orderBy', () => TrainingEventOrder, { defaultValue: TrainingEventOrder.EARLIEST, description: 'Ordine.' })
    orderBy: TrainingEventOrder = TrainingEventOrder.EARLIEST,
  ): Promise<Connection<TrainingEvent>> {
    return eventPage(ctx, {
      ...{ first, orderBy },
      after: after ?? null,
      kind: filter?.kind ?? null,
      from: filter?.from ?? null,
      to: filter?.to ?? null,
      text: filter?.text || null,
      bacinoId: filter?.bacinoId || null,
      personId: filter?.mineOnly ? ctx.actor.personId : null,
    });
  }

  @Query(() => TrainingEvent, { nullable: true, description: 'Un incontro, by id or by slug.' })
  trainingEvent(
    @Ctx() ctx: HouseContext,
    @Arg('id', () => ID, { nullable: true }) id?: string | null,
    @Arg('slug', () => String, { nullable: true }) slug?: string | null,
  ): Promise<TrainingEvent | null> {
    return slug ? eventBySlug(ctx, slug) : loadEvent(ctx, id);
  }

  @FieldResolver(() => Int, { description: 'Posti liberi. Offers count as taken.' })
  async seatsLeft(@Root() event: TrainingEvent, @Ctx() ctx: HouseContext): Promise<number> {
    return event.capacity - (await seatsOf(ctx, event.id)).taken;
  }

  @FieldResolver(() => Int, { description: 'In lista d’attesa.' })
  async waitingCount(@Root() event: TrainingEvent, @Ctx() ctx: HouseContext): Promise<number> {
    return (await seatsOf(ctx, event.id)).waiting;
  }

  @FieldResolver(() => [EventSession], { description: 'Sessioni, in order.' })
  sessions(@Root() event: TrainingEvent, @Ctx() ctx: HouseContext): Promise<EventSession[]> {
    return sessionsOf(ctx, event.id);
  }

  @FieldResolver(() => Bacino, { nullable: true, description: 'Bacino a cui è dedicato.' })
  bacino(@Root() { bacinoId }: TrainingEvent): Bacino | null {
    return bacinoId ? { id: bacinoId } : null;
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente organizzatore.' })
  organiser(@Root() { organiserEnteId }: TrainingEvent): Ente | null {
    return organiserEnteId ? { id: organiserEnteId } : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Collegamento. For accepted people and organisers only (T8).',
  })
  async joinLink(@Root() event: TrainingEvent, @Ctx() ctx: HouseContext): Promise<string | null> {
    if (!event.joinLink) return null;
    const mine = await mineAt(ctx, event.id);
    return isOrganiser(ctx.actor) || mine?.state === RegistrationState.CONFIRMED ? event.joinLink : null;
  }

  @FieldResolver(() => String, { description: 'File di calendario. Path at the file door.' })
  icsHref(@Root() { id }: TrainingEvent): string {
    return `/files/training/ics/${id}`;
  }

  @FieldResolver(() => Registration, { nullable: true, description: 'La mia iscrizione, if active.' })
  myRegistration(@Root() event: TrainingEvent, @Ctx() ctx: HouseContext): Promise<Registration | null> {
    return mineAt(ctx, event.id);
  }

  @FieldResolver(() => [Registration], {
    nullable: true,
    description: 'Iscrizioni attive. Organisers see all, others those that they may see (T22).',
  })
  registrations(@Root() event: TrainingEvent, @Ctx() ctx: HouseContext): Promise<Registration[]> {
    return registrationsOf(ctx, event.id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Se chi legge può iscriversi: open, within the audience, not registered yet.',
  })
  async viewerCanRegister(@Root() event: TrainingEvent, @Ctx() ctx: HouseContext): Promise<boolean> {
    const isOpen = event.state === EventState.PUBLISHED && event.startsAt > ctx.clock.now();
    if (!isOpen) return false;
    const needsCategory = event.audienceCategories.length > 0;
    const category = needsCategory ? ((await loadCategory(ctx, ctx.actor.enteId))?.category ?? null) : null;
    return mayJoin(ctx.actor, event, category) && (await mineAt(ctx, event.id)) === null;
  }

  @FieldResolver(() => Boolean, { description: 'Se chi legge può gestirlo.' })
  viewerCanManage(@Root() event: TrainingEvent, @Ctx() ctx: HouseContext): boolean {
    return canManage(ctx.actor, event);
  }
}

export const trainingEventReference = reference(loadEvent);
