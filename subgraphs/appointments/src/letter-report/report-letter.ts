import { SYSTEM } from '@respi/kit/actor.js';
import { command } from '@respi/kit/command.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { deliveryReport } from './delivery-report.js';

@InputType({ description: 'Ricevuta di un server di posta.' })
export class ReportLetterInput {
  @Field(() => String, { description: 'Chiave. The same key is the same report.' }) clientKey!: string;
  @Field(() => String, {
    description:
      'Messaggio. As it came back (RFC 3464), whole or without the letter itself; at most 60,000 characters.',
  })
  report!: string;
}

@ObjectType({ description: 'Ricevuta registrata.' })
export class ReportLetterPayload {
  @Field(() => Boolean, { nullable: true, description: 'Registrata. False: it says nothing that settles a letter.' })
  recorded?: boolean | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

const LONGEST = 60_000;

/**
 * Records what a mail server reported of a letter (A20); of the report itself nothing is kept, for it holds the address.
 * A failure is never undone by a later word. Refuses TOO_LONG, and NOT_FOUND for a letter that this house did not write.
 */
export async function reportLetter(ctx: HouseContext, input: ReportLetterInput): Promise<{ recorded: boolean }> {
  if (input.report.length > LONGEST) {
    throw new Refusal(UserErrorCode.TOO_LONG, 'Il messaggio è troppo lungo.', ['report'], { max: LONGEST });
  }
  const found = deliveryReport(input.report);
  if (!found) return { recorded: false };
  const { letterId, outcome, code } = found;
  const own = houseContext(ctx.house, { actor: SYSTEM, requestId: ctx.requestId, locale: ctx.locale, mayWrite: true });
  return command(own, { verb: 'reportLetter', input: { clientKey: input.clientKey, ...found } }, async (tx) => {
    const [letter] = await tx.sql(`select 1 from outbox where id = ? and kind = 'MAIL'`, [letterId]);
    if (!letter) throw notFound(['report']);
    await tx.sql(
      `insert into letter_report (letter_id, outcome, code, reported_at) values (?, ?, ?, ?)
       on conflict (letter_id) do update set outcome = excluded.outcome, code = excluded.code,
         reported_at = excluded.reported_at where letter_report.outcome <> 'FAILED'`,
      [letterId, outcome, code, tx.now],
    );
    return { recorded: true };
  });
}

@Resolver()
export class ReportLetter {
  @Mutation(() => ReportLetterPayload, {
    description: 'Registra una ricevuta di consegna o di mancata consegna. For a machine with this scope (A20).',
  })
  async reportLetter(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReportLetterInput) input: ReportLetterInput,
  ): Promise<ReportLetterPayload> {
    return { ...(await reportLetter(ctx, input)), userErrors: [] };
  }
}
