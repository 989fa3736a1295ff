import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Ente } from '../../ente/ente.entity.js';
import { loadEnte } from '../../ente/ente.reads.js';
import { EnteChangeKind } from '../change.type.js';
import { checkedCodes, checkedName } from '../new-name.js';
import { planChange } from '../plan-change.js';

@InputType({ description: 'Cambio di nome di un ente.' })
export class RenameEnteInput {
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

  @Field(() => Text, { description: 'Nuovo nome.' })
  name!: string;

  @Field(() => Text, { nullable: true, description: 'Nuovo codice IPA. Null keeps that of today.' })
  ipaCode?: string | null;

  @Field(() => Text, { nullable: true, description: 'Nuovo codice ISTAT. Null keeps that of today.' })
  istatCode?: string | null;
}

@ObjectType({ description: 'Esito.' })
export class RenameEntePayload {
  @Field(() => Ente, { nullable: true, description: 'Ente. As it is now.' })
  ente?: Ente | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Plans the new name of an ente (N25). Refuses REQUIRED, TOO_LONG, DUPLICATE, INVALID, CONFLICT. */
export const renameEnte = (ctx: HouseContext, input: RenameEnteInput): Promise<{ id: string }> =>
  planChange(ctx, { kind: EnteChangeKind.RENAME, verb: 'renameEnte' }, input, async (tx, ente) => ({
    detail: { name: await checkedName(tx, input.name, ente.id), ...(await checkedCodes(tx, input, ente.id)) },
  }));

@Resolver()
export class RenameEnte {
  @Mutation(() => RenameEntePayload, {
    description: 'Cambia il nome di un ente. From a day; by the former name it is still found (N25).',
  })
  async renameEnte(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RenameEnteInput) input: RenameEnteInput,
  ): Promise<RenameEntePayload> {
    const { id } = await renameEnte(ctx, input);
    return { ente: await loadEnte(ctx, id), userErrors: [] };
  }
}
