import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { ParticipantVisibility } from '../registration.entity.js';
import { canWithdraw } from '../registration.policy.js';
import { ACTIVE } from '../registration.states.js';
import {
  type RegistrationPayload as Payload,
  RegistrationPayload,
  registrationPayload,
} from '../registration-payload.js';
import { comesToAll } from '../sitting-answer.js';
import { takeRegistration } from '../take-registration.js';
import { RegistrationInput } from './settle-registration.js';

@InputType({ description: 'Consenso alla propria visibilità.' })
export class SetVisibilityInput extends RegistrationInput {
  @Field(() => ParticipantVisibility, { description: 'Chi può vedere che partecipo.' })
  visibility!: ParticipantVisibility;
}

const notTheirs = () => new Refusal(UserErrorCode.NOT_YOURS, 'Solo l’interessato può farlo.', ['registrationId']);

/** Says that one still comes after a change of date, to every sitting that was moved: the seat stays (T17). */
export const reconfirm = (ctx: HouseContext, input: RegistrationInput) =>
  command(ctx, { verb: 'reconfirmRegistration', input }, async (tx) => {
    const found = await takeRegistration(tx, input);
    if (!canWithdraw(ctx.actor, found)) throw notTheirs();
    if (!found.reconfirmBy) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Non c’è nulla da riconfermare.', ['registrationId'], {
        state: found.state,
      });
    }
    found.reconfirmBy = null;
    await comesToAll(tx, found.id);
    await tx.event({ entity: 'registration', entityId: found.id, verb: 'reconfirmed' });
    return { registrationId: found.id };
  });

/** Chooses who sees that one comes; taken back as easily as given (T22). */
export const setVisibility = (ctx: HouseContext, input: SetVisibilityInput) =>
  command(ctx, { verb: 'setVisibility', input }, async (tx) => {
    const found = await takeRegistration(tx, input);
    if (!canWithdraw(ctx.actor, found)) throw notTheirs();
    if (!ACTIVE.includes(found.state)) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'L’iscrizione non è più attiva.', ['registrationId'], {
        state: found.state,
      });
    }
    found.visibility = input.visibility;
    const detail = { visibility: input.visibility };
    await tx.event({ entity: 'registration', entityId: found.id, verb: 'visibilitySet', detail });
    return { registrationId: found.id };
  });

@Resolver()
export class OwnChoices {
  @Mutation(() => RegistrationPayload, { description: 'Riconferma la partecipazione after a change of date (T17).' })
  async reconfirmRegistration(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RegistrationInput) input: RegistrationInput,
  ): Promise<Payload> {
    return registrationPayload(ctx, (await reconfirm(ctx, input)).registrationId);
  }

  @Mutation(() => RegistrationPayload, { description: 'Sceglie chi vede che si partecipa (T22).' })
  async setVisibility(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SetVisibilityInput) input: SetVisibilityInput,
  ): Promise<Payload> {
    return registrationPayload(ctx, (await setVisibility(ctx, input)).registrationId);
  }
}
