import { LockMode } from '@mikro-orm/postgresql';
import { localDate } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { holdEnte } from '../../adhesion/adhesion-change.js';
import { isOpenToInvitations } from '../../invitation/invitation.policy.js';
import { giveRoles } from '../grant-roles.js';
import { Membership } from '../membership.entity.js';
import { canReadmit, canSeeMembership, reachesMembership } from '../membership.policy.js';
import { loadMembership } from '../membership.reads.js';

@InputType({ description: 'Riammissione di una persona.' })
export class ReadmitPersonInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Appartenenza. That ended when the ente left.' })
  membershipId!: string;
}

@ObjectType({ description: 'Esito della riammissione.' })
export class ReadmitPersonPayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'Appartenenza. The one that ended; it stays in the history.',
  })
  membership?: Membership | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

async function take(tx: Tx, membershipId: string): Promise<Membership> {
  const found = isId(membershipId)
    ? await tx.em.findOne(Membership, { id: membershipId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!found || !canSeeMembership(tx.actor, found)) throw notFound(['membershipId']);
  const ente = await holdEnte(tx, found.enteId);
  if (!reachesMembership(tx.actor, found)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Riammette chi gestisce l’ente.');
  if (!isOpenToInvitations(ente)) {
    throw new Refusal(UserErrorCode.ADHESION_NOT_ACTIVE, 'Si riammette quando l’adesione dell’ente è efficace.');
  }
  if (!canReadmit(tx.actor, found, ente)) {
    throw new Refusal(UserErrorCode.TOO_MUCH_POWER, 'Non puoi conferire questo ruolo.', ['membershipId'], {
      roles: found.role,
    });
  }
  const { personId, enteId, role, sportelloId } = found;
  const again = await tx.em.count(Membership, { personId, enteId, role, sportelloId, endedAt: null });
  if (!found.departureId || again > 0) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'Questo ruolo non attende una riammissione.', ['membershipId']);
  }
  return found;
}

/** Gives one role back to one person, as a new one from today; what ended stays in the history (N14). */
export async function readmitPerson(ctx: HouseContext, input: ReadmitPersonInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'readmitPerson', input }, async (tx) => {
    const left = await take(tx, input.membershipId);
    const { id, personId, enteId, role, officeId, sportelloId } = left;
    await giveRoles(tx, {
      personId,
      enteId,
      officeId,
      roles: [role],
      sportelloIds: sportelloId ? [sportelloId] : [],
      startOn: localDate(tx.now),
      invitedBy: tx.actor.personId ?? '',
    });
    const detail = { membershipId: id, role };
    await tx.event({ entity: 'ente', entityId: enteId, verb: 'person-readmitted', detail });
    await tx.fact({ kind: 'MEMBERSHIP_READMITTED', enteId, detail: { role } });
    return { id };
  });
}

@Resolver()
export class ReadmitPerson {
  @Mutation(() => ReadmitPersonPayload, { description: 'Riammetti una persona. One role at a time, explicitly (N14).' })
  async readmitPerson(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReadmitPersonInput) input: ReadmitPersonInput,
  ): Promise<ReadmitPersonPayload> {
    const { id } = await readmitPerson(ctx, input);
    return { membership: await loadMembership(ctx, id), userErrors: [] };
  }
}
