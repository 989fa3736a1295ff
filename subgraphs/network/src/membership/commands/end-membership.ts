import { LockMode } from '@mikro-orm/postgresql';
import { localDate, plusDays } from '@respi/kit/clock.js';
import { command, expectVersion, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { holdEnte } from '../../adhesion/adhesion-change.js';
import { endDelegationsOf, takeTurnsOf } from '../../delegation/lend-roles.js';
import { holdsOn, Membership } from '../membership.entity.js';
import { canEndMembership, canSeeMembership } from '../membership.policy.js';
import { loadMembership } from '../membership.reads.js';

@InputType({ description: 'Fine di un ruolo.' })
export class EndMembershipInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Appartenenza.' })
  membershipId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Ultimo giorno, compreso. Null ends the role at once.' })
  endOn?: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number;
}

@ObjectType({ description: 'Esito della fine del ruolo.' })
export class EndMembershipPayload {
  @Field(() => Membership, { nullable: true, description: 'Appartenenza. As it is now.' })
  membership?: Membership | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Roles of those who receive people at a desk or an office. */
const RECEIVING: readonly string[] = ['OPERATOR', 'ENTE_ADMIN', 'OFFICE_CLERK'];

/** The ente is never left without an administrator (N17); its row is locked, so that two cannot leave at once. */
async function keepAnAdministrator(tx: Tx, leaving: Membership): Promise<void> {
  if (leaving.role !== 'ENTE_ADMIN' || leaving.delegationId) return;
  const [others] = await tx.sql<{ count: number }>(
    `select count(distinct m.person_id)::int as count from membership m
     join person p on p.id = m.person_id and p.disabled_at is null
     where m.ente_id = ? and m.role = 'ENTE_ADMIN' and m.id <> ? and m.person_id <> ? and m.ended_at is null
       and m.end_on is null and m.start_on <= ? and m.delegation_id is null`,
    [leaving.enteId, leaving.id, leaving.personId, localDate(tx.now)],
  );
  if (others?.count === 0) {
    throw new Refusal(
      UserErrorCode.LAST_ADMINISTRATOR,
      'È l’ultimo amministratore dell’ente: nominane prima un altro.',
    );
  }
}

async function take(tx: Tx, { membershipId, expectedVersion }: EndMembershipInput): Promise<Membership> {
  const glimpse = isId(membershipId) ? await tx.em.findOne(Membership, { id: membershipId }) : null;
  if (!glimpse || !canSeeMembership(tx.actor, glimpse)) throw notFound(['membershipId']);
  if (!canEndMembership(tx.actor, glimpse)) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Chiude un ruolo l’amministratore dell’ente.');
  }
  await takeTurnsOf(tx, glimpse.personId);
  const ente = await holdEnte(tx, glimpse.enteId);
  await tx.em.lock(glimpse, LockMode.PESSIMISTIC_WRITE);
  await tx.em.refresh(glimpse);
  expectVersion(glimpse, expectedVersion);
  if (!holdsOn(glimpse, localDate(tx.now))) throw new Refusal(UserErrorCode.WRONG_STATE, 'Il ruolo non è in corso.');
  ente.membershipEpoch += 1;
  return glimpse;
}

/** The days that are added to a role are not those of one that follows it: validities never overlap (N16). */
async function keepDaysApart(
  tx: Tx,
  { id, personId, enteId, role, sportelloId, delegationId }: Membership,
  endOn: string,
) {
  const next = await tx.sql(
    `select 1 from membership n join membership m on m.id = ?::uuid and n.start_on > m.start_on
     where n.person_id = ? and n.ente_id = ? and n.role = ? and n.sportello_id is not distinct from ?::uuid
       and n.id <> m.id and n.ended_at is null and n.delegation_id is null and n.start_on <= ?::date`,
    [id, personId, enteId, role, sportelloId, endOn],
  );
  if (next.length > 0 && !delegationId) {
    throw new Refusal(UserErrorCode.DUPLICATE, 'Quel giorno la persona ha già questo ruolo, da un’altra data.', [
      'endOn',
    ]);
  }
}

/** Who receives nobody any more at the desks and offices of the ente leaves their windows and appointments (A34). */
async function tellAppointments(tx: Tx, ended: Membership, lastDay: string): Promise<void> {
  const [left] = await tx.sql<{ receives: boolean; desks: string[] | null; offices: string[] | null }>(
    `select exists (select 1 from membership m where m.person_id = ? and m.ente_id = ? and m.id <> ? and m.ended_at is null
         and (m.end_on is null or m.end_on > ?) and m.role in ('OPERATOR', 'ENTE_ADMIN', 'OFFICE_CLERK')) as receives,
       (select array_agg(id) from sportello where ente_id = ?) as desks,
       (select array_agg(id) from office where ente_id = ?) as offices`,
    [ended.personId, ended.enteId, ended.id, lastDay, ended.enteId, ended.enteId],
  );
  if (!RECEIVING.includes(ended.role) || !left || left.receives) return;
  await tx.send({
    to: 'appointments',
    command: 'receiveOperatorLeft',
    entityKey: `person:${ended.personId}`,
    payload: { personId: ended.personId, sportelloIds: left.desks ?? [], officeIds: left.offices ?? [], lastDay },
  });
}

/** Ends a role, at once or on a day; the epoch of the ente grows (I7). Refuses DUPLICATE where the day is that of a role that follows. */
export async function endMembership(ctx: HouseContext, input: EndMembershipInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'endMembership', input }, async (tx) => {
    const found = await take(tx, input);
    const today = localDate(tx.now);
    if (input.endOn && input.endOn < today) {
      throw new Refusal(UserErrorCode.INVALID, 'L’ultimo giorno non può essere passato.', ['endOn']);
    }
    await keepAnAdministrator(tx, found);
    if (input.endOn) await keepDaysApart(tx, found, input.endOn);
    found.endOn = input.endOn ?? today;
    if (!input.endOn) found.endedAt = tx.now;
    await endDelegationsOf(tx, { fromPerson: found.personId, enteId: found.enteId, role: found.role });
    await tx.event({
      entity: 'ente',
      entityId: found.enteId,
      verb: 'membership-ended',
      detail: { membershipId: found.id, role: found.role, endOn: found.endOn },
    });
    await tellAppointments(tx, found, input.endOn ?? plusDays(today, -1));
    await tx.fact({ kind: 'MEMBERSHIP_ENDED', enteId: found.enteId, detail: { role: found.role } });
    return { id: found.id };
  });
}

@Resolver()
export class EndMembership {
  @Mutation(() => EndMembershipPayload, { description: 'Chiudi un ruolo. Its person is refused from then on.' })
  async endMembership(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EndMembershipInput) input: EndMembershipInput,
  ): Promise<EndMembershipPayload> {
    const { id } = await endMembership(ctx, input);
    return { membership: await loadMembership(ctx, id), userErrors: [] };
  }
}
