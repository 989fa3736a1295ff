import { hasRole } from '@respi/kit/actor.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { TrainingEvent } from '../../event/event.entity.js';
import { mayJoin } from '../../event/event.policy.js';
import { enrol, openEvent } from '../enrol.js';
import { ParticipantVisibility } from '../registration.entity.js';
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

  @Field(() => ParticipantVisibility, {
    nullable: true,
    description: 'Consenso alla visibilità; organisers alone when left out.',
  })
  visibility?: ParticipantVisibility | null;
}

/** Registers the actor, in the acting context: a request to the ente where wanted, else a seat or the waiting list (T4, T6, T7, T26). */
export const register = (ctx: HouseContext, input: RegisterInput): Promise<{ registrationId: string }> =>
  command(ctx, { verb: 'register', input }, async (tx) => {
    const event = await openEvent(tx, input.eventId);
    await assertAudience(tx, event);
    const { personId, enteId, contextId } = ctx.actor;
    const needsApproval = event.requiresApproval && enteId !== null && !hasRole(ctx.actor, 'ENTE_ADMIN');
    const { registrationId, state } = await enrol(tx, event, { personId, enteId, contextId }, { needsApproval });
    if (input.visibility) {
      await tx.sql('update registration set visibility = ? where id = ?', [input.visibility, registrationId]);
    }
    const href = `/area-riservata/formazione/${event.slug}`;
    await tx.notice({
      kind: 'TRAINING_REGISTERED',
      audience: { personId: personId as string },
      href,
      params: { state },
      entityKey: registrationId,
    });
    if (needsApproval) {
      await tx.notice({
        kind: 'TRAINING_REQUESTED',
        audience: { enteId: enteId as string, roles: ['ENTE_ADMIN'] },
        href: '/area-riservata/formazione/richieste',
        params: { state },
        entityKey: `${registrationId}:ente`,
      });
    }
    return { registrationId };
  });

async function assertAudience(tx: Tx, event: TrainingEvent): Promise<void> {
  const [ente] = await tx.sql<{ category: string }>('select category from ente_category where ente_id = ?', [
    tx.actor.enteId,
  ]);
  if (!mayJoin(tx.actor, event, ente?.category ?? null)) {
    throw new Refusal(UserErrorCode.NOT_IN_AUDIENCE, 'Questo incontro è riservato ad altri destinatari.', ['eventId']);
  }
}

@Resolver()
export class Register {
  @Mutation(() => RegistrationPayload, { description: 'Iscrive chi agisce, nel suo contesto (T4, T26).' })
  async register(@Ctx() ctx: HouseContext, @Arg('input', () => RegisterInput) input: RegisterInput): Promise<Payload> {
    return registrationPayload(ctx, (await register(ctx, input)).registrationId);
  }
}
