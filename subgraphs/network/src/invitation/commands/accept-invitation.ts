import { LockMode } from '@mikro-orm/postgresql';
import { localDate } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { holdEnte } from '../../adhesion/adhesion-change.js';
import { asSystem } from '../../as-system.js';
import { namesAbout } from '../../identity/chooser.js';
import { giveLogin, personOf } from '../../identity/credentials.js';
import { checkedPassword } from '../../identity/new-password.js';
import { chargeSignIn, forgiveSignIn } from '../../identity/throttle.js';
import { tokenHash } from '../../identity/token.js';
import { grantRoles } from '../../membership/grant-roles.js';
import { Person } from '../../membership/person.entity.js';
import { Invitation } from '../invitation.entity.js';
import { isOpenToInvitations } from '../invitation.policy.js';
import { previewOf } from '../invitation.reads.js';
import { checkedName } from '../person-fields.js';

@InputType({ description: 'Accettazione di un invito.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => String, { description: 'Gettone. Of the link.' })
  token!: string;

  @Field(() => Text, { description: 'Nome mostrato.' })
  displayName!: string;

  @Field(() => String, { description: 'Password. A new one, or the one in use by who has a login already.' })
  password!: string;
}

@ObjectType({ description: 'Esito dell’accettazione.' })
export class AcceptInvitationPayload {
  @Field(() => Boolean, { nullable: true, description: 'Accettato. The person may now sign in.' })
  accepted?: boolean | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Who has a login already proves that it is theirs: an invitation never takes one over. */
async function provenOwner(ctx: HouseContext, email: string, password: string): Promise<string> {
  await chargeSignIn(ctx, { email });
  const personId = await personOf(ctx.house, email, password);
  if (!personId) throw new Refusal(UserErrorCode.INVALID_CREDENTIALS, 'La password non è corretta.', ['password']);
  await forgiveSignIn(ctx, { email });
  return personId;
}

async function takeInvitation(tx: Tx, token: string): Promise<Invitation> {
  const found = await tx.em.findOne(
    Invitation,
    { tokenHash: tokenHash(token) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!found) throw notFound(['token']);
  if (found.needsApproval && !found.approvedAt) throw notFound(['token']);
  if (found.acceptedAt || found.closedAt || found.expiresAt <= tx.now) {
    throw new Refusal(UserErrorCode.EXPIRED, 'L’invito è scaduto o è già stato usato.', ['token']);
  }
  const ente = await holdEnte(tx, found.enteId);
  if (!isOpenToInvitations(ente)) {
    throw new Refusal(UserErrorCode.ADHESION_NOT_ACTIVE, 'L’adesione dell’ente non è efficace.');
  }
  return found;
}

async function welcome(tx: Tx, invited: Invitation, displayName: string, password: string): Promise<string> {
  const { personId: id, email, locale, enteId } = invited;
  tx.em.create(Person, {
    id,
    email,
    displayName: checkedName(displayName),
    locale,
    tourDoneAt: null,
    disabledAt: null,
    disabledReason: null,
    reactivatedAt: null,
    warnedAt: null,
    createdAt: tx.now,
    version: 1,
  });
  await tx.em.flush();
  const names = [displayName, ...(await namesAbout(tx.ctx, id, enteId))];
  await giveLogin(tx.ctx.house, { id, email, displayName }, checkedPassword(password, { address: email, names }));
  return id;
}

/** Takes the roles of an invitation: its token is the proof, good once, for seven days (I2). */
export async function acceptInvitation(ctx: HouseContext, input: AcceptInvitationInput): Promise<void> {
  const { clientKey, token, displayName, password } = input;
  const offer = await previewOf(ctx, token);
  const owner = offer?.hasLogin ? await provenOwner(ctx, offer.email, password) : null;
  const proof = ctx.house.cipher.blindIndex('invitation', `${token}\0${displayName}\0${password}`);
  const remembered = { clientKey, proof };
  await asSystem(ctx, (system) =>
    command(system, { verb: 'acceptInvitation', input: remembered }, async (tx) => {
      const invited = await takeInvitation(tx, token);
      const personId = owner ?? (await welcome(tx, invited, displayName, password));
      invited.acceptedAt = tx.now;
      await grantRoles(tx, { ...invited, personId, startOn: localDate(tx.now) });
      await tx.event({
        entity: 'ente',
        entityId: invited.enteId,
        verb: 'person-joined',
        detail: { invitationId: invited.id, personId },
      });
      await tx.fact({ kind: 'MEMBERSHIP_STARTED', enteId: invited.enteId });
      return { accepted: true };
    }),
  );
}

@Resolver()
export class AcceptInvitation {
  @Mutation(() => AcceptInvitationPayload, { description: 'Accetta l’invito. Gives the person their roles.' })
  async acceptInvitation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
  ): Promise<AcceptInvitationPayload> {
    await acceptInvitation(ctx, input);
    return { accepted: true, userErrors: [] };
  }
}
