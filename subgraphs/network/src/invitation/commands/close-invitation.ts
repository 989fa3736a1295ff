import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { holdInvitation } from '../hold-invitation.js';
import { Invitation } from '../invitation.entity.js';
import { canCloseInvitation } from '../invitation.policy.js';
import { loadInvitation, type SeenInvitation } from '../invitation.reads.js';

@InputType({ description: 'Ritiro di un invito.' })
export class CloseInvitationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Invito.' })
  invitationId!: string;
}

@ObjectType({ description: 'Esito del ritiro.' })
export class CloseInvitationPayload {
  @Field(() => Invitation, { nullable: true, description: 'Invito. Its link is good no more.' })
  invitation?: SeenInvitation | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

@Resolver()
export class CloseInvitation {
  @Mutation(() => CloseInvitationPayload, { description: 'Ritira un invito. Or refuses to approve it (I2, I10).' })
  async closeInvitation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CloseInvitationInput) input: CloseInvitationInput,
  ): Promise<CloseInvitationPayload> {
    await command(ctx, { verb: 'closeInvitation', input }, async (tx) => {
      const invited = await holdInvitation(tx, input.invitationId);
      if (!canCloseInvitation(tx.actor, invited)) {
        throw new Refusal(UserErrorCode.WRONG_STATE, 'L’invito è già stato accettato o ritirato.');
      }
      invited.closedAt = tx.now;
      invited.closedBy = tx.actor.personId;
      const detail = { invitationId: invited.id };
      await tx.event({ entity: 'ente', entityId: invited.enteId, verb: 'invitation-closed', detail });
      return { id: invited.id };
    });
    return { invitation: await loadInvitation(ctx, input.invitationId), userErrors: [] };
  }
}
