import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';

@InputType({ description: 'Valutazione guardata.' })
export class SettleRatingInput {
  @Field(() => ID, { description: 'Valutazione.' })
  ratingId!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Gestita. False opens it again.' })
  handled!: boolean;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito.' })
export class SettleRatingPayload {
  @Field(() => Boolean, { nullable: true, description: 'Fatta. Null when refused.' })
  settled?: boolean | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors!: UserError[];
}

/** Who owns a page has looked at what a reader said of it (P32); the walls of the table say whose it is. */
export const settleRating = (ctx: HouseContext, input: SettleRatingInput): Promise<{ settled: boolean }> =>
  command(ctx, { verb: 'settleRating', input }, async (tx) => {
    const rows = isId(input.ratingId)
      ? await tx.sql('update content_rating set handled_at = ? where id = ? returning id', [
          input.handled ? tx.now : null,
          input.ratingId,
        ])
      : [];
    if (rows.length === 0) throw notFound(['ratingId']);
    await tx.event({
      entity: 'rating',
      entityId: input.ratingId,
      verb: input.handled ? 'handled' : 'reopened',
    });
    return { settled: true };
  });

@Resolver()
export class SettleRating {
  @Mutation(() => SettleRatingPayload, { description: 'Segna come gestita una valutazione (P32).' })
  async settleRating(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SettleRatingInput) input: SettleRatingInput,
  ): Promise<SettleRatingPayload> {
    return { ...(await settleRating(ctx, input)), userErrors: [] };
  }
}
