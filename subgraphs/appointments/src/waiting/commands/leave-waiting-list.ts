import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { giveBack } from '../give-back.js';
import { ENTRY, type Entry, lockEntry } from '../line.js';
import { canTakeOff } from '../waiting.policy.js';

@InputType({ description: 'Uscita dalla lista: per gettone (cittadino) o per identificativo (ufficio, sportello).' })
export class LeaveWaitingListInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { nullable: true, description: 'Gettone.' }) token?: string | null;
  @Field(() => ID, { nullable: true, description: 'Identificativo. For staff.' }) entryId?: string | null;
}

@ObjectType({ description: 'Uscito dalla lista.' })
export class LeaveWaitingListPayload {
  @Field(() => Boolean, { nullable: true, description: 'Uscito. True also when it was over already.' })
  left?: boolean | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

interface Owner {
  readonly officeId: string | null;
  readonly sportelloId: string | null;
  readonly joinedBy: string | null;
}

async function lockForStaff(tx: Tx, id: string): Promise<Entry> {
  const [owner] = isId(id)
    ? await tx.sql<Owner>(
        `select office_id as "officeId", sportello_id as "sportelloId", joined_by as "joinedBy" from waiting_person
         where entry_id = ?`,
        [id],
      )
    : [];
  if (!owner) throw notFound(['entryId']);
  if (!canTakeOff(tx.actor, owner)) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Può farlo solo chi riceve o chi ha iscritto la persona.');
  }
  const [entry] = await tx.sql<Entry>(`${ENTRY} where id = ? for update`, [id]);
  if (!entry) throw notFound(['entryId']);
  return entry;
}

/** Takes somebody off the line; a place that was offered goes to the next at once (A21). Refuses NOT_FOUND, NOT_YOURS. */
export async function leaveWaitingList(ctx: HouseContext, input: LeaveWaitingListInput): Promise<void> {
  await command(ctx, { verb: 'leaveWaitingList', input }, async (tx) => {
    const entry = input.token ? await lockEntry(tx, input.token) : await lockForStaff(tx, input.entryId ?? '');
    if (entry.state !== 'WAITING' && entry.state !== 'OFFERED') return { id: entry.id };
    await tx.sql(
      `update waiting_entry set state = 'LEFT', hold_id = null, offer_until = null, ended_at = ? where id = ?`,
      [tx.now, entry.id],
    );
    await tx.event({ entity: 'waiting', entityId: entry.id, verb: 'left' });
    if (entry.holdId) await release(tx, entry.agendaId, entry.holdId);
    return { id: entry.id };
  });
}

async function release(tx: Tx, agendaId: string, holder: string): Promise<void> {
  const [hold] = await tx.sql<{ startsAt: Date }>(
    `update hold set ended_as = 'RELEASED' where id = ? and ended_as is null returning starts_at as "startsAt"`,
    [holder],
  );
  if (hold) await giveBack(tx, { holder, agendaId, startsAt: new Date(hold.startsAt) });
}

@Resolver()
export class LeaveWaitingList {
  @Mutation(() => LeaveWaitingListPayload, { description: 'Esci dalla lista. An offered place passes on (A21).' })
  async leaveWaitingList(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => LeaveWaitingListInput) input: LeaveWaitingListInput,
  ): Promise<LeaveWaitingListPayload> {
    await leaveWaitingList(ctx, input);
    return { left: true, userErrors: [] };
  }
}
