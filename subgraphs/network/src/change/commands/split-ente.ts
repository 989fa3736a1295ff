import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Ente } from '../../ente/ente.entity.js';
import { loadEnte } from '../../ente/ente.reads.js';
import { EnteChangeKind } from '../change.type.js';
import { checkedCodes, checkedName, freeCode } from '../new-name.js';
import { planChange } from '../plan-change.js';

@InputType({ description: 'Divisione di un ente.' })
export class SplitEnteInput {
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

  @Field(() => Text, { description: 'Nome dell’ente che nasce.' })
  name!: string;

  @Field(() => Text, { nullable: true, description: 'Codice IPA. Of the ente that is born.' })
  ipaCode?: string | null;

  @Field(() => [ID], { description: 'Sportelli. That go to the ente that is born.' })
  sportelloIds!: string[];

  @Field(() => Boolean, { description: 'Eredita l’adesione. Else the ente that is born is invited to adhere.' })
  inheritsAdhesion!: boolean;
}

@ObjectType({ description: 'Esito.' })
export class SplitEntePayload {
  @Field(() => Ente, { nullable: true, description: 'Ente. As it is now.' })
  ente?: Ente | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Plans that some desks become an ente of their own (N25). Refuses REQUIRED, NOT_FOUND, DUPLICATE, INVALID. */
export const splitEnte = (ctx: HouseContext, input: SplitEnteInput): Promise<{ id: string }> =>
  planChange(ctx, { kind: EnteChangeKind.SPLIT, verb: 'splitEnte' }, input, async (tx, ente) => {
    const desks = [...new Set(input.sportelloIds)];
    if (desks.length === 0) throw new Refusal(UserErrorCode.REQUIRED, 'Scegli almeno uno sportello.', ['sportelloIds']);
    const own = await tx.sql<{ id: string }>('select id::text from sportello where ente_id = ?', [ente.id]);
    if (desks.some((id) => !own.some((one) => one.id === id))) {
      throw new Refusal(UserErrorCode.NOT_FOUND, 'Lo sportello non è di questo ente.', ['sportelloIds']);
    }
    const name = await checkedName(tx, input.name, null);
    const { ipaCode } = await checkedCodes(tx, { ipaCode: input.ipaCode }, null);
    const { inheritsAdhesion } = input;
    return { detail: { name, code: await freeCode(tx, name), ipaCode, desks, inheritsAdhesion } };
  });

@Resolver()
export class SplitEnte {
  @Mutation(() => SplitEntePayload, {
    description: 'Dividi un ente. Some desks, with their people, become an ente of their own from a day on (N25).',
  })
  async splitEnte(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SplitEnteInput) input: SplitEnteInput,
  ): Promise<SplitEntePayload> {
    const { id } = await splitEnte(ctx, input);
    return { ente: await loadEnte(ctx, id), userErrors: [] };
  }
}
