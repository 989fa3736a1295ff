import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { givenReason } from '../../adhesion/adhesion-change.js';
import { forgetFactor } from '../../identity/second-factor.js';
import { tellAccessChanged } from '../../identity/security-notice.js';
import { endAllSessions } from '../../identity/sessions.js';
import { Person } from '../../membership/person.entity.js';
import { loadPerson, type SeenPerson } from '../../membership/person.reads.js';
import { takePerson } from '../person-power.js';

@InputType({ description: 'Azzeramento del secondo fattore di una persona.' })
export class ResetSecondFactorInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Persona. Who lost both telephone and recovery codes.' })
  personId!: string;

  @Field(() => Text, { description: 'Motivo. How the person was recognised; never personal data.' })
  reason!: string;
}

@ObjectType({ description: 'Esito dell’azzeramento.' })
export class ResetSecondFactorPayload {
  @Field(() => Person, { nullable: true, description: 'Persona.' })
  person?: SeenPerson | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/**
 * Takes the second factor away from who lost it: their sessions end, they are told, and a role that wants one holds
 * nothing until another is enrolled (I4).
 */
export async function resetSecondFactor(ctx: HouseContext, input: ResetSecondFactorInput): Promise<void> {
  await command(ctx, { verb: 'resetSecondFactor', input }, async (tx) => {
    const person = await takePerson(tx, input.personId);
    const reason = givenReason(input.reason);
    if (!(await forgetFactor(ctx.house, person.id))) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'La persona non ha un secondo fattore.');
    }
    await endAllSessions(ctx.house, person.id);
    await tx.event({ entity: 'person', entityId: person.id, verb: 'second-factor-reset', detail: { reason } });
    await tellAccessChanged(tx, person.id, 'SECOND_FACTOR');
    return { id: person.id };
  });
}

@Resolver()
export class ResetSecondFactor {
  @Mutation(() => ResetSecondFactorPayload, {
    description: 'Azzera il secondo fattore. Of a person who lost it; they enrol another.',
  })
  async resetSecondFactor(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ResetSecondFactorInput) input: ResetSecondFactorInput,
  ): Promise<ResetSecondFactorPayload> {
    await resetSecondFactor(ctx, input);
    return { person: await loadPerson(ctx, input.personId), userErrors: [] };
  }
}
