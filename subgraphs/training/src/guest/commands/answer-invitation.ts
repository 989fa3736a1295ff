import { LockMode } from '@mikro-orm/core';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { asSystem } from '../../as-system.js';
import { writeLetter } from '../../letter/write-letter.js';
import { enrol, openEvent } from '../../registration/enrol.js';
import { Registration } from '../../registration/registration.entity.js';
import { ACTIVE, RegistrationState } from '../../registration/registration.states.js';
import { comesToAll } from '../../registration/sitting-answer.js';
import { assertNotBegun } from '../../registration/take-registration.js';
import { hashOfToken } from '../../token.js';
import { heldInvitation } from '../guest.reads.js';
import { HeldInvitation } from '../guest.type.js';

@InputType({ description: 'Risposta a un invito.' })
export class AnswerInvitationInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => String, { description: 'Segreto del collegamento.' }) token!: string;
  @Field(() => Boolean, { description: 'Partecipa. False withdraws.' }) comes!: boolean;
}

@ObjectType({ description: 'Esito della risposta a un invito.' })
export class AnswerInvitationPayload {
  @Field(() => HeldInvitation, { nullable: true, description: 'Invito, after the answer.' })
  invitation?: HeldInvitation | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors!: UserError[];
}

/** A guest comes, or does not: through the same claim as everybody (T4, T21). */
export const answerInvitation = (system: HouseContext, input: AnswerInvitationInput) =>
  command(system, { verb: 'answerInvitation', input }, async (tx) => {
    const [invited] = await tx.sql<{ id: string; event_id: string }>(
      'select id, event_id from guest_invitation where token_hash = ? and revoked_at is null and expires_at > ? for update',
      [hashOfToken(input.token), tx.now],
    );
    if (!invited) throw notFound(['token']);
    await tx.sql('update guest_invitation set answered_at = ? where id = ?', [tx.now, invited.id]);
    const held = await tx.em.findOne(
      Registration,
      { guestId: invited.id, state: { $in: [...ACTIVE] } },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (input.comes) await comes(tx, invited, held);
    else if (held) {
      await assertNotBegun(tx, held.eventId, 'token');
      held.moveTo(RegistrationState.WITHDRAWN);
      await tx.event({ entity: 'registration', entityId: held.id, verb: 'withdrawRegistration' });
    }
    return { invitationId: invited.id };
  });

async function comes(tx: Tx, invited: { id: string; event_id: string }, held: Registration | null): Promise<void> {
  const event = await openEvent(tx, invited.event_id);
  if (!held) {
    const who = { personId: null, guestId: invited.id, enteId: null, contextId: null };
    const { registrationId, state } = await enrol(tx, event, who, { needsApproval: false });
    await writeLetter(tx, event, registrationId, state === RegistrationState.CONFIRMED ? 'CONFIRMED' : 'WAITLISTED');
    return;
  }
  if (held.state === RegistrationState.OFFERED) {
    if (held.expiresAt && held.expiresAt <= tx.now) {
      throw new Refusal(UserErrorCode.EXPIRED, 'L’offerta è scaduta.', ['token']);
    }
    held.moveTo(RegistrationState.CONFIRMED);
  }
  held.reconfirmBy = null;
  await comesToAll(tx, held.id);
  await tx.event({ entity: 'registration', entityId: held.id, verb: 'reconfirmed' });
}

@Resolver()
export class AnswerInvitation {
  @Query(() => HeldInvitation, { nullable: true, description: 'Invito di chi ne ha il collegamento (T21).' })
  guestInvitation(@Ctx() ctx: HouseContext, @Arg('token', () => String) token: string): Promise<HeldInvitation | null> {
    return asSystem(ctx, (system) => heldInvitation(system, token));
  }

  @Mutation(() => AnswerInvitationPayload, { description: 'Risponde a un invito: comes, or does not (T21).' })
  answerInvitation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AnswerInvitationInput) input: AnswerInvitationInput,
  ): Promise<AnswerInvitationPayload> {
    return asSystem(ctx, async (system) => {
      await answerInvitation(system, input);
      return { invitation: await heldInvitation(system, input.token), userErrors: [] };
    });
  }
}
