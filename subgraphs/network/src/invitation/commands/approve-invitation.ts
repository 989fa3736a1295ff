import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { findEnte } from '../../adhesion/adhesion-change.js';
import { newToken, tokenHash } from '../../identity/token.js';
import { holdInvitation } from '../hold-invitation.js';
import { Invitation } from '../invitation.entity.js';
import { canApproveInvitation, isOpenToInvitations } from '../invitation.policy.js';
import { loadInvitation, type SeenInvitation } from '../invitation.reads.js';
import { INVITATION_DAYS, sendInvitation } from '../send-invitation.js';

@InputType({ description: 'Approvazione di un invito.' })
export class ApproveInvitationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Invito.' })
  invitationId!: string;
}

@ObjectType({ description: 'Esito dell’approvazione.' })
export class ApproveInvitationPayload {
  @Field(() => Invitation, { nullable: true, description: 'Invito. Its letter has left.' })
  invitation?: SeenInvitation | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** A second person lets an invitation to delicate roles go: never the one who invites (I10). The link is made now. */
export async function approveInvitation(ctx: HouseContext, input: ApproveInvitationInput): Promise<void> {
  await command(ctx, { verb: 'approveInvitation', input }, async (tx) => {
    const invited = await holdInvitation(tx, input.invitationId);
    if (invited.invitedBy === tx.actor.personId) {
      throw new Refusal(UserErrorCode.SAME_PERSON, 'Approva una persona diversa da chi invita.');
    }
    if (!canApproveInvitation(tx.actor, invited)) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'L’invito non aspetta un’approvazione.');
    }
    const ente = await findEnte(tx, invited.enteId);
    if (!isOpenToInvitations(ente)) {
      throw new Refusal(UserErrorCode.ADHESION_NOT_ACTIVE, 'L’adesione dell’ente non è efficace.');
    }
    const token = newToken();
    invited.approvedAt = tx.now;
    invited.approvedBy = tx.actor.personId;
    invited.tokenHash = tokenHash(token);
    invited.expiresAt = new Date(tx.now.getTime() + INVITATION_DAYS * 86_400_000);
    const detail = { invitationId: invited.id };
    await tx.event({ entity: 'ente', entityId: invited.enteId, verb: 'invitation-approved', detail });
    await sendInvitation(tx, invited, ente.name, token);
    return { id: invited.id };
  });
}

@Resolver()
export class ApproveInvitation {
  @Mutation(() => ApproveInvitationPayload, {
    description: 'Approva un invito. To delicate roles, by a second person.',
  })
  async approveInvitation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ApproveInvitationInput) input: ApproveInvitationInput,
  ): Promise<ApproveInvitationPayload> {
    await approveInvitation(ctx, input);
    return { invitation: await loadInvitation(ctx, input.invitationId), userErrors: [] };
  }
}
