import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { endSession } from '../sessions.js';

@InputType({ description: 'Uscita.' })
export class SignOutInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito dell’uscita.' })
export class SignOutPayload {
  @Field(() => Boolean, { nullable: true, description: 'Uscito. The token is refused everywhere from now on.' })
  signedOut?: boolean | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

@Resolver()
export class SignOut {
  @Mutation(() => SignOutPayload, { description: 'Esci. Ends this session.' })
  async signOut(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SignOutInput) input: SignOutInput,
  ): Promise<SignOutPayload> {
    const { personId, sessionId } = ctx.actor;
    await command(ctx, { verb: 'signOut', input }, async (tx) => {
      await endSession(ctx.house, ctx.actor, sessionId ?? '');
      await tx.event({ entity: 'person', entityId: personId ?? '', verb: 'signed-out' });
      return { signedOut: true };
    });
    return { signedOut: true, userErrors: [] };
  }
}
