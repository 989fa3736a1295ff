import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canSeeDeparture, mayRevoke } from '../departure.policy.js';
import { loadDeparture } from '../departure.reads.js';
import { Departure } from '../departure.type.js';

@InputType({ description: 'Revoca di un’uscita in programma.' })
export class RevokeDepartureInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Uscita.' })
  departureId!: string;
}

@ObjectType({ description: 'Esito della revoca.' })
export class RevokeDeparturePayload {
  @Field(() => Departure, { nullable: true, description: 'Uscita. As it is now.' })
  departure?: Departure | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Takes back a departure that has not taken effect (N13). Refuses NOT_FOUND, NOT_YOURS, WRONG_STATE. */
export async function revokeDeparture(ctx: HouseContext, input: RevokeDepartureInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'revokeDeparture', input }, async (tx) => {
    const [row] = isId(input.departureId)
      ? await tx.sql<{ enteId: string; kind: string; state: string; adhesionId: string }>(
          `select ente_id as "enteId", kind, state, adhesion_id as "adhesionId" from departure where id = ? for update`,
          [input.departureId],
        )
      : [];
    if (!row || !canSeeDeparture(tx.actor, row)) throw notFound(['departureId']);
    if (!mayRevoke(tx.actor, row)) throw new Refusal(UserErrorCode.NOT_YOURS, 'La revoca chi l’ha decisa.');
    if (row.state !== 'SCHEDULED') throw new Refusal(UserErrorCode.WRONG_STATE, 'L’uscita ha già avuto effetto.');
    await tx.sql(`update departure set state = 'REVOKED', revoked_at = ?, version = version + 1 where id = ?`, [
      tx.now,
      input.departureId,
    ]);
    const detail = { departureId: input.departureId, kind: row.kind };
    await tx.event({ entity: 'ente', entityId: row.enteId, verb: 'departure-revoked', detail });
    await tx.notice({
      kind: 'ADHESION_CHANGED',
      audience: { enteId: row.enteId, roles: ['ENTE_ADMIN'] },
      href: `/area-riservata/rete/${row.enteId}`,
      params: { state: 'REVOKED' },
      entityKey: `adhesion:${row.adhesionId}`,
    });
    return { id: input.departureId };
  });
}

@Resolver()
export class RevokeDeparture {
  @Mutation(() => RevokeDeparturePayload, { description: 'Revoca un’uscita in programma. Before its day comes (N13).' })
  async revokeDeparture(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RevokeDepartureInput) input: RevokeDepartureInput,
  ): Promise<RevokeDeparturePayload> {
    const { id } = await revokeDeparture(ctx, input);
    return { departure: await loadDeparture(ctx, id), userErrors: [] };
  }
}
