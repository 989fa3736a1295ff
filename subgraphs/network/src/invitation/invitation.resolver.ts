import type { HouseContext } from '@respi/kit/context.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { Person } from '../membership/person.entity.js';
import { loadPerson, type SeenPerson } from '../membership/person.reads.js';
import { Role } from '../membership/role.enum.js';
import { Invitation } from './invitation.entity.js';
import { awaitsApproval, canApproveInvitation, canCloseInvitation, canSeeAddress } from './invitation.policy.js';
import { type Preview, previewOf, type SeenInvitation, waitingInvitations } from './invitation.reads.js';

@ObjectType({ description: 'Anteprima dell’invito. For who holds its link.' })
export class InvitationPreview {
  @Field(() => String, { description: 'Nome dell’ente.' })
  enteName!: string;

  @Field(() => String, { description: 'Indirizzo e-mail. To which the invitation was sent.' })
  email!: string;

  @Field(() => String, { description: 'Nome proposto.' })
  displayName!: string;

  @Field(() => [Role], { description: 'Ruoli.' })
  roles!: Role[];

  @Field(() => DateTime, { description: 'Scade.' })
  expiresAt!: Date;

  @Field(() => Boolean, { description: 'Ha già un accesso. Then the password asked for is the one in use.' })
  hasLogin!: boolean;
}

@Resolver(() => Invitation)
export class InvitationResolver {
  @Query(() => InvitationPreview, { nullable: true, description: 'Anteprima dell’invito. Null when it is over.' })
  invitationPreview(@Ctx() ctx: HouseContext, @Arg('token', () => String) token: string): Promise<Preview | null> {
    return previewOf(ctx, token);
  }

  @FieldResolver(() => Ente, { description: 'Ente.' })
  ente(@Root() invitation: Invitation, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, invitation.enteId);
  }

  @Query(() => [Invitation], { nullable: true, description: 'Inviti da approvare. To delicate roles (I10).' })
  invitationsToApprove(@Ctx() ctx: HouseContext): Promise<SeenInvitation[]> {
    return waitingInvitations(ctx);
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may approve it: never who invites.' })
  viewerCanApprove(@Root() invitation: SeenInvitation, @Ctx() ctx: HouseContext): boolean {
    return canApproveInvitation(ctx.actor, invitation);
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may withdraw it.' })
  viewerCanClose(@Root() invitation: SeenInvitation, @Ctx() ctx: HouseContext): boolean {
    return canCloseInvitation(ctx.actor, invitation);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Indirizzo e-mail. Null for who only audits (G20).' })
  email(@Root() invitation: SeenInvitation, @Ctx() ctx: HouseContext): string | null {
    return canSeeAddress(ctx.actor) ? invitation.email : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Chi invita.' })
  inviter(@Root() invitation: SeenInvitation, @Ctx() ctx: HouseContext): Promise<SeenPerson | null> {
    return loadPerson(ctx, invitation.invitedBy);
  }

  @FieldResolver(() => String, { description: 'Stato. AWAITING_APPROVAL, PENDING, ACCEPTED, CLOSED or EXPIRED.' })
  state(@Root() invitation: SeenInvitation, @Ctx() ctx: HouseContext): string {
    if (invitation.acceptedAt) return 'ACCEPTED';
    if (invitation.closedAt) return 'CLOSED';
    if (awaitsApproval(invitation)) return 'AWAITING_APPROVAL';
    return invitation.expiresAt > ctx.clock.now() ? 'PENDING' : 'EXPIRED';
  }
}
