import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';

@InputType({ description: 'Domanda evitata. Which content answered before the case was raised.' })
export class CountDeflectionInput {
  @Field(() => String, { description: 'Chiave. The same key counts once.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Contenuto. The FAQ or sheet that answered.' })
  contentId!: string;
}

@ObjectType({ description: 'Esito del conteggio.' })
export class CountDeflectionPayload {
  @Field(() => Boolean, { nullable: true, description: 'Contata.' })
  counted?: boolean | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/**
 * Counts that a FAQ answered a desk before it asked (C5): a fact of places and content, never of a person. The desk is
 * remembered, so that a correction of the FAQ reaches it (C14).
 */
export async function countDeflection(ctx: HouseContext, input: CountDeflectionInput): Promise<{ counted: boolean }> {
  return command(ctx, { verb: 'countDeflection', input }, async (tx) => {
    if (!isId(input.contentId)) throw notFound(['contentId']);
    const { enteId, sportelloIds, personId } = tx.actor;
    const sportelloId = sportelloIds[0] ?? null;
    await tx.event({ entity: 'content', entityId: input.contentId, verb: 'answeredBeforeAsking' });
    await tx.sql(
      `insert into faq_reader (content_id, ente_id, sportello_id, person_id, at) values (?, ?, ?, ?, ?) on conflict do nothing`,
      [input.contentId, enteId, sportelloId, sportelloId ? null : personId, tx.now],
    );
    await tx.fact({
      kind: 'CASE_DEFLECTED',
      enteId,
      sportelloId,
      detail: { contentId: input.contentId },
    });
    return { counted: true };
  });
}

@Resolver()
export class CountDeflection {
  @Mutation(() => CountDeflectionPayload, { description: 'Conta una domanda evitata. “This answers me.”' })
  async countDeflection(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CountDeflectionInput) input: CountDeflectionInput,
  ): Promise<CountDeflectionPayload> {
    return { ...(await countDeflection(ctx, input)), userErrors: [] };
  }
}
