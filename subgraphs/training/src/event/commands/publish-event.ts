import { command, expectVersion, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { TrainingEvent } from '../event.entity.js';
import { EventState } from '../event.states.js';
import { EventPayload, eventPayload, type EventPayload as Payload } from '../event-payload.js';
import { tellRegistered } from '../tell-registered.js';

@InputType({ description: 'Incontro da pubblicare.' })
export class PublishEventInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Incontro.' }) eventId!: string;
  @Field(() => Int, { nullable: true, description: 'Versione attesa.' }) expectedVersion?: number | null;
}

@InputType({ description: 'Incontro da annullare.' })
export class CancelEventInput extends PublishEventInput {
  @Field(() => Text, { description: 'Motivo. Told to everybody who is registered.' }) reason!: string;
}

/** Publishes a draft. */
export const publishEvent = (ctx: HouseContext, input: PublishEventInput) =>
  command(ctx, { verb: 'publishEvent', input }, async (tx) => {
    const found = await tx.em.findOne(TrainingEvent, { id: input.eventId });
    if (!found) throw notFound(['eventId']);
    expectVersion(found, input.expectedVersion);
    await publishOne(tx, found);
    return { eventId: found.id };
  });

/** A draft becomes visible to its audience. */
export async function publishOne(tx: Tx, draft: TrainingEvent): Promise<void> {
  draft.moveTo(EventState.PUBLISHED);
  await tx.event({ entity: 'training_event', entityId: draft.id, verb: 'published' });
  await tx.fact({ kind: 'TRAINING_PUBLISHED', bacinoId: draft.bacinoId, detail: { event: draft.kind } });
}

/** Cancels a meeting: registrations end, everybody is told, the record stays (T18). */
export const cancelEvent = (ctx: HouseContext, input: CancelEventInput) =>
  command(ctx, { verb: 'cancelEvent', input }, async (tx) => {
    if (!input.reason.trim()) throw new Refusal(UserErrorCode.REQUIRED, 'Il motivo è obbligatorio.', ['reason']);
    // who is enrolling at this instant is waited for, and told like everybody else
    await tx.sql('select hold_event(?)', [input.eventId]);
    const found = await tx.em.findOne(TrainingEvent, { id: input.eventId });
    if (!found) throw notFound(['eventId']);
    expectVersion(found, input.expectedVersion);
    found.moveTo(EventState.CANCELLED);
    found.cancelReason = input.reason;
    found.sequence += 1;
    await tellRegistered(tx, found, 'CANCELLED');
    await tx.sql(
      `update registration set state = 'CANCELLED_BY_ORGANISER', seat = null, expires_at = null, reconfirm_by = null,
         version = version + 1
       where event_id = ? and state in ('REQUESTED', 'APPROVED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')`,
      [found.id],
    );
    await tx.event({
      entity: 'training_event',
      entityId: found.id,
      verb: 'cancelled',
      detail: { reason: input.reason },
    });
    await tx.fact({ kind: 'TRAINING_CANCELLED', bacinoId: found.bacinoId, detail: { event: found.kind } });
    return { eventId: found.id };
  });

@Resolver()
export class PublishEvent {
  @Mutation(() => EventPayload, { description: 'Pubblica un incontro.' })
  async publishEvent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => PublishEventInput) input: PublishEventInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await publishEvent(ctx, input)).eventId);
  }

  @Mutation(() => EventPayload, { description: 'Annulla un incontro, with its reason (T18).' })
  async cancelEvent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CancelEventInput) input: CancelEventInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await cancelEvent(ctx, input)).eventId);
  }
}
