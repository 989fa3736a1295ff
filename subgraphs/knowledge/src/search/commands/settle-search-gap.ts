import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { GapOutcome } from '../gap.type.js';

@InputType({ description: 'Ricerca a vuoto, guardata.' })
export class SettleSearchGapInput {
  @Field(() => String, { description: 'Lingua.' })
  locale!: string;

  @Field(() => Text, { description: 'Parole.' })
  words!: string;

  @Field(() => GapOutcome, { description: 'Esito. What was done about it.' })
  outcome!: GapOutcome;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito.' })
export class SettleSearchGapPayload {
  @Field(() => Boolean, { nullable: true, description: 'Chiusa. Null when refused.' })
  settled?: boolean | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors!: UserError[];
}

/** An editor looked at words that found nothing (P31); asked again later, they come back. */
export const settleSearchGap = (ctx: HouseContext, input: SettleSearchGapInput): Promise<{ settled: boolean }> =>
  command(ctx, { verb: 'settleSearchGap', input }, async (tx) => {
    const rows = await tx.sql(
      `update search_gap set handled_at = ?, handled_how = ? where locale = ? and words = ? and handled_at is null returning words`,
      [tx.now, input.outcome, input.locale, input.words],
    );
    if (rows.length === 0) throw notFound(['words']);
    return { settled: true };
  });

@Resolver()
export class SettleSearchGap {
  @Mutation(() => SettleSearchGapPayload, { description: 'Chiude una ricerca a vuoto. An editor looked at it (P31).' })
  async settleSearchGap(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SettleSearchGapInput) input: SettleSearchGapInput,
  ): Promise<SettleSearchGapPayload> {
    return { ...(await settleSearchGap(ctx, input)), userErrors: [] };
  }
}
