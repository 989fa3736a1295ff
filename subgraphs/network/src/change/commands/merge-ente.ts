import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Ente } from '../../ente/ente.entity.js';
import { loadEnte } from '../../ente/ente.reads.js';
import { EnteChangeKind } from '../change.type.js';
import { holdLiving, planChange } from '../plan-change.js';

@InputType({ description: 'Confluenza di un ente in un altro.' })
export class MergeEnteInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Ente.' })
  enteId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Da quando. From midnight in Rome; null for today.' })
  effectiveOn?: string | null;

  @Field(() => Text, { description: 'Motivo. The act on which it rests.' })
  reason!: string;

  @Field(() => ID, { description: 'Confluisce in. The ente that takes over.' })
  intoId!: string;
}

@ObjectType({ description: 'Esito.' })
export class MergeEntePayload {
  @Field(() => Ente, { nullable: true, description: 'Ente. As it is now.' })
  ente?: Ente | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Plans that an ente becomes part of another (N25). Refuses NOT_FOUND, INVALID, DUPLICATE, WRONG_STATE. */
export const mergeEnte = (ctx: HouseContext, input: MergeEnteInput): Promise<{ id: string }> =>
  planChange(ctx, { kind: EnteChangeKind.MERGE, verb: 'mergeEnte' }, input, async (tx, ente) => {
    if (input.intoId === ente.id) {
      throw new Refusal(UserErrorCode.INVALID, 'Un ente non confluisce in sé stesso.', ['intoId']);
    }
    const other = await holdLiving(tx, input.intoId, 'intoId');
    const [own] = await tx.sql(
      `select 1 from ente where id = ? and network_role in ('GENERAL_COORDINATOR', 'OPERATIONAL_COORDINATOR')`,
      [ente.id],
    );
    if (own)
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Chi coordina la rete non può confluire in un altro ente.', [
        'enteId',
      ]);
    const [planned] = await tx.sql(
      `select 1 from ente_change where state = 'SCHEDULED' and ente_id = ? and kind = 'MERGE'`,
      [other.id],
    );
    if (planned) throw new Refusal(UserErrorCode.WRONG_STATE, 'L’altro ente sta per confluire altrove.', ['intoId']);
    return { detail: { name: other.name, codes: { ipa: ente.ipaCode, istat: ente.istatCode } }, otherId: other.id };
  });

@Resolver()
export class MergeEnte {
  @Mutation(() => MergeEntePayload, {
    description: 'Fai confluire un ente in un altro. Desks and people go there from a day on (N25).',
  })
  async mergeEnte(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => MergeEnteInput) input: MergeEnteInput,
  ): Promise<MergeEntePayload> {
    const { id } = await mergeEnte(ctx, input);
    return { ente: await loadEnte(ctx, id), userErrors: [] };
  }
}
