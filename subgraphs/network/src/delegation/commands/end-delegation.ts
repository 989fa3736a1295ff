import { localDate } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tellAccessChanged } from '../../identity/security-notice.js';
import { canEndDelegation } from '../delegation.policy.js';
import { loadDelegation } from '../delegation.reads.js';
import { Delegation } from '../delegation.type.js';
import { endDelegationsOf } from '../lend-roles.js';
import { type HeldDelegation, takeDelegation } from '../take-delegation.js';

@InputType({ description: 'Fine di una delega.' })
export class EndDelegationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Delega.' })
  delegationId!: string;
}

@ObjectType({ description: 'Esito della fine della delega.' })
export class EndDelegationPayload {
  @Field(() => Delegation, { nullable: true, description: 'Delega.' })
  delegation?: Delegation | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Ends a delegation at once, or refuses one that waits; what was lent holds no more on the next request (I6, I7). */
export async function endDelegation(ctx: HouseContext, input: EndDelegationInput): Promise<void> {
  await command(ctx, { verb: 'endDelegation', input }, async (tx) => {
    const mayEnd = (row: HeldDelegation) => canEndDelegation(tx.actor, row, localDate(tx.now));
    const found = await takeDelegation(
      tx,
      input.delegationId,
      mayEnd,
      'La chiude chi delega, chi è delegato o l’ente.',
    );
    await endDelegationsOf(tx, { id: found.id });
    await tx.event({
      entity: 'ente',
      entityId: found.enteId,
      verb: 'delegation-ended',
      detail: { delegationId: found.id },
    });
    for (const personId of [found.fromPerson, found.toPerson]) await tellAccessChanged(tx, personId, 'DELEGATION');
    return { id: found.id };
  });
}

@Resolver()
export class EndDelegation {
  @Mutation(() => EndDelegationPayload, { description: 'Chiudi una delega. Before its last day, or before it begins.' })
  async endDelegation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EndDelegationInput) input: EndDelegationInput,
  ): Promise<EndDelegationPayload> {
    await endDelegation(ctx, input);
    return { delegation: await loadDelegation(ctx, input.delegationId), userErrors: [] };
  }
}
