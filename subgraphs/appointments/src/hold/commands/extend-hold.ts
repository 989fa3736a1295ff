import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { expectOpen, HOLD_MINUTES, keepClaims, lockHold, MAX_EXTENSIONS } from '../hold.row.js';
import { Hold } from '../hold.type.js';

@InputType({ description: 'Posto trattenuto, per gettone.' })
export class HoldTokenInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { description: 'Gettone. Given when the place was held.' }) token!: string;
}

@ObjectType({ description: 'Posto trattenuto con il nuovo termine.' })
export class ExtendHoldPayload {
  @Field(() => Hold, { nullable: true, description: 'Posto trattenuto.' }) hold?: Hold | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

/** Gives ten more minutes to whoever holds a place (A7). Refuses EXPIRED, TOO_LATE. */
export async function extendHold(ctx: HouseContext, input: HoldTokenInput): Promise<Hold> {
  const kept = await command(ctx, { verb: 'extendHold', input }, async (tx) => {
    const hold = await lockHold(tx, input.token, 'token');
    expectOpen(tx, hold, 'token');
    if (hold.extensions >= MAX_EXTENSIONS) {
      throw new Refusal(UserErrorCode.TOO_LATE, 'Il posto non può essere trattenuto più a lungo.', ['token']);
    }
    const expiresAt = new Date(tx.now.getTime() + HOLD_MINUTES * 60_000);
    await tx.sql('update hold set expires_at = ?, extensions = extensions + 1 where id = ?', [expiresAt, hold.id]);
    await keepClaims(tx, hold, expiresAt, 'token');
    await tx.event({ entity: 'hold', entityId: hold.id, verb: 'extended' });
    const extendable = hold.extensions + 1 < MAX_EXTENSIONS;
    return {
      startsAt: hold.startsAt.toISOString(),
      endsAt: hold.endsAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      extendable,
    };
  });
  const { extendable } = kept;
  return {
    token: input.token,
    startsAt: new Date(kept.startsAt),
    endsAt: new Date(kept.endsAt),
    expiresAt: new Date(kept.expiresAt),
    extendable,
  };
}

@Resolver()
export class ExtendHold {
  @Mutation(() => ExtendHoldPayload, { description: 'Prolunga. Ten more minutes for a place that is held.' })
  async extendHold(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => HoldTokenInput) input: HoldTokenInput,
  ): Promise<ExtendHoldPayload> {
    return { hold: await extendHold(ctx, input), userErrors: [] };
  }
}
