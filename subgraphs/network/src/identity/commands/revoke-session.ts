import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ownSessions } from '../session.reads.js';
import { Session } from '../session.type.js';
import { endSession } from '../sessions.js';

@InputType({ description: 'Chiusura di una sessione.' })
export class RevokeSessionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Sessione. One’s own.' })
  sessionId!: string;
}

@ObjectType({ description: 'Esito della chiusura.' })
export class RevokeSessionPayload {
  @Field(() => [Session], { nullable: true, description: 'Sessioni rimaste.' })
  sessions?: Session[] | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

@Resolver()
export class RevokeSession {
  @Mutation(() => RevokeSessionPayload, { description: 'Chiudi una sessione. One’s own, on any device (I8).' })
  async revokeSession(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RevokeSessionInput) input: RevokeSessionInput,
  ): Promise<RevokeSessionPayload> {
    await command(ctx, { verb: 'revokeSession', input }, async (tx) => {
      if (!isId(input.sessionId)) throw notFound(['sessionId']);
      await endSession(ctx.house, ctx.actor, input.sessionId);
      await tx.event({
        entity: 'person',
        entityId: ctx.actor.personId ?? '',
        verb: 'session-revoked',
        detail: { sessionId: input.sessionId },
      });
      return { sessionId: input.sessionId };
    });
    return { sessions: await ownSessions(ctx), userErrors: [] };
  }
}
