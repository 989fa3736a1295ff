import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { identityOf } from '../../identity/identity-room.js';

@InputType({ description: 'Fine dell’assistenza.' })
export class EndSupportInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito della fine dell’assistenza.' })
export class EndSupportPayload {
  @Field(() => Boolean, { nullable: true, description: 'Finita. The token opens nothing any more.' })
  ended?: boolean | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Ends the session in which support looks; the one act that it may do there (I15). */
export async function endSupport(ctx: HouseContext, input: EndSupportInput): Promise<void> {
  const { supporterId, personId, sessionId } = ctx.actor;
  if (!supporterId) throw new Refusal(UserErrorCode.WRONG_STATE, 'Non stai dando assistenza.');
  await command(ctx, { verb: 'endSupport', input }, async (tx) => {
    const room = identityOf(ctx.house);
    await room.sql('update session set revoked_at = coalesce(revoked_at, $2) where id = $1', [sessionId, room.now()]);
    await tx.event({ entity: 'person', entityId: personId ?? '', verb: 'support-ended', detail: { supporterId } });
    return { ended: true };
  });
}

@Resolver()
export class EndSupport {
  @Mutation(() => EndSupportPayload, { description: 'Finisci l’assistenza. Goes back to one’s own eyes (I15).' })
  async endSupport(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EndSupportInput) input: EndSupportInput,
  ): Promise<EndSupportPayload> {
    await endSupport(ctx, input);
    return { ended: true, userErrors: [] };
  }
}
