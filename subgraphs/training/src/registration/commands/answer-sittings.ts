import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { TrainingEvent } from '../../event/event.entity.js';
import type { Registration } from '../registration.entity.js';
import { canWithdraw } from '../registration.policy.js';
import { RegistrationState } from '../registration.states.js';
import {
  type RegistrationPayload as Payload,
  RegistrationPayload,
  registrationPayload,
} from '../registration-payload.js';
import { takeRegistration } from '../take-registration.js';
import { RegistrationInput } from './settle-registration.js';

@InputType({ description: 'Risposta su una sessione spostata.' })
export class SittingAnswerInput {
  @Field(() => ID, { description: 'Sessione.' })
  sessionId!: string;

  @Field(() => Boolean, { description: 'Viene.' })
  comes!: boolean;
}

@InputType({ description: 'Risposte sulle sessioni spostate.' })
export class AnswerSittingsInput extends RegistrationInput {
  @Field(() => [SittingAnswerInput], { description: 'Una per sessione; all that wait for an answer must be there.' })
  sittings!: SittingAnswerInput[];
}

interface Held {
  id: string;
  has_begun: boolean;
  is_asked: boolean;
  comes: boolean | null;
}

/** Sittings of the meeting that are held, with what the person said of those that were moved. */
const heldSittings = (tx: Tx, found: Registration): Promise<Held[]> =>
  tx.sql(
    `select s.id, s.starts_at <= ? as has_begun, a.comes, a.session_id is not null as is_asked
     from event_session s left join sitting_answer a on a.session_id = s.id and a.registration_id = ?
     where s.event_id = ? and s.cancelled_at is null order by s.starts_at, s.id`,
    [tx.now, found.id, found.eventId],
  );

/**
 * Takes or refuses sittings that were moved, one by one. The seat stays while the person comes to any sitting; who comes
 * to none has withdrawn. Until a sitting begins the answer may be changed (T9, T17).
 */
export const answerSittings = (ctx: HouseContext, input: AnswerSittingsInput) =>
  command(ctx, { verb: 'answerSittings', input }, async (tx) => {
    const found = await takeRegistration(tx, input);
    if (!canWithdraw(ctx.actor, found)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Solo l’interessato può farlo.', ['registrationId']);
    }
    if (found.state !== RegistrationState.CONFIRMED) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Non c’è un posto da tenere.', ['registrationId'], {
        state: found.state,
      });
    }
    const said = new Map(input.sittings.map(({ sessionId, comes }) => [sessionId, comes]));
    const held = await heldSittings(tx, found);
    assertAnswerable(held, said);
    for (const [sessionId, comes] of said) {
      await tx.sql(
        'update sitting_answer set comes = ?, answered_at = ? where registration_id = ? and session_id = ?',
        [comes, tx.now, found.id, sessionId],
      );
    }
    found.reconfirmBy = null;
    const { startsAt } = await tx.em.findOneOrFail(TrainingEvent, { id: found.eventId });
    const comesToNone = held.every((one) => (said.get(one.id) ?? one.comes) === false);
    // once the meeting has begun the seat is nobody else's, and who does not come is counted (T23)
    if (comesToNone && startsAt > tx.now) {
      found.moveTo(RegistrationState.WITHDRAWN);
      await tx.fact({ kind: 'TRAINING_WITHDRAWN', enteId: found.enteId });
    }
    const detail = { state: found.state, sittings: Object.fromEntries(said) };
    await tx.event({ entity: 'registration', entityId: found.id, verb: 'sittingsAnswered', detail });
    return { registrationId: found.id };
  });

/** Every sitting that waits is answered; none is that was not moved, or that has begun. */
function assertAnswerable(held: readonly Held[], said: ReadonlyMap<string, boolean>): void {
  const asked = held.filter((one) => one.is_asked);
  for (const sessionId of said.keys()) {
    const one = asked.find(({ id }) => id === sessionId);
    if (!one) throw notFound(['sittings', sessionId]);
    if (one.has_begun) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'La sessione è già cominciata.', ['sittings', sessionId]);
    }
  }
  const missing = asked.find((one) => one.comes === null && !one.has_begun && !said.has(one.id));
  if (missing) {
    throw new Refusal(UserErrorCode.REQUIRED, 'Rispondi per ogni sessione spostata.', ['sittings', missing.id]);
  }
}

@Resolver()
export class AnswerSittings {
  @Mutation(() => RegistrationPayload, {
    description: 'Risponde sulle sessioni spostate, one by one; who comes to none withdraws (T9, T17).',
  })
  async answerSittings(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AnswerSittingsInput) input: AnswerSittingsInput,
  ): Promise<Payload> {
    return registrationPayload(ctx, (await answerSittings(ctx, input)).registrationId);
  }
}
