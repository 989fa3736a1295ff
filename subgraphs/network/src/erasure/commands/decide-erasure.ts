import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canDecide } from '../erasure.policy.js';
import { ERASING, tellToForget } from '../tell-houses.js';

@InputType({ description: 'Decisione su una cancellazione.' })
export class DecideErasureInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' }) clientKey!: string;
  @Field(() => ID, { description: 'Cancellazione.' }) erasureId!: string;
  @Field(() => Boolean, { description: 'Si cancella. It cannot be taken back.' }) accepts!: boolean;
  @Field(() => Text, { nullable: true, description: 'Motivo. Needed where it is refused: the person is told it.' })
  reason?: string | null;
}

@ObjectType({ description: 'Esito della decisione.' })
export class DecideErasurePayload {
  @Field(() => Boolean, { nullable: true, description: 'Decisa.' }) done?: boolean | null;
  @Field(() => [UserError], { description: 'Errori rimediabili.' }) userErrors: UserError[] = [];
}

interface Row {
  id: string;
  state: string;
  asked_by: string;
  sealed_of: string | null;
  cancels_future: boolean;
}

async function take(tx: Tx, id: string): Promise<Row> {
  const [row] = await tx.sql<Row>(
    'select id, state, asked_by, sealed_of, cancels_future from erasure where id::text = ? for update',
    [id],
  );
  if (!row) throw notFound(['erasureId']);
  if (row.asked_by === tx.actor.personId) {
    throw new Refusal(UserErrorCode.SAME_PERSON, 'Decide una persona diversa da chi ha chiesto.');
  }
  if (!canDecide(tx.actor, { state: row.state, askedBy: row.asked_by })) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'È già stata decisa.');
  }
  return row;
}

/** Decides: refused with a reason, or the houses are told, in this very transaction. Refuses SAME_PERSON, WRONG_STATE. */
async function decideErasure(ctx: HouseContext, input: DecideErasureInput): Promise<void> {
  const { cipher } = ctx.house;
  const reason = input.reason?.trim() ?? '';
  if (!input.accepts && (reason.length < 10 || reason.length > 500)) {
    throw new Refusal(UserErrorCode.INVALID, 'Servono da 10 a 500 caratteri.', ['reason'], { least: 10, most: 500 });
  }
  await command(ctx, { verb: 'decideErasure', input }, async (tx) => {
    const row = await take(tx, input.erasureId);
    const who = [tx.actor.personId, tx.now];
    if (input.accepts) {
      await tx.sql(`update erasure set state = 'UNDER_WAY', decided_by = ?, decided_at = ? where id = ?`, [
        ...who,
        row.id,
      ]);
      for (const house of ERASING) {
        await tx.sql(`insert into erasure_step (erasure_id, house, state, told_at) values (?, ?, 'PENDING', ?)`, [
          row.id,
          house,
          tx.now,
        ]);
        await tellToForget(tx, house, row);
      }
    } else {
      await tx.sql(
        `update erasure set state = 'REFUSED', decided_by = ?, decided_at = ?, sealed_refusal = ?, sealed_of = null, finished_at = ? where id = ?`,
        [...who, cipher.seal(reason), tx.now, row.id],
      );
    }
    await tx.event({ entity: 'erasure', entityId: row.id, verb: input.accepts ? 'accepted' : 'refused' });
    return { id: row.id };
  });
}

@Resolver()
export class DecideErasure {
  @Mutation(() => DecideErasurePayload, {
    description: 'Decidi una cancellazione. By a person other than the one who asked (I18).',
  })
  async decideErasure(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => DecideErasureInput) input: DecideErasureInput,
  ): Promise<DecideErasurePayload> {
    await decideErasure(ctx, input);
    return { done: true, userErrors: [] };
  }
}
