import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { canWithdraw } from '../registration.policy.js';
import { RegistrationState } from '../registration.states.js';
import {
  type RegistrationPayload as Payload,
  RegistrationPayload,
  registrationPayload,
} from '../registration-payload.js';
import { assertNotBegun, takeRegistration } from '../take-registration.js';

@InputType({ description: 'Iscrizione su cui si agisce.' })
export class RegistrationInput {
  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Iscrizione.' })
  registrationId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa.' })
  expectedVersion?: number | null;
}

type Verb = 'withdrawRegistration' | 'acceptOffer' | 'declineOffer';
const target: Record<Verb, RegistrationState> = {
  withdrawRegistration: RegistrationState.WITHDRAWN,
  acceptOffer: RegistrationState.CONFIRMED,
  declineOffer: RegistrationState.WITHDRAWN,
};
const fact: Record<Verb, string> = {
  withdrawRegistration: 'TRAINING_WITHDRAWN',
  acceptOffer: 'TRAINING_OFFER_ACCEPTED',
  declineOffer: 'TRAINING_OFFER_DECLINED',
};

/** One's own registration moves: withdrawn, an offer taken up or declined. A freed seat is offered on by the job. */
export const settleRegistration = (ctx: HouseContext, verb: Verb, input: RegistrationInput) =>
  command(ctx, { verb, input }, async (tx) => {
    const found = await takeRegistration(tx, input);
    if (!canWithdraw(ctx.actor, found)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Solo l’interessato può farlo.', ['registrationId']);
    }
    if (verb === 'withdrawRegistration') await assertNotBegun(tx, found.eventId, 'registrationId');
    const isOffer = found.state === RegistrationState.OFFERED;
    if (verb !== 'withdrawRegistration' && !isOffer) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Non c’è un’offerta in corso.', ['registrationId'], {
        state: found.state,
      });
    }
    if (verb === 'acceptOffer' && found.expiresAt && found.expiresAt <= tx.now) {
      throw new Refusal(UserErrorCode.EXPIRED, 'L’offerta è scaduta.', ['registrationId']);
    }
    found.moveTo(target[verb]);
    await tx.event({ entity: 'registration', entityId: found.id, verb, detail: { state: found.state } });
    await tx.fact({ kind: fact[verb], enteId: found.enteId });
    return { registrationId: found.id };
  });

@Resolver()
export class SettleRegistration {
  @Mutation(() => RegistrationPayload, { description: 'Ritira la propria iscrizione; the seat is offered on (T6).' })
  async withdrawRegistration(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RegistrationInput) input: RegistrationInput,
  ): Promise<Payload> {
    return registrationPayload(ctx, (await settleRegistration(ctx, 'withdrawRegistration', input)).registrationId);
  }

  @Mutation(() => RegistrationPayload, { description: 'Accetta il posto offerto (T6).' })
  async acceptOffer(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RegistrationInput) input: RegistrationInput,
  ): Promise<Payload> {
    return registrationPayload(ctx, (await settleRegistration(ctx, 'acceptOffer', input)).registrationId);
  }

  @Mutation(() => RegistrationPayload, { description: 'Rifiuta il posto offerto, which passes on (T6).' })
  async declineOffer(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RegistrationInput) input: RegistrationInput,
  ): Promise<Payload> {
    return registrationPayload(ctx, (await settleRegistration(ctx, 'declineOffer', input)).registrationId);
  }
}
