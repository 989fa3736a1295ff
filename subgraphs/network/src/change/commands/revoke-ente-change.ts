import { localDate } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Ente } from '../../ente/ente.entity.js';
import { loadEnte } from '../../ente/ente.reads.js';
import { mayChangeEnte } from '../change.policy.js';

@InputType({ description: 'Revoca di un cambiamento in programma.' })
export class RevokeEnteChangeInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Cambiamento.' })
  changeId!: string;
}

@ObjectType({ description: 'Esito della revoca.' })
export class RevokeEnteChangePayload {
  @Field(() => Ente, { nullable: true, description: 'Ente. As it is now.' })
  ente?: Ente | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Takes back a change whose day has not come (N25). Refuses NOT_FOUND, NOT_YOURS, WRONG_STATE. */
export async function revokeEnteChange(ctx: HouseContext, input: RevokeEnteChangeInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'revokeEnteChange', input }, async (tx) => {
    const [row] = isId(input.changeId)
      ? await tx.sql<{ enteId: string; state: string; effectiveOn: string; kind: string }>(
          `select ente_id as "enteId", state, effective_on::text as "effectiveOn", kind from ente_change where id = ? for update`,
          [input.changeId],
        )
      : [];
    if (!row) throw notFound(['changeId']);
    if (!mayChangeEnte(tx.actor)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Lo decide la Provincia.');
    if (row.state !== 'SCHEDULED' || row.effectiveOn <= localDate(tx.now))
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Il cambiamento ha già avuto effetto.');
    await tx.sql(`update ente_change set state = 'REVOKED' where id = ?`, [input.changeId]);
    const detail = { changeId: input.changeId, kind: row.kind };
    await tx.event({ entity: 'ente', entityId: row.enteId, verb: 'ente-change-revoked', detail });
    return { id: row.enteId };
  });
}

@Resolver()
export class RevokeEnteChange {
  @Mutation(() => RevokeEnteChangePayload, { description: 'Revoca un cambiamento in programma. Before its day (N25).' })
  async revokeEnteChange(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RevokeEnteChangeInput) input: RevokeEnteChangeInput,
  ): Promise<RevokeEnteChangePayload> {
    const { id } = await revokeEnteChange(ctx, input);
    return { ente: await loadEnte(ctx, id), userErrors: [] };
  }
}
