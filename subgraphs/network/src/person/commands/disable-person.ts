import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { givenReason } from '../../adhesion/adhesion-change.js';
import { endDelegationsOf, takeTurnsOf } from '../../delegation/lend-roles.js';
import { endAllSessions } from '../../identity/sessions.js';
import { Person } from '../../membership/person.entity.js';
import { loadPerson, type SeenPerson } from '../../membership/person.reads.js';
import { keepAnAdministratorBut } from '../last-administrator.js';
import { takePerson } from '../person-power.js';

@InputType({ description: 'Disattivazione di una persona.' })
export class DisablePersonInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Persona.' })
  personId!: string;

  @Field(() => Text, { description: 'Motivo. For the register; never personal data.' })
  reason!: string;
}

@ObjectType({ description: 'Esito della disattivazione.' })
export class DisablePersonPayload {
  @Field(() => Person, { nullable: true, description: 'Persona. As it is now.' })
  person?: SeenPerson | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Disables a person, never deletes: their tokens are refused at once, what they did keeps its name (I7, I10). */
export async function disablePerson(ctx: HouseContext, input: DisablePersonInput): Promise<void> {
  await command(ctx, { verb: 'disablePerson', input }, async (tx) => {
    const person = await takePerson(tx, input.personId);
    const reason = givenReason(input.reason);
    if (person.disabledAt) throw new Refusal(UserErrorCode.WRONG_STATE, 'È già disattivata.');
    await takeTurnsOf(tx, person.id);
    await keepAnAdministratorBut(tx, person.id);
    person.disabledAt = tx.now;
    person.disabledReason = 'ADMINISTRATION';
    await endDelegationsOf(tx, { fromPerson: person.id });
    await endAllSessions(ctx.house, person.id);
    await tx.event({ entity: 'person', entityId: person.id, verb: 'person-disabled', detail: { reason } });
    return { id: person.id };
  });
}

@Resolver()
export class DisablePerson {
  @Mutation(() => DisablePersonPayload, { description: 'Disattiva una persona. Refused everywhere from now on.' })
  async disablePerson(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => DisablePersonInput) input: DisablePersonInput,
  ): Promise<DisablePersonPayload> {
    await disablePerson(ctx, input);
    return { person: await loadPerson(ctx, input.personId), userErrors: [] };
  }
}
