import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Correction, loadCorrection } from '../correction.js';
import { isForDeskOf } from '../correction.policy.js';

@InputType({ description: 'Conferma di lettura di una correzione.' })
export class AcknowledgeCorrectionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Correzione.' })
  correctionId!: string;
}

@ObjectType({ description: 'Esito della conferma.' })
export class AcknowledgeCorrectionPayload {
  @Field(() => Correction, { nullable: true, description: 'Correzione.' })
  correction?: Correction | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** The desk says that it has read a correction (C14); the first who says so is the one whose name is kept. */
export async function acknowledgeCorrection(
  ctx: HouseContext,
  input: AcknowledgeCorrectionInput,
): Promise<{ correctionId: string }> {
  return command(ctx, { verb: 'acknowledgeCorrection', input }, async (tx) => {
    const found = isId(input.correctionId) ? await loadCorrection(ctx, input.correctionId) : null;
    if (!found) throw notFound(['correctionId']);
    if (!isForDeskOf(tx.actor, found)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'La correzione la conferma lo sportello che ha usato la risposta.');
    }
    const changed = await tx.sql(
      'update correction set acknowledged_at = ?, acknowledged_by = ? where id = ? and acknowledged_at is null returning id',
      [tx.now, tx.actor.personId, found.id],
    );
    if (changed.length > 0) {
      const detail = { correctionId: found.id, sportelloId: found.sportelloId };
      await tx.event({ entity: 'case', entityId: found.caseId, verb: 'correctionAcknowledged', detail });
    }
    return { correctionId: found.id };
  });
}

@Resolver()
export class AcknowledgeCorrection {
  @Mutation(() => AcknowledgeCorrectionPayload, { description: 'Conferma di aver letto una correzione.' })
  async acknowledgeCorrection(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AcknowledgeCorrectionInput) input: AcknowledgeCorrectionInput,
  ): Promise<AcknowledgeCorrectionPayload> {
    const { correctionId } = await acknowledgeCorrection(ctx, input);
    return { correction: await loadCorrection(ctx, correctionId), userErrors: [] };
  }
}
