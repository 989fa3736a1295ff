import { randomUUID } from 'node:crypto';
import { command, expectVersion, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { DateTime, Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { TrainingEvent } from '../event.entity.js';
import { EventMode, TrainingEventKind } from '../event.enums.js';
import { canManage } from '../event.policy.js';
import { EventPayload, eventPayload, type EventPayload as Payload } from '../event-payload.js';
import { slugOf } from '../event-slug.js';

@InputType({ description: 'Programma di un incontro.' })
export class PlanEventInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => Text, { description: 'Titolo. At most 200 characters.' }) title!: string;
  @Field(() => Text, { nullable: true, description: 'Descrizione.' }) description?: string | null;
  @Field(() => TrainingEventKind, { description: 'Tipo.' }) kind!: TrainingEventKind;
  @Field(() => EventMode, { description: 'Modalità.' }) mode!: EventMode;
  @Field(() => Text, { nullable: true, description: 'Luogo.' }) place?: string | null;
  @Field(() => Text, { nullable: true, description: 'Collegamento a distanza.' }) joinLink?: string | null;
  @Field(() => DateTime, { description: 'Inizio.' }) startsAt!: Date;
  @Field(() => DateTime, { description: 'Fine.' }) endsAt!: Date;
  @Field(() => Int, { description: 'Posti, 1 to 5,000.' }) capacity!: number;
  @Field(() => Boolean, { description: 'Pubblico.' }) isPublic!: boolean;
  @Field(() => [String], { nullable: true, description: 'Livelli ammessi.' }) audienceTiers?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Categorie ammesse.' }) audienceCategories?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Bacino.' }) bacinoId?: string | null;
}

@InputType({ description: 'Modifica di un incontro: what is left out stays.' })
export class EditEventInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Incontro.' }) eventId!: string;
  @Field(() => Int, { nullable: true, description: 'Versione attesa.' }) expectedVersion?: number | null;
  @Field(() => Text, { nullable: true, description: 'Titolo.' }) title?: string | null;
  @Field(() => Text, { nullable: true, description: 'Descrizione.' }) description?: string | null;
  @Field(() => Text, { nullable: true, description: 'Luogo.' }) place?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Inizio.' }) startsAt?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Fine.' }) endsAt?: Date | null;
  @Field(() => Int, { nullable: true, description: 'Posti. Not below those taken.' }) capacity?: number | null;
}

function assertSound(event: Pick<TrainingEvent, 'title' | 'startsAt' | 'endsAt' | 'capacity'>, now: Date): void {
  const invalid = (field: string, message: string) => new Refusal(UserErrorCode.INVALID, message, [field]);
  if (!event.title.trim()) throw new Refusal(UserErrorCode.REQUIRED, 'Il titolo è obbligatorio.', ['title']);
  if (event.title.length > 200)
    throw new Refusal(UserErrorCode.TOO_LONG, 'Il titolo è troppo lungo.', ['title'], { max: 200 });
  if (event.endsAt <= event.startsAt) throw invalid('endsAt', 'La fine deve seguire l’inizio.');
  if (event.startsAt <= now) throw invalid('startsAt', 'L’inizio deve essere nel futuro.');
  if (event.capacity < 1 || event.capacity > 5_000) throw invalid('capacity', 'I posti vanno da 1 a 5.000.');
}

/** Plans a meeting as a draft with one session (T1). */
export const planEvent = (ctx: HouseContext, input: PlanEventInput) =>
  command(ctx, { verb: 'planEvent', input }, async (tx) => {
    assertSound(input, tx.now);
    const { clientKey: _key, ...plan } = input;
    const id = randomUUID();
    tx.em.create(TrainingEvent, {
      ...plan,
      id,
      slug: slugOf(input.title, id),
      description: input.description ?? null,
      place: input.place ?? null,
      joinLink: input.joinLink ?? null,
      bacinoId: input.bacinoId ?? null,
      organiserEnteId: ctx.actor.enteId,
      audienceTiers: input.audienceTiers ?? [],
      audienceCategories: input.audienceCategories ?? [],
      cancelReason: null,
    });
    await tx.em.flush();
    await oneSession(tx, id, input);
    await tx.event({ entity: 'training_event', entityId: id, verb: 'planned' });
    return { eventId: id };
  });

async function oneSession(
  tx: Tx,
  eventId: string,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<void> {
  await tx.sql('delete from event_session where event_id = ?', [eventId]);
  await tx.sql('insert into event_session (id, event_id, starts_at, ends_at) values (?, ?, ?, ?)', [
    randomUUID(),
    eventId,
    startsAt,
    endsAt,
  ]);
}

/** Changes a meeting; a new date or place raises SEQUENCE and tells everybody who is registered (T17). */
export const editEvent = (ctx: HouseContext, input: EditEventInput) =>
  command(ctx, { verb: 'editEvent', input }, async (tx) => {
    const found = await tx.em.findOne(TrainingEvent, { id: input.eventId });
    if (!found) throw notFound(['eventId']);
    if (!canManage(ctx.actor, found))
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Un incontro annullato non si modifica.', ['eventId'], {
        state: found.state,
      });
    expectVersion(found, input.expectedVersion);
    const before = { startsAt: found.startsAt.getTime(), endsAt: found.endsAt.getTime(), place: found.place };
    const [seats] = await tx.sql<{ taken: number }>('select taken from seats_of(array[?::uuid])', [found.id]);
    if (input.capacity && input.capacity < (seats?.taken ?? 0)) {
      throw new Refusal(UserErrorCode.FULL, 'Ci sono già più iscritti di così.', ['capacity'], {
        taken: seats?.taken ?? 0,
      });
    }
    for (const key of ['title', 'description', 'place', 'startsAt', 'endsAt', 'capacity'] as const) {
      const value = input[key];
      if (value !== undefined && value !== null) Object.assign(found, { [key]: value });
    }
    assertSound(found, tx.now);
    const isMoved =
      before.startsAt !== found.startsAt.getTime() ||
      before.endsAt !== found.endsAt.getTime() ||
      before.place !== found.place;
    if (isMoved) {
      found.sequence += 1;
      await tx.em.flush();
      await oneSession(tx, found.id, found);
      await tellRegistered(tx, found, 'MOVED');
    }
    await tx.event({ entity: 'training_event', entityId: found.id, verb: 'edited', detail: { moved: isMoved } });
    return { eventId: found.id };
  });

/** One notice per registered person. */
export async function tellRegistered(tx: Tx, event: TrainingEvent, change: 'MOVED' | 'CANCELLED'): Promise<void> {
  const people = await tx.sql<{ person_id: string }>(
    `select person_id from registration where event_id = ? and state in ('REQUESTED', 'APPROVED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')`,
    [event.id],
  );
  for (const { person_id: personId } of people) {
    await tx.notice({
      kind: 'TRAINING_CHANGED',
      audience: { personId },
      href: `/area-riservata/formazione/${event.slug}`,
      params: { state: change },
      entityKey: `${event.id}:${personId}`,
    });
  }
}

@Resolver()
export class PlanEvent {
  @Mutation(() => EventPayload, { description: 'Programma un incontro, as a draft (T1).' })
  async planEvent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => PlanEventInput) input: PlanEventInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await planEvent(ctx, input)).eventId);
  }

  @Mutation(() => EventPayload, {
    description: 'Modifica un incontro; a new date or place is told to everybody (T17).',
  })
  async editEvent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EditEventInput) input: EditEventInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await editEvent(ctx, input)).eventId);
  }
}
