import { localDate } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canApproveDelegation } from '../delegation.policy.js';
import { loadDelegation } from '../delegation.reads.js';
import { Delegation } from '../delegation.type.js';
import { lendRoles } from '../lend-roles.js';
import { type HeldDelegation, takeDelegation } from '../take-delegation.js';

@InputType({ description: 'Approvazione di una delega.' })
export class ApproveDelegationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Delega.' })
  delegationId!: string;
}

@ObjectType({ description: 'Esito dell’approvazione.' })
export class ApproveDelegationPayload {
  @Field(() => Delegation, { nullable: true, description: 'Delega.' })
  delegation?: Delegation | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** A third person lets delicate roles be lent (I10): never who lends them, nor who gets them. */
export async function approveDelegation(ctx: HouseContext, input: ApproveDelegationInput): Promise<void> {
  await command(ctx, { verb: 'approveDelegation', input }, async (tx) => {
    const mayApprove = (row: HeldDelegation) => canApproveDelegation(tx.actor, row, localDate(tx.now));
    const found = await takeDelegation(tx, input.delegationId, mayApprove, 'Approva una terza persona.');
    await tx.sql(
      'update delegation set needs_approval = false, approved_at = ?, approved_by = ?, version = version + 1 where id = ?::uuid',
      [tx.now, tx.actor.personId, found.id],
    );
    await lendRoles(tx, found.id);
    const detail = { delegationId: found.id };
    await tx.event({ entity: 'ente', entityId: found.enteId, verb: 'delegation-approved', detail });
    return { id: found.id };
  });
}

@Resolver()
export class ApproveDelegation {
  @Mutation(() => ApproveDelegationPayload, {
    description: 'Approva una delega. Of delicate roles, by a third person.',
  })
  async approveDelegation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ApproveDelegationInput) input: ApproveDelegationInput,
  ): Promise<ApproveDelegationPayload> {
    await approveDelegation(ctx, input);
    return { delegation: await loadDelegation(ctx, input.delegationId), userErrors: [] };
  }
}
