import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { findEnte } from '../../adhesion/adhesion-change.js';
import { newToken, tokenHash } from '../../identity/token.js';
import { Role } from '../../membership/role.enum.js';
import { FOUR_EYES_ROLES, OFFICE_ROLES } from '../../membership/roles.js';
import { Invitation } from '../invitation.entity.js';
import { beyondPower, isOpenToInvitations, mayInviteTo } from '../invitation.policy.js';
import { loadInvitation, type SeenInvitation } from '../invitation.reads.js';
import { checkedEmail, checkedLocale, checkedName } from '../person-fields.js';
import { askForApproval, INVITATION_DAYS, sendInvitation } from '../send-invitation.js';

@InputType({ description: 'Invito di una persona in un ente.' })
export class InvitePersonInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Ente.' })
  enteId!: string;

  @Field(() => Text, { description: 'Indirizzo e-mail.' })
  email!: string;

  @Field(() => Text, { description: 'Nome mostrato.' })
  displayName!: string;

  @Field(() => [Role], { description: 'Ruoli. None above the inviter’s own power (I10).' })
  roles!: Role[];

  @Field(() => [ID], { nullable: true, description: 'Sportelli. Of the ente, at which the person will work.' })
  sportelloIds?: string[];

  @Field(() => ID, { nullable: true, description: 'Ufficio. Of the ente; wanted for referents and clerks.' })
  officeId?: string;

  @Field(() => String, { nullable: true, description: 'Lingua dell’e-mail. Italian when it is not given.' })
  locale?: string;
}

@ObjectType({ description: 'Esito dell’invito.' })
export class InvitePersonPayload {
  @Field(() => Invitation, { nullable: true, description: 'Invito. Its link travels by e-mail only.' })
  invitation?: SeenInvitation | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

function checkPower({ actor }: Tx, input: InvitePersonInput): void {
  if (input.roles.length === 0) throw new Refusal(UserErrorCode.REQUIRED, 'Indica almeno un ruolo.', ['roles']);
  const beyond = beyondPower(actor, input.roles);
  if (beyond.length > 0) {
    throw new Refusal(UserErrorCode.TOO_MUCH_POWER, 'Non puoi conferire questi ruoli.', ['roles'], {
      roles: beyond.join(', '),
    });
  }
  if (!input.officeId && input.roles.some((role) => OFFICE_ROLES.includes(role))) {
    throw new Refusal(UserErrorCode.REQUIRED, 'Indica l’ufficio.', ['officeId']);
  }
}

/** Desks and office must be of this very ente: a grant reaches no further. */
async function checkPlaces(tx: Tx, { enteId, sportelloIds = [], officeId }: InvitePersonInput): Promise<void> {
  const [found] = await tx.sql<{ desks: number; offices: number }>(
    `select (select count(*)::int from sportello where ente_id = ?::uuid and id::text = any(string_to_array(?, ','))) as desks,
       (select count(*)::int from office where ente_id = ?::uuid and id::text = ?) as offices`,
    [enteId, sportelloIds.join(','), enteId, officeId ?? ''],
  );
  if (found?.desks !== new Set(sportelloIds).size) throw notFound(['sportelloIds']);
  if (officeId && found?.offices !== 1) throw notFound(['officeId']);
}

/** Invites a person by e-mail, while the adhesion of the ente is active (I2, I10). */
export async function invitePerson(ctx: HouseContext, input: InvitePersonInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'invitePerson', input }, async (tx) => {
    const ente = await findEnte(tx, input.enteId);
    if (!mayInviteTo(tx.actor, ente)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Invita l’amministratore dell’ente.');
    checkPower(tx, input);
    if (!isOpenToInvitations(ente)) {
      throw new Refusal(UserErrorCode.ADHESION_NOT_ACTIVE, 'Si invita quando l’adesione dell’ente è efficace.', [
        'enteId',
      ]);
    }
    await checkPlaces(tx, input);
    const needsApproval = input.roles.some((role) => FOUR_EYES_ROLES.includes(role));
    const token = newToken();
    const invited = tx.em.create(Invitation, {
      id: randomUUID(),
      personId: randomUUID(),
      email: checkedEmail(input.email),
      displayName: checkedName(input.displayName),
      enteId: ente.id,
      roles: [...new Set(input.roles)],
      sportelloIds: [...new Set(input.sportelloIds ?? [])],
      officeId: input.officeId ?? null,
      locale: checkedLocale(input.locale),
      tokenHash: tokenHash(token),
      invitedBy: tx.actor.personId ?? '',
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + INVITATION_DAYS * 86_400_000),
      acceptedAt: null,
      needsApproval,
      approvedAt: null,
      approvedBy: null,
      closedAt: null,
      closedBy: null,
      version: 1,
    });
    await tx.event({ entity: 'ente', entityId: ente.id, verb: 'person-invited', detail: { invitationId: invited.id } });
    if (needsApproval) await askForApproval(tx, `invitation:${invited.id}`);
    else await sendInvitation(tx, invited, ente.name, token);
    return { id: invited.id };
  });
}

@Resolver()
export class InvitePerson {
  @Mutation(() => InvitePersonPayload, { description: 'Invita una persona. Sends them a link by e-mail.' })
  async invitePerson(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => InvitePersonInput) input: InvitePersonInput,
  ): Promise<InvitePersonPayload> {
    const { id } = await invitePerson(ctx, input);
    return { invitation: await loadInvitation(ctx, id), userErrors: [] };
  }
}
