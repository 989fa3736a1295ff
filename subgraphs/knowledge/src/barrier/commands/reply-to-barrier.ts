import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { loadBarrier } from '../barrier.resolver.js';
import { BarrierReport } from '../barrier.type.js';

@InputType({ description: 'Risposta a una segnalazione di accessibilità.' })
export class ReplyToBarrierInput {
  @Field(() => ID, { description: 'Segnalazione.' })
  reportId!: string;

  @Field(() => Text, { description: 'Risposta. From 10 to 3,000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito della risposta.' })
export class ReplyToBarrierPayload {
  @Field(() => BarrierReport, { nullable: true, description: 'Segnalazione. As it stands afterwards.' })
  report?: BarrierReport | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors!: UserError[];
}

/** Answers once (P34): who wrote reads it with their code; its clock stops. */
export const replyToBarrier = (ctx: HouseContext, input: ReplyToBarrierInput): Promise<{ reportId: string }> =>
  command(ctx, { verb: 'replyToBarrier', input }, async (tx) => {
    const text = input.text.trim();
    if (text.length < 10) throw new Refusal(UserErrorCode.REQUIRED, 'Scrivi la risposta.', ['text']);
    if (text.length > 3_000)
      throw new Refusal(UserErrorCode.TOO_LONG, 'Al massimo 3.000 caratteri.', ['text'], { max: 3_000 });
    const [held] = isId(input.reportId)
      ? await tx.sql<{ replied_at: Date | null }>('select replied_at from barrier_report where id = ? for update', [
          input.reportId,
        ])
      : [];
    if (!held) throw notFound(['reportId']);
    if (held.replied_at) throw new Refusal(UserErrorCode.WRONG_STATE, 'La segnalazione ha già una risposta.');
    await tx.sql('update barrier_report set sealed_reply = ?, replied_at = ?, replied_by = ? where id = ?', [
      tx.ctx.house.cipher.seal(text),
      tx.now,
      tx.actor.personId,
      input.reportId,
    ]);
    await tx.event({ entity: 'barrier', entityId: input.reportId, verb: 'replied' });
    return { reportId: input.reportId };
  });

@Resolver()
export class ReplyToBarrier {
  @Mutation(() => ReplyToBarrierPayload, { description: 'Risponde a una segnalazione di accessibilità (P34).' })
  async replyToBarrier(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReplyToBarrierInput) input: ReplyToBarrierInput,
  ): Promise<ReplyToBarrierPayload> {
    const { reportId } = await replyToBarrier(ctx, input);
    return { report: await loadBarrier(ctx, reportId), userErrors: [] };
  }
}
