import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { canManage } from '../../event/event.policy.js';
import { enrol, openEvent } from '../enrol.js';
import {
  type RegistrationPayload as Payload,
  RegistrationPayload,
  registrationPayload,
} from '../registration-payload.js';

@InputType({ description: 'Persona da aggiungere a un incontro.' })
export class AddParticipantInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Incontro.' }) eventId!: string;
  @Field(() => ID, { description: 'Persona.' }) personId!: string;
  @Field(() => ID, { nullable: true, description: 'Ente nel cui nome partecipa.' }) enteId?: string | null;
}

/** Organisers add somebody, also at the door: through the same claim as everybody, so never above capacity (T4). */
export const addParticipant = (ctx: HouseContext, input: AddParticipantInput) =>
  command(ctx, { verb: 'addParticipant', input }, async (tx) => {
    if (!isId(input.personId) || (input.enteId && !isId(input.enteId))) throw notFound(['personId']);
    const event = await openEvent(tx, input.eventId, true);
    if (!canManage(ctx.actor, event)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Non consentito.', ['eventId']);
    const who = { personId: input.personId, enteId: input.enteId ?? null, contextId: null };
    const { registrationId, state } = await enrol(tx, event, who, {
      needsApproval: false,
      addedBy: ctx.actor.personId,
    });
    await tx.notice({
      kind: 'TRAINING_REGISTERED',
      audience: { personId: input.personId },
      href: `/area-riservata/formazione/${event.slug}`,
      params: { state },
      entityKey: registrationId,
    });
    return { registrationId };
  });

@Resolver()
export class AddParticipant {
  @Mutation(() => RegistrationPayload, {
    description: 'Aggiunge una persona; a seat if one is free, else the waiting list: staff cannot exceed either (T4).',
  })
  async addParticipant(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AddParticipantInput) input: AddParticipantInput,
  ): Promise<Payload> {
    return registrationPayload(ctx, (await addParticipant(ctx, input)).registrationId);
  }
}
