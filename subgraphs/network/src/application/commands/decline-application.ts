import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { givenReason } from '../../adhesion/adhesion-change.js';
import { mayDecline } from '../application.policy.js';
import { loadApplication } from '../application.reads.js';
import { AdhesionApplication } from '../application.type.js';
import { takeApplication } from '../take-application.js';
import { tellApplicant } from '../tell-applicant.js';

@InputType({ description: 'Domanda di adesione che non si accoglie.' })
export class DeclineApplicationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Domanda.' })
  applicationId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number | null;

  @Field(() => Text, { description: 'Motivo. The body reads it with its code.' })
  reason!: string;
}

@ObjectType({ description: 'Esito.' })
export class DeclineApplicationPayload {
  @Field(() => AdhesionApplication, { nullable: true, description: 'Domanda. As it is now.' })
  application?: AdhesionApplication | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Declines an application: nothing of it comes into the register (N6, N23). Refuses NOT_FOUND, NOT_YOURS, WRONG_STATE, REQUIRED. */
export const declineApplication = (ctx: HouseContext, input: DeclineApplicationInput): Promise<{ id: string }> =>
  command(ctx, { verb: 'declineApplication', input }, async (tx) => {
    const { id, number } = await takeApplication(tx, input, mayDecline(tx.actor));
    const reason = givenReason(input.reason);
    await tx.sql(
      `update adhesion_application set state = 'DECLINED', reason = ?, decided_by = ?, decided_at = ?, version = version + 1
       where id = ?`,
      [reason, tx.actor.personId, tx.now, id],
    );
    await tx.event({ entity: 'adhesion_application', entityId: id, verb: 'application-declined', detail: { number } });
    await tellApplicant(tx, { applicationId: id });
    return { id };
  });

@Resolver()
export class DeclineApplication {
  @Mutation(() => DeclineApplicationPayload, { description: 'Non accogliere la domanda. With a reason (N6, N23).' })
  async declineApplication(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => DeclineApplicationInput) input: DeclineApplicationInput,
  ): Promise<DeclineApplicationPayload> {
    const { id } = await declineApplication(ctx, input);
    return { application: await loadApplication(ctx, id), userErrors: [] };
  }
}
