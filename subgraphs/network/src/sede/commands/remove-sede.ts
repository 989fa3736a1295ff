import { command, expectVersion } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { findEnte } from '../../adhesion/adhesion-change.js';
import { Ente } from '../../ente/ente.entity.js';
import { canManage } from '../../ente/ente.policy.js';
import { loadEnte } from '../../ente/ente.reads.js';
import { takeSede } from '../take-sede.js';

@InputType({ description: 'Sede che l’ente non ha più.' })
export class RemoveSedeInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Ente.' })
  enteId!: string;

  @Field(() => ID, { description: 'Sede.' })
  sedeId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'Esito.' })
export class RemoveSedePayload {
  @Field(() => Ente, { nullable: true, description: 'Ente. With its seats as they are now.' })
  ente?: Ente | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Takes a seat out of the register; the story of the ente keeps where it was (N1). Refuses NOT_FOUND, NOT_YOURS, CONFLICT. */
export async function removeSede(ctx: HouseContext, input: RemoveSedeInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'removeSede', input }, async (tx) => {
    const ente = await findEnte(tx, input.enteId);
    if (!canManage(tx.actor, ente))
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Le sedi le tiene l’ente o il coordinamento.');
    const before = await takeSede(tx, ente.id, input.sedeId);
    expectVersion(before, input.expectedVersion);
    await tx.sql('delete from sede where id = ?', [before.id]);
    const detail = { sedeId: before.id, name: before.name, before };
    await tx.event({ entity: 'ente', entityId: ente.id, verb: 'sede-removed', detail });
    return { id: ente.id };
  });
}

@Resolver()
export class RemoveSede {
  @Mutation(() => RemoveSedePayload, { description: 'Togli una sede. That the ente does not have any more (N1).' })
  async removeSede(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RemoveSedeInput) input: RemoveSedeInput,
  ): Promise<RemoveSedePayload> {
    const { id } = await removeSede(ctx, input);
    return { ente: await loadEnte(ctx, id), userErrors: [] };
  }
}
