import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { TrainingEvent } from '../../event/event.entity.js';
import { isInAudience } from '../../event/event.policy.js';
import { EventState } from '../../event/event.states.js';
import { RegistrationState } from '../registration.states.js';
import {
  type RegistrationPayload as Payload,
  RegistrationPayload,
  registrationPayload,
} from '../registration-payload.js';

@InputType({ description: 'Iscrizione a un incontro.' })
export class RegisterInput {
  @Field(() => String, { description: 'Chiave. The same key is the same registration.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Incontro.' })
  eventId!: string;
}

/** Registers the actor, in the acting context: a seat if one is free and nobody waits, else the waiting list (T4, T6, T26). */
export const register = (ctx: HouseContext, input: RegisterInput): Promise<{ registrationId: string }> =>
  command(ctx, { verb: 'register', input }, async (tx) => {
    const event = await tx.em.findOne(TrainingEvent, { id: input.eventId });
    if (!event || event.state === EventState.DRAFT) throw notFound(['eventId']);
    await assertOpen(tx, event);
    const { registrationId, state } = await takePlace(tx, event);
    await tx.event({ entity: 'registration', entityId: registrationId, verb: 'registered', detail: { state } });
    await tx.fact({
      kind: 'training.registered',
      enteId: ctx.actor.enteId,
      bacinoId: event.bacinoId,
      detail: { state, event: event.kind },
    });
    await tx.notice({
      kind: 'TRAINING_REGISTERED',
      audience: { personId: ctx.actor.personId as string },
      href: `/area-riservata/formazione/${event.slug}`,
      params: { state },
      entityKey: registrationId,
    });
    return { registrationId };
  });

async function assertOpen(tx: Tx, event: TrainingEvent): Promise<void> {
  if (event.state !== EventState.PUBLISHED || event.startsAt <= tx.now) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'Le iscrizioni a questo incontro sono chiuse.', ['eventId'], {
      state: event.state,
    });
  }
  const [ente] = await tx.sql<{ category: string }>('select category from ente_category where ente_id = ?', [
    tx.actor.enteId,
  ]);
  if (!isInAudience(event, { tier: tx.actor.tier, category: ente?.category ?? null })) {
    throw new Refusal(UserErrorCode.NOT_IN_AUDIENCE, 'Questo incontro è riservato ad altri destinatari.', ['eventId']);
  }
}

/** The unique indexes decide, never a count: one chair, one person; one person, one registration. */
async function takePlace(tx: Tx, event: TrainingEvent): Promise<{ registrationId: string; state: RegistrationState }> {
  for (let attempt = 0; attempt <= event.capacity; attempt += 1) {
    const [queue] = await tx.sql<{ queued: boolean; seat: number | null }>(
      'select is_queued(?) as queued, free_seat(?) as seat',
      [event.id, event.id],
    );
    const seat = queue?.queued ? null : (queue?.seat ?? null);
    const state = seat === null ? RegistrationState.WAITLISTED : RegistrationState.CONFIRMED;
    const registrationId = randomUUID();
    const placed = await tx.sql(
      `insert into registration (id, event_id, person_id, ente_id, context_id, state, seat, registered_at)
       values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
      [registrationId, event.id, tx.actor.personId, tx.actor.enteId, tx.actor.contextId, state, seat, tx.now],
    );
    if (placed.length > 0) return { registrationId, state };
    const [mine] = await tx.sql(
      `select id from registration where event_id = ? and person_id = ? and state not in ('WITHDRAWN', 'REJECTED', 'CANCELLED_BY_ORGANISER')`,
      [event.id, tx.actor.personId],
    );
    if (mine) throw new Refusal(UserErrorCode.ALREADY_REGISTERED, 'Sei già iscritto a questo incontro.', ['eventId']);
  }
  throw new Refusal(UserErrorCode.FULL, 'I posti sono esauriti.', ['eventId']);
}

@Resolver()
export class Register {
  @Mutation(() => RegistrationPayload, { description: 'Iscrive chi agisce, nel suo contesto (T4, T26).' })
  async register(@Ctx() ctx: HouseContext, @Arg('input', () => RegisterInput) input: RegisterInput): Promise<Payload> {
    return registrationPayload(ctx, (await register(ctx, input)).registrationId);
  }
}
