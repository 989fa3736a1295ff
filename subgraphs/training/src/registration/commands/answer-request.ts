import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { decideRequest } from '../decide-request.js';
import { canAnswer } from '../registration.policy.js';
import {
  type RegistrationPayload as Payload,
  RegistrationPayload,
  registrationPayload,
} from '../registration-payload.js';
import { takeRegistration } from '../take-registration.js';
import { RegistrationInput } from './settle-registration.js';

@InputType({ description: 'Risposta dell’ente a una richiesta.' })
export class AnswerRequestInput extends RegistrationInput {
  @Field(() => Boolean, { description: 'Approva.' })
  isApproved!: boolean;

  @Field(() => Text, { nullable: true, description: 'Motivo. Needed for a refusal; told to the person.' })
  reason?: string | null;
}

/** The administrator of the ente approves or refuses a request of one of its people (T7). */
export const answerRequest = (ctx: HouseContext, input: AnswerRequestInput) =>
  command(ctx, { verb: 'answerRequest', input }, async (tx) => {
    const found = await takeRegistration(tx, input);
    if (!canAnswer(ctx.actor, found)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Risponde l’amministratore dell’ente, non l’interessato.', [
        'registrationId',
      ]);
    }
    const reason = input.reason?.trim() || null;
    if (!input.isApproved && !reason) {
      throw new Refusal(UserErrorCode.REQUIRED, 'Il motivo del rifiuto è obbligatorio.', ['reason']);
    }
    if (reason && reason.length > 1_000) {
      throw new Refusal(UserErrorCode.TOO_LONG, 'Il motivo è troppo lungo.', ['reason'], { max: 1_000 });
    }
    await decideRequest(tx, found, { isApproved: input.isApproved, reason, by: 'ENTE' });
    return { registrationId: found.id };
  });

@Resolver()
export class AnswerRequest {
  @Mutation(() => RegistrationPayload, { description: 'Approva o rifiuta una richiesta, for one’s ente (T7).' })
  async answerRequest(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AnswerRequestInput) input: AnswerRequestInput,
  ): Promise<Payload> {
    return registrationPayload(ctx, (await answerRequest(ctx, input)).registrationId);
  }
}
