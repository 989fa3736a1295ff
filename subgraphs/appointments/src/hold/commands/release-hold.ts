import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockHold } from '../hold.row.js';
import { HoldTokenInput } from './extend-hold.js';

@ObjectType({ description: 'Posto lasciato libero.' })
export class ReleaseHoldPayload {
  @Field(() => Boolean, { nullable: true, description: 'Liberato. True also when it was free already.' })
  released?: boolean | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

/** Gives back a held place at once; a place that was confirmed stays confirmed. */
export async function releaseHold(ctx: HouseContext, input: HoldTokenInput): Promise<void> {
  await command(ctx, { verb: 'releaseHold', input }, async (tx) => {
    const hold = await lockHold(tx, input.token, 'token');
    if (hold.endedAs !== null) return { id: hold.id };
    await tx.sql(`update hold set ended_as = 'RELEASED' where id = ?`, [hold.id]);
    await tx.sql('delete from claim where holder = ?', [hold.id]);
    await tx.event({ entity: 'hold', entityId: hold.id, verb: 'released' });
    return { id: hold.id };
  });
}

@Resolver()
export class ReleaseHold {
  @Mutation(() => ReleaseHoldPayload, { description: 'Libera. Gives back a place that is held.' })
  async releaseHold(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => HoldTokenInput) input: HoldTokenInput,
  ): Promise<ReleaseHoldPayload> {
    await releaseHold(ctx, input);
    return { released: true, userErrors: [] };
  }
}
