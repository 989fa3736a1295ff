import { randomUUID } from 'node:crypto';
import type { Role as RoleName } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { givenReason } from '../../adhesion/adhesion-change.js';
import { tellAccessChanged } from '../../identity/security-notice.js';
import { askForApproval } from '../../invitation/send-invitation.js';
import { Role } from '../../membership/role.enum.js';
import { FOUR_EYES_ROLES } from '../../membership/roles.js';
import { loadDelegation } from '../delegation.reads.js';
import { Delegation } from '../delegation.type.js';
import { lendRoles, takeTurnsOf } from '../lend-roles.js';

const MAX_DAYS = 92;

@InputType({ description: 'Delega di ruoli a un collega.' })
export class DelegateRolesInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Collega. Who works in the ente of this context.' })
  toPersonId!: string;

  @Field(() => [Role], { description: 'Ruoli. One’s own in this context, not lent by others.' })
  roles!: Role[];

  @Field(() => LocalDate, { description: 'Dal. Today at the earliest.' })
  startOn!: string;

  @Field(() => LocalDate, { description: 'Al, compreso. At most 92 days.' })
  endOn!: string;

  @Field(() => Text, { description: 'Motivo. Seen by colleagues: no reasons of health.' })
  reason!: string;
}

@ObjectType({ description: 'Esito della delega.' })
export class DelegateRolesPayload {
  @Field(() => Delegation, { nullable: true, description: 'Delega.' })
  delegation?: Delegation | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

function checkDates({ startOn, endOn }: DelegateRolesInput, today: string): void {
  if (startOn < today) throw new Refusal(UserErrorCode.INVALID, 'Il primo giorno è già passato.', ['startOn']);
  if (endOn < startOn) {
    throw new Refusal(UserErrorCode.INVALID, 'L’ultimo giorno viene prima del primo.', ['endOn']);
  }
  const days = (Date.parse(endOn) - Date.parse(startOn)) / 86_400_000 + 1;
  if (days > MAX_DAYS) {
    throw new Refusal(UserErrorCode.INVALID, 'Una delega dura al massimo 92 giorni.', ['endOn'], { max: MAX_DAYS });
  }
}

const OWN_ROLES = `
  select distinct role from membership where person_id = ?::uuid and ente_id = ?::uuid and delegation_id is null
    and ended_at is null and start_on <= ?::date and (end_on is null or end_on >= ?::date)
    and exists (select 1 from person p where p.id = person_id and p.disabled_at is null)`;

/** Nobody lends what they do not hold themselves, nor what was lent to them (I10). */
async function checkRoles(tx: Tx, { roles, startOn }: DelegateRolesInput): Promise<RoleName[]> {
  if (roles.length === 0) throw new Refusal(UserErrorCode.REQUIRED, 'Indica almeno un ruolo.', ['roles']);
  const { personId, enteId } = tx.actor;
  const own = await tx.sql<{ role: RoleName }>(OWN_ROLES, [personId, enteId, localDate(tx.now), startOn]);
  const held = new Set(own.map((row) => row.role));
  const beyond = roles.filter((role) => !held.has(role) || !tx.actor.roles.includes(role));
  if (beyond.length > 0) {
    throw new Refusal(UserErrorCode.TOO_MUCH_POWER, 'Puoi delegare solo i ruoli che hai.', ['roles'], {
      roles: beyond.join(', '),
    });
  }
  return [...new Set(roles)];
}

async function checkColleague(tx: Tx, toPersonId: string): Promise<void> {
  const { personId, enteId } = tx.actor;
  const today = localDate(tx.now);
  const [found] = isId(toPersonId)
    ? await tx.sql(
        `select p.id from person p where p.id = ?::uuid and p.disabled_at is null and p.id <> ?::uuid and exists (
           select 1 from membership m where m.person_id = p.id and m.ente_id = ?::uuid and m.delegation_id is null
             and m.ended_at is null and m.start_on <= ?::date and (m.end_on is null or m.end_on >= ?::date))`,
        [toPersonId, personId, enteId, today, today],
      )
    : [];
  if (!found) throw notFound(['toPersonId']);
}

/** Lends one’s own roles to a colleague for some days; delicate ones wait for a third person (I6, I10). */
export async function delegateRoles(ctx: HouseContext, input: DelegateRolesInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'delegateRoles', input }, async (tx) => {
    const reason = givenReason(input.reason);
    checkDates(input, localDate(tx.now));
    await takeTurnsOf(tx, tx.actor.personId ?? '');
    const roles = await checkRoles(tx, input);
    await checkColleague(tx, input.toPersonId);
    const id = randomUUID();
    const needsApproval = roles.some((role) => FOUR_EYES_ROLES.includes(role));
    const { personId, enteId } = tx.actor;
    const { toPersonId, startOn, endOn } = input;
    await tx.sql(
      `insert into delegation (id, from_person, to_person, ente_id, roles, start_on, end_on, reason, needs_approval, created_at, created_by)
       values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?)`,
      [id, personId, toPersonId, enteId, roles.join(','), startOn, endOn, reason, needsApproval, tx.now, personId],
    );
    const detail = { delegationId: id, fromPerson: personId, toPerson: toPersonId, roles, startOn, endOn };
    await tx.event({ entity: 'ente', entityId: enteId ?? '', verb: 'roles-delegated', detail });
    await tellAccessChanged(tx, toPersonId, 'DELEGATION');
    if (needsApproval) await askForApproval(tx, `delegation:${id}`);
    else await lendRoles(tx, id);
    return { id };
  });
}

@Resolver()
export class DelegateRoles {
  @Mutation(() => DelegateRolesPayload, { description: 'Delega i tuoi ruoli. To a colleague, with dates (I6).' })
  async delegateRoles(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => DelegateRolesInput) input: DelegateRolesInput,
  ): Promise<DelegateRolesPayload> {
    const { id } = await delegateRoles(ctx, input);
    return { delegation: await loadDelegation(ctx, id), userErrors: [] };
  }
}
