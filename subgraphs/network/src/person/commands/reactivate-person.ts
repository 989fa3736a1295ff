import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tellAccessChanged } from '../../identity/security-notice.js';
import { Person } from '../../membership/person.entity.js';
import { loadPerson, type SeenPerson } from '../../membership/person.reads.js';
import { takePerson } from '../person-power.js';

@InputType({ description: 'Riattivazione di una persona.' })
export class ReactivatePersonInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Persona.' })
  personId!: string;
}

@ObjectType({ description: 'Esito della riattivazione.' })
export class ReactivatePersonPayload {
  @Field(() => Person, { nullable: true, description: 'Persona. As it is now.' })
  person?: SeenPerson | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Lets a disabled person in again; no session of before comes back to life (I7, I14). */
export async function reactivatePerson(ctx: HouseContext, input: ReactivatePersonInput): Promise<void> {
  await command(ctx, { verb: 'reactivatePerson', input }, async (tx) => {
    const person = await takePerson(tx, input.personId);
    if (!person.disabledAt) throw new Refusal(UserErrorCode.WRONG_STATE, 'È già attiva.');
    person.disabledAt = null;
    person.disabledReason = null;
    person.warnedAt = null;
    person.reactivatedAt = tx.now;
    await tx.event({ entity: 'person', entityId: person.id, verb: 'person-reactivated' });
    await tellAccessChanged(tx, person.id, 'REACTIVATED');
    return { id: person.id };
  });
}

@Resolver()
export class ReactivatePerson {
  @Mutation(() => ReactivatePersonPayload, { description: 'Riattiva una persona. She signs in with her own password.' })
  async reactivatePerson(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReactivatePersonInput) input: ReactivatePersonInput,
  ): Promise<ReactivatePersonPayload> {
    await reactivatePerson(ctx, input);
    return { person: await loadPerson(ctx, input.personId), userErrors: [] };
  }
}
